import { randomUUID } from 'node:crypto';
import { countOf } from '../../../frontend/engine/contain/plan-summary';
import type { Plan, Run } from '../../../frontend/shared/api/shapes';
import { panelTranslator } from '../../../frontend/shared/i18n/catalogue';
import { needed, readIncident, readScope, type Values } from '../arguments';
import { explain, showPlan, showProgress } from '../containment-words';
import type { Host } from '../host';
import { EXIT, type ExitCode, misused, Stop } from '../outcome';
import type { SignedApi } from '../signed-api';

const ACTIONS: Readonly<Record<string, string>> = {
  'end-sessions': 'end_sessions',
  end_sessions: 'end_sessions',
  'reset-credentials': 'reset_credentials',
  reset_credentials: 'reset_credentials',
};
const AUDIENCES = ['customers', 'admins'];
/** Tries again after the shop did not answer, this often in a row. */
const PATIENCE = 10;

const t = panelTranslator({}, 'en');

/** Dry run: changes nothing. */
export async function planContainment(values: Values, api: SignedApi, host: Host): Promise<ExitCode> {
  const plan = await count(values, api);
  host.out(plan);
  showPlan(plan, host);
  return EXIT.done;
}

/** Shows the dry run, asks, starts what was shown, and follows it to the end. */
export async function startContainment(values: Values, api: SignedApi, host: Host): Promise<ExitCode> {
  const reason = needed(values, 'reason');
  const key = values['idempotency-key'] ?? randomUUID();
  const plan = await count(values, api);
  showPlan(plan, host);
  if (!values.yes && !(await isConfirmed(plan, host))) {
    throw new Stop(EXIT.refused, 'Not started. Nothing has changed.', { code: 'not_confirmed', plan });
  }
  const run = await api.start(plan.plan_hash, reason, key);
  host.say(`Started: ${run.id} (idempotency key ${key})`);
  return await toTheEnd(run, api, host);
}

/** Follows a run and helps it along; it would go on without us. */
export async function followContainment(runId: string, api: SignedApi, host: Host): Promise<ExitCode> {
  return await toTheEnd(await api.run(runId), api, host);
}

async function count(values: Values, api: SignedApi): Promise<Plan> {
  const action = ACTIONS[needed(values, 'action')];
  if (action === undefined) {
    throw misused('--action must be end-sessions or reset-credentials.');
  }
  const audience = (values.audience ?? 'customers').split(',');
  if (audience.some((who) => !AUDIENCES.includes(who))) {
    throw misused('--audience must be customers, admins or customers,admins.');
  }
  return await api.plan({
    incident_id: readIncident(needed(values, 'incident')),
    action,
    scope: readScope(needed(values, 'scope')),
    audience,
  });
}

async function isConfirmed(plan: Plan, host: Host): Promise<boolean> {
  const answer = await host.ask(`${t.sayCode('act', plan.action)} (${countOf(plan)})? Type yes to start: `);
  if (answer === null) {
    throw misused('Nobody can be asked here. Look at leakctl contain plan, then add --yes.');
  }
  return answer.trim().toLowerCase() === 'yes';
}

async function toTheEnd(run: Run, api: SignedApi, host: Host): Promise<ExitCode> {
  let seen = run;
  for (let failures = 0; !isOver(seen) && seen.state !== 'paused'; ) {
    showProgress(seen, host);
    try {
      seen = await api.advance(seen.id);
      failures = 0;
    } catch (error) {
      // The run goes on without us; that we cannot reach the shop for a while says nothing about it.
      if (!(error instanceof Stop) || error.exit !== EXIT.unreachable || ++failures > PATIENCE) {
        throw error;
      }
      host.progress('The shop does not answer. Trying again…');
      await host.wait(Math.min(30_000, 500 * 2 ** failures));
    }
    await host.wait(isOver(seen) ? 0 : 200);
  }
  host.out(seen);
  explain(seen, host);
  return exitOf(seen.state);
}

function isOver(run: Run): boolean {
  return ['done', 'not_proven', 'failed'].includes(run.state);
}

function exitOf(state: string): ExitCode {
  switch (state) {
    case 'done':
      return EXIT.done;
    case 'not_proven':
      return EXIT.cannotBeProven;
    case 'failed':
      return EXIT.failed;
    default:
      return EXIT.partial;
  }
}
