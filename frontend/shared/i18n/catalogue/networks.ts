import type { Catalogue } from '../translator';

/** Blocking networks: the form, what follows, and the proof. */
export const networks = {
  'plan.title.block_networks': 'See what will happen: block networks',
  'act.block_networks': 'Block networks',
  'right.contain_block_networks': 'Block networks',
  'confirm.title.block_networks': 'Block these networks in {scope}?',
  'confirm.button.block_networks': 'Block networks',
  'progress.title.block_networks': 'Blocking networks',
  'run.block_networks': 'Blocked networks',
  'probe_kind.block_networks': { one: 'network', other: 'networks' },
  'probe_kind.network': { one: 'visit from a blocked network', other: 'visits from blocked networks' },

  'network.label': 'Addresses and networks to refuse',
  'network.hint':
    'IP addresses or networks, one a line. For example: 203.0.113.9, 198.51.100.0/24, 2001:db8::/32',
  'network.missing': 'Write at least one address or network',

  'will.network_refused': 'Whoever comes from {network} is refused at every page and every API.',
  'will_not.others_notice_nothing': 'Everybody else notices nothing.',
  'breaks.orders_from_there': {
    one: '{n} order of the last 30 days came from there.',
    other: '{n} orders of the last 30 days came from there.',
  },
  'breaks.admins_from_there': {
    one: '{n} admin session that is open now comes from there.',
    other: '{n} admin sessions that are open now come from there.',
  },
  'breaks.neighbours':
    'Offices, mobile networks and VPNs share addresses: people who did nothing may be refused, too.',
  'stays_open.never_blocked': '{network} is never blocked: that was set on the shell.',
  'stays_open.cached_pages':
    'Pages that a cache or CDN before the shop holds, and static files, are still served.',
  'stays_open.other_addresses':
    'Whoever changes the address gets in again. End sessions or lock accounts as well.',
  'stays_open.admin_from_there': 'The admin stays open from there: it belongs to the whole shop.',

  'refusal.own_network': 'Your own address is in this network: you would lock yourself out.',
  'refusal.network_too_wide':
    'This network is too wide to be blocked. Show the maintenance page instead, or name smaller networks.',
} as const satisfies Catalogue;
