import type { Catalogue } from '../translator';

/** Orders that are held or refused: the form, what follows, and the proof. */
export const transactions = {
  'plan.title.block_transactions': 'See what will happen: hold or refuse orders',
  'act.block_transactions': 'Hold or refuse orders',
  'right.contain_block_transactions': 'Hold or refuse orders',
  'confirm.title.block_transactions': 'Hold or refuse these orders in {scope}?',
  'confirm.button.block_transactions': 'Hold or refuse orders',
  'progress.title.block_transactions': 'Holding or refusing orders',
  'run.block_transactions': 'Orders',
  'probe_kind.block_transactions': { one: 'order', other: 'orders' },

  'order_rule.effect': 'What happens to these orders',
  'order_rule.hold': 'They are placed and put on hold, until somebody has looked',
  'order_rule.refuse': 'They are refused',
  'order_rule.any': 'Which orders? One of these is enough. Leave empty what you do not need.',
  'order_rule.network': 'From addresses or networks',
  'order_rule.network_hint': 'With commas. For example: 192.0.2.7, 2001:db8::/32',
  'order_rule.mail': 'With one of these mail addresses',
  'order_rule.mail_hint': 'With commas. Only keyed hashes of them are kept.',
  'order_rule.domain': 'With a mail address of these domains',
  'order_rule.domain_hint': 'With commas. For example: example.test',
  'order_rule.amount_over': 'Over an amount',
  'order_rule.amount_over_hint': 'Total in the base currency, with a point. For example: 500.00',
  'order_rule.velocity': 'Too many in too short a time',
  'order_rule.velocity_hint':
    'More than so many orders in so many minutes, from one address or with one mail address. For example: 3/10',
  'order_rule.country': 'To or from countries',
  'order_rule.country_hint': 'Two letters each, of the billing or the shipping address. For example: DE, FR',
  'order_rule.postcode': 'To or from postcodes',
  'order_rule.postcode_hint': 'With the country; * for any ending. For example: DE:10115, DE:101*',
  'order_rule.bin': 'Paid with cards that begin with',
  'order_rule.bin_hint':
    'Six to eight digits. Works where the payment module hands them on; they are never kept.',
  'order_rule.staff': 'Orders that staff places in the admin, too',
  'order_rule.missing': 'Write down at least one rule',
  'order_rule.wrong': '{field}: {value} does not fit',

  'will.orders_held':
    'Orders that meet a rule are placed and stand on hold at once, before anything ships them.',
  'will.orders_refused': 'Orders that meet a rule are refused, always in the same words.',
  'will.rule_network': 'From {value}.',
  'will.rule_mail': 'With one of the mail addresses that were named: {value} in all.',
  'will.rule_domain': 'With a mail address of {value}.',
  'will.rule_amount_over': 'Over {value} in the base currency.',
  'will.rule_country': 'With an address in {value}.',
  'will.rule_postcode': 'With an address in {value}.',
  'will.rule_bin': 'Paid with a card that begins with {value}.',
  'will.rule_velocity':
    'More than so many orders in so many minutes by one address or mail address: {value}.',
  'breaks.recent_orders_met':
    'Of {of} orders of the last seven days, {n} would have been met (counts over time and cards aside).',
  'will_not.staff_orders_spared': 'Orders that staff places in the admin go through.',
  'will_not.orders_placed_stay': 'Orders placed before stay as they are.',
  'stays_open.money_is_taken': 'Money for a held order is authorised or taken as usual.',
  'stays_open.held_until_released':
    'After the lift, held orders stay on hold until somebody releases each of them.',
  'stays_open.bin_where_known':
    'Where a payment module keeps the digits of the card to itself, that rule meets nothing.',

  'probe_kind.transaction': { one: 'order', other: 'orders' },
  'probe_kind.order_network': { one: 'order from a blocked network', other: 'orders from a blocked network' },
  'probe_kind.order_mail': {
    one: 'order with a blocked mail address',
    other: 'orders with a blocked mail address',
  },
  'probe_kind.order_domain': {
    one: 'order with a blocked mail domain',
    other: 'orders with a blocked mail domain',
  },
  'probe_kind.order_amount_over': { one: 'order over the amount', other: 'orders over the amount' },
  'probe_kind.order_country': { one: 'order from a blocked country', other: 'orders from a blocked country' },
  'probe_kind.order_postcode': {
    one: 'order from a blocked postcode',
    other: 'orders from a blocked postcode',
  },
  'probe_kind.order_bin': { one: 'order with a blocked card', other: 'orders with a blocked card' },
  'probe_kind.order_velocity': { one: 'order too many', other: 'orders too many' },
  'probe_kind.order_other': { one: 'Another order', other: 'Other orders' },
} as const satisfies Catalogue;
