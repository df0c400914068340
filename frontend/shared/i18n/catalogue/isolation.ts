import type { Catalogue } from '../translator';

/** Isolating stores: the form, what follows, and the proof. */
export const isolation = {
  'plan.title.isolate_store': 'See what will happen: isolate stores',
  'act.isolate_store': 'Isolate stores',
  'right.contain_isolate_store': 'Isolate stores',
  'confirm.title.isolate_store': 'Isolate {scope}?',
  'confirm.button.isolate_store': 'Isolate these stores',
  'progress.title.isolate_store': 'Isolating stores',
  'run.isolate_store': 'Isolated stores',
  'probe_kind.isolate_store': { one: 'store', other: 'stores' },
  'probe_kind.store': { one: 'store', other: 'stores' },
  'probe_kind.other_store': {
    one: 'A page or call of another store',
    other: 'Pages and calls of other stores',
  },

  'isolation.legend': 'What stands still there',
  'isolation.page': 'The shop: visitors see the maintenance page',
  'isolation.orders': 'Orders: none is placed or written, also by staff and programs',
  'isolation.payment': 'Payment: no online method works',
  'isolation.doors': 'Doors: APIs, registration, guest checkout and uploads are closed',
  'isolation.missing': 'Choose at least one part',

  'will.store_isolated': '{store} is isolated.',
  'will.isolated_orders_refused': 'No order is placed or written there, also not by staff or programs.',
  'will.isolated_doors_closed':
    'REST, SOAP and GraphQL, registration, guest checkout and uploads are closed there.',
  'will_not.store_trades_on': '{store} goes on trading.',
  'stays_open.isolated_sessions':
    'Sessions and passwords of its customers stay valid. End them with an act of its own: that cannot be undone.',
  'stays_open.calls_for_all_stores':
    'Programs that call for all stores at once go on, because the other stores need them. They cannot order there.',
  'stays_open.isolation_without_module': 'Nothing of this holds while this module is disabled.',

  'refusal.not_every_store':
    'Choose websites or store views. To stop the whole shop, use the maintenance page and suspend payment.',
} as const satisfies Catalogue;
