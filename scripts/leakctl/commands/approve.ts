import type { Approval } from '../../../frontend/shared/api/shapes';
import { panelTranslator } from '../../../frontend/shared/i18n/catalogue';
import { needed, type Values } from '../arguments';
import type { Host } from '../host';
import { EXIT, type ExitCode, Stop } from '../outcome';
import type { SignedApi } from '../signed-api';
import { isSaidYes } from './contain';

const t = panelTranslator({}, 'en');

/** What waits for another person, as far as the holder of this key may see it. */
export async function listApprovals(api: SignedApi, host: Host): Promise<ExitCode> {
  const requests = await api.approvals();
  host.out(requests);
  for (const request of requests) {
    host.say(`${request.id} ${request.state}: ${whatOf(request)}, asked by ${request.requested_by}`);
    host.say(`  ${request.reason}${request.refusal === '' ? '' : ` [${request.refusal}]`}`);
  }
  host.say(t.say('approve.waiting', { n: requests.length }));
  return EXIT.done;
}

/** Asks another person to agree that this run is lifted or undone. */
export async function askToUndo(
  runId: string,
  values: Values,
  api: SignedApi,
  host: Host,
): Promise<ExitCode> {
  const reason = needed(values, 'reason');
  const { version } = await api.run(runId);
  const request = await api.ask({ verb: 'undo', reason, run_id: runId, version });
  host.out(request);
  host.say(`Asked: ${request.id}, good until ${request.expires_at}.`);
  return EXIT.partial;
}

/** Agreeing shows what it is about first; saying no asks nothing. */
export async function decideApproval(
  id: string,
  decision: 'approve' | 'decline' | 'withdraw',
  values: Values,
  api: SignedApi,
  host: Host,
): Promise<ExitCode> {
  const request = await api.approval(id);
  host.say(`${whatOf(request)}, asked by ${request.requested_by}: ${request.reason}`);
  if (decision === 'approve' && !values.yes && !(await isSaidYes('Type yes to agree: ', host))) {
    throw new Stop(EXIT.refused, 'Not agreed. Nothing has changed.', { code: 'not_confirmed' });
  }
  const decided = await api.decide(id, request.version, decision);
  host.out(decided);
  host.say(`${decided.id}: ${decided.state}`);
  return EXIT.done;
}

function whatOf(request: Approval): string {
  const what = request.action === '' ? '' : t.sayCode('act', request.action);
  return t.sayCode('approve.verb', request.verb, { what, id: String(request.incident_id) });
}
