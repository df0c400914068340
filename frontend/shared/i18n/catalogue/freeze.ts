import type { Catalogue } from '../translator';

/** Freezing changes: the form, what follows, and the proof. */
export const freeze = {
  'plan.title.freeze_change': 'See what will happen: freeze changes',
  'act.freeze_change': 'Freeze changes',
  'right.contain_freeze_change': 'Freeze changes',
  'confirm.title.freeze_change': 'Freeze these changes?',
  'confirm.button.freeze_change': 'Freeze changes',
  'progress.title.freeze_change': 'Freezing changes',
  'run.freeze_change': 'Frozen changes',
  'probe_kind.freeze_change': { one: 'change', other: 'changes' },
  'probe_kind.change': { one: 'change', other: 'changes' },
  'probe_kind.change_config': { one: 'change of a setting', other: 'changes of settings' },
  'probe_kind.change_cms': { one: 'change of a page', other: 'changes of pages' },
  'probe_kind.change_templates': { one: 'change of a mail template', other: 'changes of mail templates' },
  'probe_kind.change_admins': { one: 'change of an admin user', other: 'changes of admin users' },

  'freeze.legend': 'What nobody may change',
  'freeze.config': 'Configuration of the shop',
  'freeze.cms': 'Pages, blocks, widgets and variables',
  'freeze.templates': 'Templates of mails and newsletters',
  'freeze.admins': 'Admin users, roles and integrations',
  'freeze.missing': 'Choose at least one',

  'will.config_frozen': 'The configuration cannot be changed.',
  'will.cms_frozen': 'Pages, blocks, widgets and variables cannot be changed.',
  'will.templates_frozen': 'Templates of mails and newsletters cannot be changed.',
  'will.admins_frozen': 'Admin users, roles and integrations cannot be made, changed or deleted.',
  'will_not.own_acts_stay': 'What this module does is not frozen.',
  'breaks.own_password': 'Admin users cannot change their own password meanwhile.',
  'breaks.integrations_not_activated': 'New integrations cannot be activated.',
  'breaks.planned_content': 'Pages and blocks cannot be published meanwhile.',
  'breaks.extensions_that_write_settings': 'Extensions that write settings during a request get an error.',
  'stays_open.shell_changes': 'Commands on the shell and cron can still change all of this.',
  'stays_open.database_changes': 'Whoever can write to the database can still change all of this.',
} as const satisfies Catalogue;
