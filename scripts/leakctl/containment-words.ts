import { summarisePlan } from '../../frontend/engine/contain/plan-summary';
import { type ProbeLine, summariseProof } from '../../frontend/engine/contain/proof-summary';
import { progressOf } from '../../frontend/engine/contain/run-progress';
import type { Said } from '../../frontend/engine/shared/said';
import type { Plan, Run } from '../../frontend/shared/api/shapes';
import { panelTranslator } from '../../frontend/shared/i18n/catalogue';
import type { Host } from './host';

const t = panelTranslator({}, 'en');

/** What would happen, in the words of the panel. */
export function showPlan(plan: Plan, host: Host): void {
  const summary = summarisePlan(plan);
  host.say(
    `${t.sayCode('act', plan.action)}, incident ${plan.incident_id}: what would happen. Nothing has changed yet.`,
  );
  for (const row of plan.rows) {
    const cells = [`${row.sessions} sessions`, `${row.tokens} tokens`, `${row.accounts} accounts`];
    host.say(`  ${row.website_name} / ${row.store_name}: ${cells.join(', ')}`);
  }
  if (plan.admin_sessions > 0) {
    host.say(`  admin sessions: ${plan.admin_sessions}`);
  }
  const lists: [string, string, Said[]][] = [
    ['Will happen', 'will', summary.will],
    ['Will not happen', 'will_not', summary.willNot],
    ['Will break', 'breaks', summary.breaks],
    ['Stays open', 'stays_open', summary.staysOpen],
  ];
  for (const [title, group, said] of lists) {
    for (const { code, params } of said) {
      host.say(`  ${title}: ${t.sayCode(group, code, params)}`);
    }
  }
  host.say(`  Undo: ${plan.reversal}`);
}

export function showProgress(run: Run, host: Host): void {
  const { share, remaining } = progressOf(run, new Date(host.now()).toISOString());
  const left = remaining === null ? '' : `, about ${Math.ceil(remaining)} s left`;
  host.progress(
    `${t.sayCode('phase', run.phase)}: ${run.done} of ${run.total} (${Math.floor(share * 100)} %)${left}`,
  );
}

/** How it ended. */
export function explain(run: Run, host: Host): void {
  if (run.state === 'paused') {
    host.say(`Paused. The guard stays. To go on: leakctl contain resume ${run.id}`);
    return;
  }
  if (run.proof === undefined) {
    host.say(`It ended as ${run.state}, in the phase ${run.phase}.`);
    return;
  }
  const proof = summariseProof(run.proof);
  host.say(t.sayCode('result.title', run.state === 'failed' ? 'failed' : proof.verdict));
  for (const line of proof.lines) {
    host.say(`  ${line.ok ? 'ok  ' : line.tried ? 'open' : '  – '} ${probeWords(line)}`);
  }
}

function probeWords({ kind, detail, result }: ProbeLine): string {
  const n = Math.max(1, Number(result.params.n));
  const words = t.sayCode('probe', result.code, {
    ...result.params,
    kind: t.sayCode('probe_kind', kind, { n }),
  });
  return detail === '' ? words : `${words} ${t.sayCode('probe_detail', detail)}`;
}
