import { panelTranslator } from '../../../frontend/shared/i18n/catalogue';
import type { Host } from '../host';
import { EXIT, type ExitCode } from '../outcome';
import type { SignedApi } from '../signed-api';

export async function status(api: SignedApi, host: Host): Promise<ExitCode> {
  const now = await api.status();
  const t = panelTranslator({}, 'en');
  host.out(now);
  host.say(
    now.incident === undefined
      ? 'No incident is open.'
      : `Incident ${now.incident.id} is ${now.incident.state}.`,
  );
  for (const check of now.checks) {
    const params = Object.fromEntries(check.params.map(({ name, value }) => [name, value]));
    const because = `${check.code}.${params.reason}`;
    const code = t.has(`check.${because}`) ? because : `${check.code}.${check.state}`;
    host.say(`  ${check.state.padEnd(4)} ${t.sayCode('check', code, params)}`);
  }
  for (const run of now.containments) {
    host.say(`  ${t.sayCode('act', run.action)}: ${run.state}, ${run.done} of ${run.total} (${run.id})`);
  }
  const { size, waiting, sealed_until: until } = now.evidence;
  host.say(
    `Ledger: ${size} entries sealed${until === undefined ? '' : `, up to ${until}`}; ${waiting} waiting.`,
  );
  return EXIT.done;
}
