import type { Catalogue } from '../translator';

/** Closing doors: the form, what follows, and the proof. */
export const doors = {
  'plan.title.close_doors': 'See what will happen: close doors',
  'act.close_doors': 'Close doors',
  'right.contain_close_doors': 'Close doors',
  'confirm.title.close_doors': 'Close these doors in {scope}?',
  'confirm.button.close_doors': 'Close doors',
  'progress.title.close_doors': 'Closing doors',
  'run.close_doors': 'Doors',
  'probe_kind.close_doors': { one: 'door', other: 'doors' },

  'door.legend': 'Which doors',
  'door.rest': 'REST API',
  'door.soap': 'SOAP API',
  'door.graphql': 'GraphQL API',
  'door.export': 'Exports (whole shop)',
  'door.import': 'Imports (whole shop)',
  'door.upload': 'Uploads of files',
  'door.registration': 'New accounts',
  'door.guest_checkout': 'Orders without an account',
  'door.admin_login': 'The admin, except from your own networks (whole shop)',
  'door.missing': 'Choose at least one door',
  'door.allow': 'Networks from which the admin stays open',
  'door.allow_hint':
    'IP addresses or networks, one a line, your own among them. For example: 192.0.2.7, 2001:db8::/32',
  'door.allow_missing': 'Write the address from which you work',
  'door.allow_wrong': '{network} is neither an address nor a network',

  'will.rest_closed': 'The REST API answers nobody, except the calls of this module.',
  'will.soap_closed': 'The SOAP API answers nobody.',
  'will.graphql_closed': 'GraphQL answers nobody.',
  'will.exports_closed': 'Lists, reports and data cannot be exported, also not by a job that waits.',
  'will.imports_closed': 'Nothing can be imported.',
  'will.uploads_closed': 'No file is taken: not from shoppers, not from programs, not in the admin.',
  'will.registration_closed': 'Nobody can open an account by the form or by an API.',
  'will.guest_orders_refused': 'Whoever orders must sign in.',
  'will.admin_closed':
    'The admin and the API tokens of its users work only from the networks named here, also for who is signed in.',
  'will_not.response_stays': 'The API of this module stays reachable.',
  'breaks.checkout_needs_rest': 'Checkout in the standard storefront needs REST: nobody can order there.',
  'breaks.tokens_useless': {
    one: '{n} API token is of no use meanwhile.',
    other: '{n} API tokens are of no use meanwhile.',
  },
  'breaks.integration_stops': 'The integration “{name}” stops.',
  'breaks.headless_storefront': 'Storefronts and apps built on GraphQL stop.',
  'breaks.running_exports': 'An export that is being written may be the last to finish.',
  'breaks.scheduled_imports': 'Imports that run by plan fail until the door is open again.',
  'breaks.products_with_files': 'Products that ask for a file cannot be ordered.',
  'breaks.guest_carts': {
    one: '{n} guest cart needs an account to become an order.',
    other: '{n} guest carts need an account to become orders.',
  },
  'breaks.admins_elsewhere': {
    one: '{n} admin session is open now. From another network it stops.',
    other: '{n} admin sessions are open now. From other networks they stop.',
  },
  'breaks.admin_tokens_elsewhere': {
    one: '{n} API token of an admin user works only from these networks.',
    other: '{n} API tokens of admin users work only from these networks.',
  },
  'stays_open.admin_from': 'The admin stays open for {network}.',
  'stays_open.other_store_views':
    'Tokens of admins and integrations reach the same data through the other store views.',
  'stays_open.documents': 'Invoices and other documents can still be printed.',
  'stays_open.database_dumps': 'Whoever has the shell or the database can still copy data.',
  'stays_open.files_uploaded_before': 'Files that were uploaded before are still there.',
  'stays_open.accounts_by_admin': 'Staff can still create accounts in the admin.',
  'stays_open.accounts_by_extensions': 'Extensions that write accounts by themselves are not stopped.',

  'probe_kind.door': { one: 'door', other: 'doors' },
  'probe_kind.soap': { one: 'call to SOAP', other: 'calls to SOAP' },
  'probe_kind.export': { one: 'export', other: 'exports' },
  'probe_kind.import': { one: 'import', other: 'imports' },
  'probe_kind.upload': { one: 'upload', other: 'uploads' },
  'probe_kind.registration': { one: 'registration', other: 'registrations' },
  'probe_kind.guest_order': { one: 'order without an account', other: 'orders without an account' },
  'probe_kind.admin_page': { one: 'visit to the admin', other: 'visits to the admin' },

  'refusal.own_address_missing':
    'Your own address is not among these networks: you would lock yourself out. Add it, or act from the shell.',
} as const satisfies Catalogue;
