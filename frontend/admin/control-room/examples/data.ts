import type { Evidence, Incident, Notice, Plan, Run, Status } from '../../../shared/api/shapes';
import type { ConfigStore } from '../../../shared/mount-config/mount-config';

/** Made-up state for examples and tests. Every time is on one afternoon; `NOW` is when it is looked at. */
export const NOW = '2026-11-21T14:02:20Z';

export const STORES: ConfigStore[] = [
  { websiteId: 1, websiteName: 'Main website', storeId: 1, storeName: 'DE shop' },
  { websiteId: 1, websiteName: 'Main website', storeId: 3, storeName: 'FR shop' },
  { websiteId: 2, websiteName: 'B2B', storeId: 2, storeName: 'B2B shop' },
];

export const RIGHTS = [
  'control_room',
  'incident_declare',
  'contain',
  'contain_end_sessions',
  'contain_reset_credentials',
  'contain_pause',
  'contain_playbook',
  'notice',
  'notice_publish',
  'approve',
  'ledger',
  'ledger_export',
  'ledger_person',
].map((right) => `Vendor_LeakResponse::${right}`);

export const EVIDENCE: Evidence = {
  size: '8406',
  sealed_until: '2026-11-21T14:02:00Z',
  waiting: 0,
  checkpoint_at: '2026-11-21T14:02:00Z',
  custody: 'C',
  key_fingerprint: '3f9a61c0d2e47b85',
};

export const INCIDENT: Incident = {
  id: 12,
  state: 'open',
  noticed: 'admin_account',
  noticed_at: '2026-11-21T10:40:00Z',
  aware_at: '2026-11-21T10:52:00Z',
  ongoing: 'unknown',
  scope: { kind: 'store_views', ids: [1, 3] },
  led_by: 'admin:3',
  leader_name: 'R. Osei',
  quiet: false,
  preserve_only: false,
  version: 4,
  timeline: [
    event('2026-11-21T14:02:10Z', 'containment_action.intended', '', 'reset_credentials'),
    event('2026-11-21T13:58:04Z', 'containment_action.proven', '8402', 'end_sessions'),
    event('2026-11-21T13:58:02Z', 'containment_action.guarded', '8401', 'end_sessions'),
    event('2026-11-21T13:58:01Z', 'containment_action.intended', '8400', 'end_sessions'),
    event('2026-11-21T13:57:10Z', 'containment_action.planned', '8399', 'end_sessions'),
    event('2026-11-21T10:52:00Z', 'incident.declared', '8398'),
  ],
};

export const PROVEN_RUN: Run = {
  id: '0193490a-0000-7000-8000-000000000001',
  incident_id: 12,
  action: 'end_sessions',
  scope: { kind: 'store_views', ids: [1, 3] },
  audience: ['customers'],
  state: 'done',
  phase: 'done',
  reversal: 'none',
  started_at: '2026-11-21T13:58:01Z',
  started_by: 'admin:3',
  starter_name: 'R. Osei',
  finished_at: '2026-11-21T13:58:05Z',
  guarded_at: '2026-11-21T13:58:02Z',
  heartbeat_at: '2026-11-21T13:58:05Z',
  done: 500,
  total: 500,
  version: 6,
  proof: {
    verdict: 'proven',
    checked_at: '2026-11-21T13:58:04Z',
    probes: [
      { kind: 'session', role: 'canary', how: 'http', tried: 25, as_expected: 25, detail: '' },
      { kind: 'token', role: 'canary', how: 'in_process', tried: 2, as_expected: 2, detail: '' },
      { kind: 'guest_page', role: 'control', how: 'http', tried: 1, as_expected: 1, detail: '' },
      { kind: 'fresh_login', role: 'control', how: 'http', tried: 1, as_expected: 1, detail: '' },
    ],
    remaining: 0,
  },
  first_entry: '8400',
  last_entry: '8402',
};

export const RUNNING_RUN: Run = {
  id: '0193490a-0000-7000-8000-000000000002',
  incident_id: 12,
  action: 'reset_credentials',
  scope: { kind: 'store_views', ids: [1, 3] },
  audience: ['customers'],
  state: 'running',
  phase: 'sweep',
  reversal: 'none',
  started_at: '2026-11-21T14:00:10Z',
  started_by: 'admin:3',
  starter_name: 'R. Osei',
  guarded_at: '2026-11-21T14:00:12Z',
  heartbeat_at: '2026-11-21T14:02:18Z',
  done: 14_200,
  total: 20_000,
  version: 9,
};

export const PLAN: Plan = {
  plan_hash: 'b1'.repeat(32),
  incident_id: 12,
  action: 'end_sessions',
  scope: { kind: 'store_views', ids: [1, 3] },
  audience: ['customers'],
  counted_at: '2026-11-21T14:02:10Z',
  expires_at: '2026-11-21T14:17:10Z',
  reversal: 'none',
  sessions: 500,
  tokens: 52,
  accounts: 15_000,
  admin_sessions: 0,
  rows: [
    row(1, 'Main website', 1, 'DE shop', [312, 40, 12_000, 51]),
    row(1, 'Main website', 3, 'FR shop', [188, 12, 3_000, 37]),
  ],
  consequences: [
    { kind: 'will', code: 'customers_signed_out', params: [{ name: 'n', value: '500' }] },
    { kind: 'will', code: 'tokens_refused', params: [{ name: 'n', value: '52' }] },
    { kind: 'will_not', code: 'shop_stays_open', params: [] },
    { kind: 'will_not', code: 'carts_stay', params: [] },
    { kind: 'will_not', code: 'you_stay', params: [] },
    { kind: 'breaks', code: 'open_checkouts', params: [{ name: 'n', value: '14' }] },
    { kind: 'stays_open', code: 'integration', params: [{ name: 'name', value: 'ERP' }] },
    { kind: 'stays_open', code: 'passwords', params: [] },
  ],
  step_up_needed: true,
};

export const NOTICE: Notice = {
  id: 7,
  incident_id: 12,
  state: 'published',
  scope: { kind: 'store_views', ids: [1, 3] },
  content_hash: 'c2'.repeat(32),
  published_at: '2026-11-21T14:01:00Z',
  shown: 214,
  acknowledged: 96,
  texts: [
    {
      locale: 'en_GB',
      title: 'Important: your data',
      body: 'On 20 November someone copied data from our shop without permission.\n\nIt did not include card numbers.',
      advice: ['Set a new password for our shop.'],
    },
  ],
};

export const CHECKS: Status['checks'] = ['cron', 'mail', 'ledger', 'epoch_file'].map((code) => ({
  code,
  state: 'ok' as const,
  checked_at: '2026-11-21T14:02:00Z',
  params: [],
}));

export const QUIET: Status = {
  version: 'quiet-1',
  now: NOW,
  state: 'quiet',
  checks: [
    ...CHECKS,
    { code: 'signing_keys', state: 'warn', checked_at: '2026-11-21T14:02:00Z', params: [] },
  ],
  containments: [],
  evidence: EVIDENCE,
  notices: [],
};

export const OPEN: Status = {
  version: 'open-1',
  now: NOW,
  state: 'incident',
  checks: CHECKS,
  incident: { ...INCIDENT, timeline: INCIDENT.timeline.slice(0, 5) },
  containments: [RUNNING_RUN, PROVEN_RUN],
  evidence: EVIDENCE,
  notices: [NOTICE],
};

function event(at: string, type: string, index: string, action?: string): Incident['timeline'][number] {
  const params = action === undefined ? [] : [{ name: 'action', value: action }];
  return { at, type, actor: 'admin:3', params, ...(index === '' ? {} : { entry_index: index }) };
}

function row(
  websiteId: number,
  website: string,
  storeId: number,
  store: string,
  counts: number[],
): Plan['rows'][number] {
  const [sessions = 0, tokens = 0, accounts = 0, guest_carts = 0] = counts;
  return {
    website_id: websiteId,
    website_name: website,
    store_id: storeId,
    store_name: store,
    sessions,
    tokens,
    accounts,
    guest_carts,
  };
}
