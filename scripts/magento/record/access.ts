import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Settings, Stage } from './act';
import type { Check } from './closed';

interface Compared {
  readonly missing: number;
  readonly doors: readonly { readonly door: string; readonly missing: number }[];
}

/** What the web server wrote about a day against the ledger: requests that left entries agree, others are told. */
export async function accessLogIsCompared(settings: Settings): Promise<readonly Check[]> {
  const stage = new Stage(settings);
  const json = { username: settings.adminName, password: settings.adminPassword };
  stage.adminToken = JSON.parse(await stage.rest('POST', 'integration/admin/token', '', json)) as string;
  const folder = mkdtempSync(join(tmpdir(), 'lr-access-'));
  const log = join(folder, 'access.log');
  const env = join(settings.shop.root, 'app/etc/env.php');
  const kept = readFileSync(env, 'utf8');
  try {
    writeFileSync(env, kept.replace('return [', `return ['leakresponse' => ['access_logs' => ['${log}']],`));
    const now = new Date();
    await stage.asAdmin('GET', 'customers/13');
    await stage.asAdmin('GET', 'customers/search?searchCriteria[pageSize]=1');
    const honest = [line(now, 'customers/13'), line(now, 'customers/search?searchCriteria[pageSize]=1')];
    writeFileSync(log, honest.join(''));
    const agreed = await compare(stage);
    // Half a day away: nobody of this suite was at that door then.
    const other = new Date(now);
    other.setUTCHours((now.getUTCHours() + 12) % 24);
    writeFileSync(log, [...honest, line(other, 'customers/14'), line(other, 'customers/15')].join(''));
    const differs = await compare(stage);
    const told = await stage.sql(
      "SELECT COUNT(*) FROM leakresponse_record_inbox WHERE bytes LIKE '%access_log.differs%';",
    );
    return [
      { name: 'requests that left their entries agree with the ledger', ok: agreed?.missing === 0 },
      { name: 'requests without an entry are missed, and counted', ok: differs?.missing === 2 },
      { name: 'the difference is a fact', ok: Number(told) > 0 },
    ];
  } finally {
    writeFileSync(env, kept);
    rmSync(folder, { recursive: true });
  }
}

/** A difference ends the command with a code of its own: what it printed counts all the same. */
async function compare(stage: Stage): Promise<Compared | undefined> {
  const printed = await stage
    .console('leakresponse:ledger:reconcile', '--day=today', '--json')
    .catch((error: unknown) => (error as { stdout?: string }).stdout ?? '');
  const found = printed.split('\n').find((text) => text.startsWith('{'));
  return found === undefined ? undefined : (JSON.parse(found) as Compared);
}

function line(at: Date, path: string): string {
  const [day = '', month = '', year = ''] = at
    .toLocaleDateString('en-GB', { day: '2-digit', month: 'short', year: 'numeric', timeZone: 'UTC' })
    .split(' ');
  const time = at.toISOString().slice(11, 19);
  const when = `${day}/${month.slice(0, 3)}/${year}:${time} +0000`;
  return `192.0.2.7 - - [${when}] "GET /rest/V1/${path} HTTP/1.1" 200 512 "-" "a browser"\n`;
}
