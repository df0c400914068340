import type { Approval, EntryList, FoundEntry, IncidentPage, IncidentRow } from '../../../shared/api/shapes';
import { INCIDENT, PLAN, PROVEN_RUN } from './data';

/** Made-up answers for the list of incidents and the ledger. */
export const INCIDENT_PAGE: IncidentPage = {
  incidents: [
    {
      ...rowOf(12),
      noticed: 'admin_account',
      open_acts: 2,
      last_act: {
        run_id: PROVEN_RUN.id,
        action: 'end_sessions',
        state: 'done',
        started_at: PROVEN_RUN.started_at,
      },
    },
    { ...rowOf(11), noticed: 'skimmer', noticed_at: 'unknown' },
    {
      ...rowOf(9),
      state: 'closed',
      last_act: {
        run_id: PROVEN_RUN.id,
        action: 'acme_freeze_vouchers',
        state: 'undone',
        started_at: '2026-10-02T08:00:00Z',
      },
    },
  ],
  page: 1,
  limit: 25,
  total: 63,
};

export const ENTRY_LIST: EntryList = {
  entries: [
    found('8405', 'containment_action.guarded', 'admin:3', 'panel', 12, { action: 'reset_credentials' }),
    found('8404', 'acme.vouchers_frozen', 'system:cron', 'cron', undefined, { vouchers: '14' }),
    found('8403', 'refusal.recorded', 'anonymous:0', 'rest', undefined, {}),
    found('8402', 'incident.declared', 'admin:3', 'panel', 12, {}),
  ],
  next: '1795269600000000-8402',
  searchable: '8404',
  sealed: '8406',
  types: ['acme.vouchers_frozen', 'containment_action.guarded', 'incident.declared', 'refusal.recorded'],
  doors: ['cron', 'panel', 'rest'],
  erased: [],
};

export const ANCHORS: EntryList = {
  ...ENTRY_LIST,
  entries: [found('8400', 'anchor.sent', 'system:cron', 'cron', undefined, { kind: 'mail', size: '8400' })],
  types: [],
  doors: [],
};

function rowOf(id: number): IncidentRow {
  const { noticed, noticed_at, aware_at, leader_name, state } = INCIDENT;
  return { id, state, noticed, noticed_at, aware_at, leader_name, open_acts: 0 };
}

function found(
  index: string,
  type: string,
  actor: string,
  door: string,
  incident: number | undefined,
  data: Readonly<Record<string, string>>,
): FoundEntry {
  const params = Object.entries(data).map(([name, value]) => ({ name, value }));
  const entry = { index, at: '2026-11-21T14:00:12Z', type, actor, door, params };
  return incident === undefined ? entry : { ...entry, incident };
}

/** What waits for another person: one that may be agreed to, one of one's own, and one of one person alone. */
export const APPROVALS: Approval[] = [
  {
    id: '0193490a-0000-7000-8000-00000000000a',
    subject: PLAN.plan_hash,
    verb: 'start',
    action: 'end_sessions',
    incident_id: 12,
    scope: PLAN.scope,
    options: [],
    plan: PLAN,
    reason: 'Sessions were stolen by a skimmer',
    requested_by: 'admin:3',
    requester_name: 'r.osei',
    requested_at: '2026-11-21T14:02:00Z',
    expires_at: '2026-11-21T15:02:00Z',
    state: 'waiting',
    refusal: '',
    bound_to: 'b'.repeat(64),
    version: 1,
  },
  {
    id: '0193490a-0000-7000-8000-00000000000b',
    subject: 'c'.repeat(64),
    verb: 'undo',
    action: 'suspend_payment',
    incident_id: 12,
    run_id: '0193490a-0000-7000-8000-000000000001',
    scope: { kind: 'all', ids: [] },
    options: [{ name: 'method', value: 'card' }],
    reason: 'The provider is clean',
    requested_by: 'admin:4',
    requester_name: 'm.kaya',
    requested_at: '2026-11-21T14:03:00Z',
    expires_at: '2026-11-21T15:03:00Z',
    state: 'waiting',
    refusal: 'self_approval',
    bound_to: 'd'.repeat(64),
    version: 1,
  },
  {
    id: '0193490a-0000-7000-8000-00000000000c',
    subject: 'e'.repeat(64),
    verb: 'unquiet',
    action: '',
    incident_id: 12,
    options: [],
    reason: 'It is public now',
    requested_by: 'admin:4',
    requester_name: 'm.kaya',
    requested_at: '2026-11-21T14:04:00Z',
    expires_at: '2026-11-22T15:04:00Z',
    due_at: '2026-11-21T15:04:00Z',
    state: 'delayed',
    refusal: 'not_waiting',
    bound_to: 'f'.repeat(64),
    version: 1,
  },
];
