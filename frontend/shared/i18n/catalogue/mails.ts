import type { Catalogue } from '../translator';

/** Holding outgoing mail: the form, what follows, and the proof. */
export const mails = {
  'plan.title.hold_mail': 'See what will happen: hold outgoing mail',
  'act.hold_mail': 'Hold outgoing mail',
  'right.contain_hold_mail': 'Hold outgoing mail',
  'confirm.title.hold_mail': 'Hold outgoing mail?',
  'confirm.button.hold_mail': 'Hold mail',
  'progress.title.hold_mail': 'Holding mail',
  'run.hold_mail': 'Held mail',
  'probe_kind.hold_mail': { one: 'mail', other: 'mails' },
  'probe_kind.mail': { one: 'mail', other: 'mails' },
  'probe_kind.own_mail': { one: 'A mail of this module', other: 'Mails of this module' },

  'mails.reset_links': 'Let mails with a link to set a password go out',

  'will.mails_kept': 'No mail leaves the shop. What it writes is kept, encrypted and in its order.',
  'will_not.mails_lost':
    'No mail is lost: after the lift they go out in their order, each at most once. A person may drop some before.',
  'will_not.own_mails_held': 'Mails of this module go out.',
  'will_not.reset_links_held': 'Links to set a password go out.',
  'breaks.reset_links_wait': 'Links to set a password wait. They may have expired when they are released.',
  'breaks.order_mails_wait': 'Confirmations of orders, shipments and accounts wait.',
  'breaks.senders_believe_sent':
    'Pages of the shop and the admin say that a mail was sent, although it waits.',
  'breaks.mails_still_waiting': {
    one: '{n} mail of an earlier hold still waits and goes on waiting.',
    other: '{n} mails of an earlier hold still wait and go on waiting.',
  },
  'stays_open.mails_of_others':
    'Mails that other services send (payment, shipping, newsletters) are not held.',
  'stays_open.mails_past_core': 'Extensions that send mail past Magento’s own transport are not held.',

  'fact.mail.released': 'Mails that were held went out',
  'fact.mail.dropped': 'Mails that were held were dropped',
  'refusal.mail_gone': 'One of these mails does not wait any more. Look again: nothing was dropped.',
} as const satisfies Catalogue;
