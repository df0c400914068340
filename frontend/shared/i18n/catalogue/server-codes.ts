import type { Catalogue } from '../translator';

/** Suggestions, consequences of plans, facts of the ledger and refusals, by the code the server sends. */
export const serverCodes = {
  'why.sessions_first':
    'Whoever is signed in with a stolen session is out at once, and it takes about a second.',
  'why.passwords_next': 'Stolen passwords would let people sign in again.',

  'will.customers_signed_out': {
    one: '{n} person is signed out at the next click.',
    other: '{n} people are signed out at their next click.',
  },
  'will.tokens_refused': { one: '{n} API token stops working.', other: '{n} API tokens stop working.' },
  'will.admins_signed_out': {
    one: '{n} session of an admin user ends.',
    other: '{n} sessions of admin users end.',
  },
  'will.passwords_stop': {
    one: '{n} password stops working at once.',
    other: '{n} passwords stop working at once.',
  },
  'will.reset_links_stop': 'Links to set a password that were mailed before stop working.',
  'will_not.shop_stays_open': 'The shop stays open.',
  'will_not.carts_stay': 'Carts stay.',
  'will_not.guests_stay': 'Guests notice nothing.',
  'will_not.you_stay': 'You stay signed in, with a new session.',
  'will_not.no_mail': 'No mail is sent.',
  'breaks.integration': 'The integration “{name}” has to sign in again.',
  'breaks.open_checkouts': {
    one: '{n} signed-in person may be in checkout: they have to sign in again.',
    other: '{n} signed-in people may be in checkout: they have to sign in again.',
  },
  'stays_open.integration': 'The integration “{name}” keeps its access.',
  'stays_open.admin_sessions': 'Sessions of admin users stay.',
  'stays_open.passwords': 'Passwords still work. Reset them next.',
  'stays_open.guest_orders': 'Links to guest orders still work.',

  'fact.ledger.started': 'The ledger began.',
  'fact.incident.declared': 'The incident was declared.',
  'fact.containment_action.planned': 'Somebody looked at what would happen.',
  'fact.containment_action.intended': 'Containment was ordered.',
  'fact.containment_action.guarded': 'The guard stands.',
  'fact.containment_action.swept': 'It was made lasting.',
  'fact.containment_action.proven': 'It was proven.',
  'fact.containment_action.not_proven': 'It could not be proven.',
  'fact.containment_action.failed': 'It failed.',
  'fact.containment_action.paused': 'It was paused.',
  'fact.containment_action.resumed': 'It goes on.',
  'fact.session.refused': 'A session that was over was refused.',
  'fact.token.refused': 'An API token was refused.',
  'fact.password.refused': 'A password that was over was refused.',
  'fact.epoch.lowered': 'Somebody lowered the guard in the database. The higher value holds.',
  'fact.refusal.recorded': 'A request was refused.',
  'fact.step_up.granted': 'Somebody proved who they are.',
  'fact.step_up.refused': 'Somebody failed to prove who they are.',
  'fact.key.enrolled': 'A key for signed requests was enrolled.',
  'fact.key.revoked': 'A key for signed requests was revoked.',
  'fact.notice.drafted': 'A notice to customers was written.',
  'fact.notice.published': 'A notice to customers was published.',
  'fact.notice.shown': 'A notice was shown.',
  'fact.notice.acknowledged': 'A notice was read.',
  'fact_of.containment': '{fact} ({what})',

  'refusal.plan_expired': 'The count is too old. Count again.',
  'refusal.plan_changed': 'The counts have changed. Count again.',
  'refusal.not_reversible': 'This cannot be undone.',
  'refusal.content_changed': 'The text was changed after you saw it. Look at it again.',
  'refusal.key_reused': 'This was sent before with other contents.',
} as const satisfies Catalogue;
