/** Shapes of `Api/Data` as both hosts write them: snake_case, null fields left out, times in UTC (RFC 3339). */

export type ScopeKind = 'all' | 'websites' | 'store_views' | 'customers' | 'unknown';
export type Action = 'end_sessions' | 'reset_credentials';
export type Audience = 'customers' | 'admins';
export type Reversal = 'exact' | 'partial' | 'none';
export type RunState = 'running' | 'paused' | 'verifying' | 'done' | 'not_proven' | 'failed';

export interface Scope {
  kind: string;
  ids: number[];
}

export interface Param {
  name: string;
  value: string;
}

export interface Check {
  code: string;
  state: string;
  checked_at: string;
  params: Param[];
}

export interface TimelineEntry {
  at: string;
  type: string;
  actor: string;
  params: Param[];
  entry_index?: string;
}

export interface Incident {
  id: number;
  state: string;
  noticed: string;
  noticed_at: string;
  aware_at: string;
  ongoing: string;
  scope: Scope;
  led_by: string;
  leader_name: string;
  version: number;
  timeline: TimelineEntry[];
}

export interface PlanRow {
  website_id: number;
  website_name: string;
  store_id: number;
  store_name: string;
  sessions: number;
  tokens: number;
  accounts: number;
  guest_carts: number;
}

export interface Consequence {
  kind: string;
  code: string;
  params: Param[];
}

export interface Plan {
  plan_hash: string;
  incident_id: number;
  action: string;
  scope: Scope;
  audience: string[];
  counted_at: string;
  expires_at: string;
  reversal: string;
  sessions: number;
  tokens: number;
  accounts: number;
  admin_sessions: number;
  rows: PlanRow[];
  consequences: Consequence[];
  step_up_needed: boolean;
}

export interface Probe {
  kind: string;
  role: string;
  how: string;
  tried: number;
  as_expected: number;
  detail: string;
}

export interface Proof {
  verdict: string;
  checked_at: string;
  probes: Probe[];
  remaining: number;
}

export interface Run {
  id: string;
  incident_id: number;
  action: string;
  scope: Scope;
  audience: string[];
  state: string;
  phase: string;
  reversal: string;
  started_at: string;
  started_by: string;
  starter_name: string;
  finished_at?: string;
  guarded_at?: string;
  heartbeat_at?: string;
  done: number;
  total: number;
  version: number;
  proof?: Proof;
  first_entry?: string;
  last_entry?: string;
}

export interface Suggestion {
  action: string;
  code: string;
  params: Param[];
}

export interface Evidence {
  size: string;
  sealed_until?: string;
  waiting: number;
  checkpoint_at?: string;
  custody: string;
  key_fingerprint?: string;
}

export interface NoticeText {
  locale: string;
  title: string;
  body: string;
  advice: string[];
}

export interface Notice {
  id: number;
  incident_id: number;
  state: string;
  scope: Scope;
  content_hash: string;
  published_at?: string;
  shown: number;
  acknowledged: number;
  texts: NoticeText[];
}

export interface Status {
  version: string;
  now: string;
  state: string;
  checks: Check[];
  incident?: Incident;
  containments: Run[];
  suggestion?: Suggestion;
  evidence: Evidence;
  notices: Notice[];
}
