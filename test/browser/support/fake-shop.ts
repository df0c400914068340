import { randomBytes } from 'node:crypto';
import {
  INCIDENT,
  NOTICE,
  PLAN,
  PROVEN_RUN,
  QUIET,
} from '../../../frontend/admin/control-room/examples/data';
import type { Answer } from '../../../frontend/admin/control-room/examples/examples';
import { isSwitch } from '../../../frontend/engine/contain/switches';
import type { Notice, Plan, Run, ShopName, Status } from '../../../frontend/shared/api/shapes';
import { FakePlaybooks } from './fake-playbooks';
import { ok, type Reply, refusal } from './replies';

export { type Reply, refusal } from './replies';

export const PASSWORD = 'correct horse battery staple';

/** A call the shop answers by cutting the connection. */
export const CUT: Reply = { status: 0, body: {} };
/** A call the shop never answers. */
export const NEVER: Reply = { status: -1, body: {} };

interface Call {
  method: string;
  path: string;
  body?: Record<string, unknown>;
}

/**
 * A shop with behaviour: it counts, asks for a one-time proof bound to what was shown, works on runs step by step, and
 * proves them. Tests look at `calls` and bend it through its public fields.
 */
export class FakeShop {
  readonly calls: Call[] = [];
  /** Answers to the question for the state; empty: the state of this shop. */
  answers: Answer[] = [];
  /** Replies that are given once, by "METHOD path", before the shop itself would answer. */
  readonly once = new Map<string, Reply>();
  sessions = 500;
  /** What the admin's app shows; empty where they have none. */
  code = '';
  /** Accounts worked on by one `advance`. */
  stride = 250;
  incident: typeof INCIDENT | undefined;
  runs: Run[] = [];
  notices: Notice[] = [];
  readonly playbooks = new FakePlaybooks((proof, boundTo) => this.redeem(proof, boundTo));
  /** Things of the shop by kind. */
  readonly things: Record<string, ShopName[]> = {};
  /** What the lists answer, by their path without the query. */
  readonly lists = new Map<string, (query: URLSearchParams) => Reply>();
  private version = 0;
  private plan: Plan = PLAN;
  private readonly proofs = new Map<string, string>();

  stepUp(boundTo: unknown, password: unknown, code: unknown = ''): Reply {
    if (this.code !== '' && code === '') {
      return refusal(403, 'step_up_code_needed', 'code');
    }
    if (this.code !== '' && code !== this.code) {
      return refusal(403, 'step_up_wrong', 'password');
    }
    if (password !== PASSWORD || typeof boundTo !== 'string') {
      return refusal(403, 'step_up_wrong');
    }
    const proof = randomBytes(32).toString('base64url');
    this.proofs.set(proof, boundTo);
    return { status: 200, body: { step_up: proof } };
  }

  call(call: Call): Reply {
    this.calls.push(call);
    const key = `${call.method} ${call.path.replace('/V1/leakresponse', '')}`;
    const planned = this.once.get(key);
    if (planned !== undefined) {
      this.once.delete(key);
      return planned;
    }
    const [path = '', query = ''] = key.split('?', 2);
    const list = this.lists.get(path);
    if (list !== undefined) {
      return list(new URLSearchParams(query));
    }
    if (path === 'GET /shop-names') {
      return this.names(new URLSearchParams(query));
    }
    return this.playbooks.route(key, call.body ?? {}) ?? this.route(key, call.body ?? {});
  }

  private names(query: URLSearchParams): Reply {
    const words = (query.get('words') ?? '').toLowerCase();
    const all = this.things[query.get('kind') ?? ''] ?? [];
    return ok(all.filter(({ name, value }) => `${value} ${name}`.toLowerCase().includes(words)));
  }

  private route(key: string, body: Record<string, unknown>): Reply {
    const [, runId = '', act = ''] = /^\w+ \/containments\/([^/]+)(?:\/(\w+))?$/.exec(key) ?? [];
    if (runId !== '') {
      return this.onRun(runId, act, body);
    }
    if (/^GET \/incidents\/\d+$/.test(key)) {
      return this.incident === undefined ? refusal(404, 'not_found') : ok(this.incident);
    }
    const [, noticeId, publish] = /^\w+ \/notices\/(\d+)(\/publish)?$/.exec(key) ?? [];
    if (noticeId !== undefined) {
      return this.onNotice(Number(noticeId), publish !== undefined, body);
    }
    switch (key) {
      case 'GET /status':
        return this.status();
      case 'GET /approvals':
        return ok([]);
      case 'POST /incidents':
        this.incident = {
          ...INCIDENT,
          ...pick(body, ['noticed', 'noticed_at', 'ongoing']),
          timeline: [declared()],
        };
        return this.changed(this.incident);
      case 'POST /plans':
        return this.onPlan(body);
      case 'POST /containments':
        return this.start(body);
      case 'POST /notices':
        return this.draft(body);
    }
    return refusal(404, 'not_found');
  }

  /** Another admin pauses the newest run. */
  pausedBy(actor: string, at: string): void {
    const [run] = this.runs;
    if (run !== undefined && this.incident !== undefined) {
      Object.assign(run, { state: 'paused', version: run.version + 1 });
      const timeline = [
        { at, type: 'containment_action.paused', actor, params: [] },
        ...this.incident.timeline,
      ];
      this.incident = { ...this.incident, timeline };
    }
  }

  private status(): Reply {
    const answer = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
    if (answer?.kind === 'never') {
      return NEVER;
    }
    if (answer?.kind === 'refuse') {
      return answer.http === 0 ? CUT : refusal(answer.http, answer.code);
    }
    return ok(answer === undefined ? this.state() : answer.status);
  }

  private state(): Status {
    const { suggestion: _, ...quiet } = QUIET;
    const now = new Date().toISOString();
    if (this.incident === undefined) {
      return { ...quiet, now, version: `v${this.version}` };
    }
    const done = new Set(this.runs.filter((run) => run.state === 'done').map((run) => run.action));
    const next = ['end_sessions', 'reset_credentials'].find((action) => !done.has(action));
    const code = next === 'end_sessions' ? 'sessions_first' : 'passwords_next';
    return {
      ...quiet,
      now,
      version: `v${this.version}`,
      state: 'incident',
      incident: this.incident,
      containments: this.runs,
      notices: this.notices,
      ...(next === undefined ? {} : { suggestion: { action: next, code, params: [] } }),
    };
  }

  private onPlan(body: Record<string, unknown>): Reply {
    const counted = new Date().toISOString();
    const plan_hash = randomBytes(32).toString('hex');
    const reset = body.action === 'reset_credentials';
    const rows = PLAN.rows.map((row, index) => ({
      ...row,
      sessions: index === 0 ? this.sessions - 188 : 188,
    }));
    const consequences = reset
      ? [{ kind: 'will' as const, code: 'passwords_stop', params: [{ name: 'n', value: '15000' }] }]
      : PLAN.consequences.map((c) =>
          c.code === 'customers_signed_out' ? { ...c, params: this.count() } : c,
        );
    const asked = pick(body, ['incident_id', 'action', 'scope', 'audience']);
    this.plan = {
      ...PLAN,
      ...asked,
      plan_hash,
      reversal: isSwitch(String(body.action)) ? 'exact' : 'none',
      counted_at: counted,
      sessions: this.sessions,
      rows,
      consequences,
    };
    return ok(this.plan);
  }

  private count(): { name: string; value: string }[] {
    return [{ name: 'n', value: String(this.sessions) }];
  }

  private start(body: Record<string, unknown>): Reply {
    if (body.plan_hash !== this.plan.plan_hash) {
      return refusal(409, 'plan_outdated');
    }
    if (!this.redeem(body.step_up, this.plan.plan_hash)) {
      return refusal(403, 'step_up_needed');
    }
    const { proof: _, finished_at: __, first_entry: ___, last_entry: ____, ...rest } = PROVEN_RUN;
    const now = new Date().toISOString();
    const total = this.plan.action === 'reset_credentials' ? this.plan.accounts : this.plan.sessions;
    const run: Run = {
      ...rest,
      id: `0193490a-0000-7000-8000-${String(this.runs.length + 1).padStart(12, '0')}`,
      action: this.plan.action,
      scope: this.plan.scope,
      state: 'running',
      phase: 'sweep',
      started_at: now,
      guarded_at: now,
      heartbeat_at: now,
      done: 0,
      total,
      version: 1,
    };
    this.runs.unshift(run);
    return this.changed(run);
  }

  private onRun(id: string, act: string, body: Record<string, unknown>): Reply {
    const run = this.runs.find((candidate) => candidate.id === id);
    if (run === undefined) {
      return refusal(404, 'not_found');
    }
    if (act === '' || (act === 'advance' && run.state !== 'running')) {
      return ok(run);
    }
    if (act === 'advance') {
      return this.changed(this.advance(run));
    }
    if (run.state !== (act === 'pause' ? 'running' : 'paused')) {
      return refusal(409, act === 'pause' ? 'not_running' : 'not_paused', 'run_id');
    }
    if (body.version !== run.version) {
      return refusal(409, 'version_conflict', 'version');
    }
    if (!this.redeem(body.step_up, `${id}:${run.version}:${act}`)) {
      return refusal(403, 'step_up_needed');
    }
    run.state = act === 'pause' ? 'paused' : 'running';
    run.version++;
    return this.changed(run);
  }

  private advance(run: Run): Run {
    run.done = Math.min(run.total, run.done + this.stride);
    run.heartbeat_at = new Date().toISOString();
    run.version++;
    if (run.done === run.total) {
      const proof = PROVEN_RUN.proof;
      Object.assign(run, { state: 'done', phase: 'done', proof, first_entry: '8400', last_entry: '8402' });
    }
    return run;
  }

  private draft(body: Record<string, unknown>): Reply {
    const { published_at: _, ...rest } = NOTICE;
    const notice = {
      ...rest,
      ...pick(body, ['scope', 'texts']),
      state: 'draft',
      shown: 0,
      acknowledged: 0,
    } as Notice;
    this.notices = [notice];
    return this.changed(notice);
  }

  private onNotice(id: number, publish: boolean, body: Record<string, unknown>): Reply {
    const notice = this.notices.find((candidate) => candidate.id === id);
    if (notice === undefined) {
      return refusal(404, 'not_found');
    }
    if (!publish) {
      return ok(notice);
    }
    if (body.content_hash !== notice.content_hash || !this.redeem(body.step_up, notice.content_hash)) {
      return refusal(403, 'step_up_needed');
    }
    notice.state = 'published';
    notice.published_at = new Date().toISOString();
    return this.changed(notice);
  }

  /** A proof is good once, for what it was bound to. */
  private redeem(proof: unknown, boundTo: string): boolean {
    const bound = this.proofs.get(String(proof));
    this.proofs.delete(String(proof));
    return bound === boundTo;
  }

  private changed(body: object): Reply {
    this.version++;
    return ok(body);
  }
}

function pick(body: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => name in body).map((name) => [name, body[name]]));
}

function declared(): (typeof INCIDENT)['timeline'][number] {
  return { at: new Date().toISOString(), type: 'incident.declared', actor: 'admin:3', params: [] };
}
