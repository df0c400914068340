import { randomUUID } from 'node:crypto';
import { countOf } from '../../../frontend/engine/contain/plan-summary';
import { isSwitch } from '../../../frontend/engine/contain/switches';
import { ACTIONS, type Action, isAction, type Plan, type Run } from '../../../frontend/shared/api/shapes';
import { panelTranslator } from '../../../frontend/shared/i18n/catalogue';
import { needed, readIncident, readOptions, readScope, type Values } from '../arguments';
import { explain, showPlan, showProgress } from '../containment-words';
import type { Host } from '../host';
import { EXIT, type ExitCode, misused, Stop } from '../outcome';
import type { SignedApi } from '../signed-api';

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
  const action = needed(values, 'action').replaceAll('-', '_');
  if (!isAction(action)) {
    throw misused(`--action must be one of ${ACTIONS.join(', ').replaceAll('_', '-')}.`);
  }
  const options = readOptions(values.option);
  if (options.length > 0 && !isSwitch(action)) {
    throw misused(`${action.replaceAll('_', '-')} has no options.`);
  }
  return await api.plan({
    incident_id: readIncident(needed(values, 'incident')),
    action,
    scope: readScope(needed(values, 'scope')),
    audience: readAudience(values, action),
    ...(options.length > 0 ? { options } : {}),
  });
}

/** A switch concerns the shop, not people. */
function readAudience(values: Values, action: Action): string[] {
  const audience = (values.audience ?? (isSwitch(action) ? 'shop' : 'customers')).split(',');
  const known = isSwitch(action) ? ['shop'] : AUDIENCES;
  if (audience.some((who) => !known.includes(who))) {
    throw misused(
      isSwitch(action)
        ? '--audience must be shop for a switch; leave it out.'
        : '--audience must be customers, admins or customers,admins.',
    );
  }
  return audience;
}

async function isConfirmed(plan: Plan, host: Host): Promise<boolean> {
  const count = isSwitch(plan.action) ? '' : ` (${countOf(plan)})`;
  return await isSaidYes(`${t.sayCode('act', plan.action)}${count}? Type yes to start: `, host);
}

/** Somebody at the keyboard says yes in full. */
export async function isSaidYes(question: string, host: Host): Promise<boolean> {
  const answer = await host.ask(question);
  if (answer === null) {
    throw misused('Nobody can be asked here. Look first, then add --yes.');
  }
  return answer.trim().toLowerCase() === 'yes';
}

/** Helps the run along until it is over or paused. */
export async function toTheEnd(run: Run, api: SignedApi, host: Host): Promise<ExitCode> {
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

export function exitOf(state: string): ExitCode {
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
