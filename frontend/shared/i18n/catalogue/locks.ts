import type { Catalogue } from '../translator';

/** Locking accounts: the form, what follows, and the proof. */
export const locks = {
  'plan.title.lock_accounts': 'See what will happen: lock accounts',
  'act.lock_accounts': 'Lock accounts',
  'right.contain_lock_accounts': 'Lock accounts',
  'confirm.title.lock_accounts': 'Lock these accounts?',
  'confirm.button.lock_accounts': 'Lock accounts',
  'progress.title.lock_accounts': 'Locking accounts',
  'run.lock_accounts': 'Locked accounts',
  'probe_kind.lock_accounts': { one: 'account', other: 'accounts' },
  'probe_kind.account': { one: 'locked account', other: 'locked accounts' },

  'lock.customers': 'Customers',
  'lock.customers_hint': 'Their numbers (ID in the list of customers), with commas or one a line',
  'lock.admins': 'Admin users',
  'lock.admins_hint': 'Their numbers (ID in the list of users). You cannot lock yourself.',
  'lock.missing': 'Write the number of at least one account',
  'lock.wrong': 'Write numbers only, no names and no mail addresses',

  'will.customers_locked': { one: '{n} customer cannot sign in.', other: '{n} customers cannot sign in.' },
  'will.admins_locked': { one: '{n} admin user cannot sign in.', other: '{n} admin users cannot sign in.' },
  'will.locked_sessions_end': {
    one: '{n} session ends at the next click, also after the lock is lifted.',
    other: '{n} sessions end at the next click, also after the lock is lifted.',
  },
  'will.locked_tokens_end': {
    one: '{n} API token counts for nothing while the lock stands.',
    other: '{n} API tokens count for nothing while the lock stands.',
  },
  'will_not.passwords_stay': 'Passwords stay. After the lock is lifted they count again.',
  'breaks.admin_programs': 'Programs that use the tokens of these admin users are refused.',
  'breaks.same_words': 'They read the same words as after a wrong password, and may ask your service why.',
  'stays_open.guest_orders_by_them': 'They can still order as guests.',
  'stays_open.new_accounts': 'They can open another account.',

  'refusal.own_account': 'You would lock yourself out. Choose other accounts.',
  'refusal.last_responder':
    'Nobody would be left in the admin who can lift this lock. Leave one account free.',
  'refusal.account_missing': 'There is no account with one of these numbers.',
  'refusal.whole_shop_only': 'This belongs to the whole shop. Choose all stores.',
} as const satisfies Catalogue;
