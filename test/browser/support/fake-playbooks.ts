import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PLAN } from '../../../frontend/admin/control-room/examples/data';
import type { PlainPlaybook, PlainStep } from '../../../frontend/engine/contain/playbook/playbook';
import type {
  Automatic,
  Playbook,
  PlaybookPlan,
  PlaybookRun,
  PlaybookStep,
} from '../../../frontend/shared/api/shapes';
import { ok, type Reply, refusal } from './replies';

export type Redeem = (proof: unknown, boundTo: string) => boolean;

const FILE = 'app/code/Vendor/LeakResponse/etc/generated/playbooks.json';
const ACTS = ['end_sessions', 'reset_credentials', 'close_doors', 'suspend_payment'];

/** Playbooks as the shop runs them: counted, started with one proof, worked on step by step, waiting for answers. */
export class FakePlaybooks {
  readonly books: PlainPlaybook[] = JSON.parse(readFileSync(FILE, 'utf8')).playbooks;
  readonly runs: PlaybookRun[] = [];
  /** Acts that cannot be planned without names. */
  notPlanned = ['lock_accounts', 'block_networks', 'block_transactions', 'quarantine_catalogue'];
  automatic: Automatic = { on: false, off: 'not_set_up', starter: '', rules: [], findings: [], waiting: 0 };
  private plan: PlaybookPlan | undefined;

  constructor(private readonly redeem: Redeem) {}

  /** @returns undefined for what is no call about playbooks */
  route(key: string, body: Record<string, unknown>): Reply | undefined {
    const [, runId = '', act = ''] = /^\w+ \/playbook-runs\/([0-9a-f-]{36})(?:\/(\w+))?$/.exec(key) ?? [];
    if (runId !== '') {
      return this.onRun(runId, act, body);
    }
    if (/^GET \/incidents\/\d+\/playbook-runs$/.test(key)) {
      return ok(this.runs);
    }
    switch (key) {
      case 'GET /playbooks':
        return ok(this.books.map(bookOf));
      case 'POST /playbook-plans':
        return this.onPlan(body);
      case 'POST /playbook-runs':
        return this.start(body);
      case 'GET /automatic':
        return ok(this.automatic);
      case 'POST /automatic/stop':
        return this.stopAutomatic(body);
    }
    return undefined;
  }

  private onPlan(body: Record<string, unknown>): Reply {
    const book = this.books.find(({ code }) => code === body.playbook);
    if (book === undefined) {
      return refusal(404, 'not_found', 'playbook');
    }
    this.plan = {
      plan_hash: randomBytes(32).toString('hex'),
      incident_id: Number(body.incident_id),
      playbook: book.code,
      title: book.title,
      scope: body.scope as PlaybookPlan['scope'],
      counted_at: new Date().toISOString(),
      expires_at: new Date(Date.now() + 900_000).toISOString(),
      step_up_needed: true,
      steps: book.steps.map((step) => {
        const shown = { step: stepOf(step), code: '' };
        if (step.kind !== 'act') {
          return { ...shown, readiness: 'no_act' as const };
        }
        if (!ACTS.includes(step.action)) {
          const there = this.notPlanned.includes(step.action);
          return { ...shown, readiness: there ? ('not_planned' as const) : ('act_not_there' as const) };
        }
        const isSwitch = step.audience.includes('shop');
        const plan = {
          ...PLAN,
          action: step.action,
          audience: step.audience as typeof PLAN.audience,
          reversal: isSwitch ? ('exact' as const) : ('none' as const),
        };
        return { ...shown, readiness: 'ready' as const, plan };
      }),
    };
    return ok(this.plan);
  }

  private start(body: Record<string, unknown>): Reply {
    const { plan } = this;
    if (plan === undefined || body.plan_hash !== plan.plan_hash) {
      return refusal(409, 'plan_outdated', 'plan_hash');
    }
    if (!this.redeem(body.step_up, plan.plan_hash)) {
      return refusal(403, 'step_up_needed');
    }
    const run: PlaybookRun = {
      id: `0193490b-0000-7000-8000-${String(this.runs.length + 1).padStart(12, '0')}`,
      incident_id: plan.incident_id,
      playbook: plan.playbook,
      title: plan.title,
      scope: plan.scope,
      state: 'running',
      position: 1,
      started_at: new Date().toISOString(),
      started_by: 'admin:3',
      starter_name: 'R. Osei',
      version: 1,
      steps: plan.steps.map(({ step, readiness }) => ({
        step,
        state: 'planned',
        code: codeOf(step, readiness),
      })),
    };
    this.runs.unshift(run);
    return ok(run);
  }

  private onRun(id: string, act: string, body: Record<string, unknown>): Reply {
    const run = this.runs.find((one) => one.id === id);
    if (run === undefined) {
      return refusal(404, 'not_found');
    }
    if (act === '' || act === 'advance') {
      return ok(act === '' ? run : this.advance(run));
    }
    if (body.version !== run.version) {
      return refusal(409, 'version_conflict', 'version');
    }
    const word = act === 'stop' ? 'stop' : String(body.choice).replace('_', '-');
    if (!this.redeem(body.step_up, `${id}:${run.version}:${word}`)) {
      return refusal(403, 'step_up_needed');
    }
    if (act === 'stop') {
      Object.assign(run, { state: 'stopped', version: run.version + 1 });
      return ok(run);
    }
    return ok(this.answer(run, String(body.choice)));
  }

  /** One step a call. */
  private advance(run: PlaybookRun): PlaybookRun {
    const row = run.steps[run.position - 1];
    if (run.state !== 'running' || row === undefined) {
      return run;
    }
    run.version++;
    if (row.code !== '') {
      row.state = 'waiting';
      run.state = 'waiting';
    } else {
      const isAct = row.step.kind === 'act';
      this.end(run, isAct ? 'proven' : 'done');
      if (isAct) {
        row.act_run = '0193490a-0000-7000-8000-000000000001';
        row.act_state = 'done';
      }
    }
    return run;
  }

  private answer(run: PlaybookRun, choice: string): PlaybookRun {
    const row = run.steps[run.position - 1];
    run.state = 'running';
    run.version++;
    if (row !== undefined) {
      row.decided_by = 'admin:3';
      this.end(run, choice === 'leave_out' ? 'declined' : row.step.kind === 'act' ? 'by_hand' : 'done');
    }
    return run;
  }

  private end(run: PlaybookRun, state: 'proven' | 'done' | 'declined' | 'by_hand'): void {
    const row = run.steps[run.position - 1];
    if (row !== undefined) {
      Object.assign(row, { state, code: '', ended_at: new Date().toISOString() });
      run.position = row.step.next;
      run.state = row.step.next === 0 ? 'done' : run.state;
    }
  }

  private stopAutomatic(body: Record<string, unknown>): Reply {
    if (!this.redeem(body.step_up, '00000000-0000-0000-0000-000000000000:0:stop-automatic')) {
      return refusal(403, 'step_up_needed');
    }
    this.automatic = { ...this.automatic, on: false, off: 'stopped' };
    return ok(this.automatic);
  }
}

function codeOf(step: PlaybookStep, readiness: string): string {
  if (step.kind === 'approval' || step.kind === 'checklist') {
    return step.kind;
  }
  return readiness === 'ready' || readiness === 'no_act' ? '' : readiness;
}

function bookOf({ code, version, title, summary, signs, steps }: PlainPlaybook): Playbook {
  return { code, version, title, summary, signs, steps: steps.map(stepOf) };
}

function stepOf(step: PlainStep): PlaybookStep {
  const { n, id, kind, title, text, items, action, audience, next, otherwise, on_failure, seconds } = step;
  return {
    number: n,
    code: id,
    kind,
    title,
    text,
    items,
    action,
    audience: audience as PlaybookStep['audience'],
    whole_shop: step.scope === 'all',
    next,
    otherwise,
    on_failure,
    seconds,
  };
}
