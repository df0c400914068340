import type { Catalogue } from '../translator';

/** Pausing cron and queues: the form, what follows, and the proof. */
export const machinery = {
  'plan.title.pause_machinery': 'See what will happen: pause jobs',
  'act.pause_machinery': 'Pause jobs',
  'right.contain_pause_machinery': 'Pause jobs',
  'confirm.title.pause_machinery': 'Pause these jobs?',
  'confirm.button.pause_machinery': 'Pause jobs',
  'progress.title.pause_machinery': 'Pausing jobs',
  'run.pause_machinery': 'Jobs',
  'probe_kind.pause_machinery': { one: 'job', other: 'jobs' },
  'probe_kind.cron_group': { one: 'cron group', other: 'cron groups' },
  'probe_kind.consumer': { one: 'queue consumer', other: 'queue consumers' },
  'probe_kind.our_cron_group': { one: 'The cron group of this module', other: 'Cron groups of this module' },

  'machinery.groups': 'Cron groups',
  'machinery.groups_hint':
    'With commas. For example: default, index. * stands for all but that of this module.',
  'machinery.consumers': 'Queue consumers',
  'machinery.consumers_hint':
    'With commas. For example: exportProcessor. * stands for all but that of this module.',
  'machinery.missing': 'Name at least one cron group or one consumer',

  'will.group_paused': 'The cron group “{group}” stands still ({n} jobs).',
  'will.consumer_paused': 'The consumer “{consumer}” takes no message.',
  'will_not.our_jobs_stay': 'The jobs of this module go on.',
  'will_not.messages_stay': 'Messages that wait stay in their queues, in their order.',
  'breaks.jobs_missed': {
    one: '{n} job that is planned now is late or missed.',
    other: '{n} jobs that are planned now are late or missed.',
  },
  'breaks.messages_wait': { one: '{n} message waits.', other: '{n} messages wait.' },
  'breaks.indexes_stand': 'Prices, stock and search show what the indexes know until now.',
  'breaks.mails_by_cron': 'Mails that cron sends (orders in asynchronous mode, newsletters, reminders) wait.',
  'breaks.consumers_not_started': 'Cron starts no consumer at all any more.',
  'stays_open.jobs_running_now': 'A job that runs now is not stopped. A consumer ends at its next message.',
  'stays_open.shell_jobs': 'Commands on the shell and programs outside are not paused.',

  'refusal.own_machinery': 'The jobs of this module are never paused: they prove and lift what you do.',
} as const satisfies Catalogue;
