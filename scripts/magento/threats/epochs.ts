import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, Checks } from './check';
import { Jar } from './http';
import { Panel } from './panel';
import { bearer, type Shop } from './shop';

const BOTH = ['leakresponse_contain_epoch', 'leakresponse_contain_page'];

/** Who writes SQL tries to bring back what a containment ended: rows lowered, deleted, put back from before. */
export async function epochs(shop: Shop): Promise<Check[]> {
  const checks = new Checks();
  const { adminUser, adminPassword } = shop.target;
  const victim = shop.shopper(5);
  const bystander = shop.shopper(6);
  const panel = await Panel.signIn(shop, adminUser, adminPassword);
  await raise(panel, bystander.id);
  for (const table of BOTH) {
    await shop.sql(`DROP TABLE IF EXISTS lrthreat_${table}`);
    await shop.sql(`CREATE TABLE lrthreat_${table} AS SELECT * FROM ${table}`);
    await shop.sql(`DROP TABLE IF EXISTS lrthreat_now_${table}`);
  }
  // One session for each try: an ended one is destroyed by its first request.
  const jars: Jar[] = [];
  for (let made = 0; made < 14; made++) {
    const signedIn = new Jar();
    await shop.signIn(signedIn, victim.email, victim.password);
    jars.push(signedIn);
  }
  const next = (): Jar => jars.pop() ?? new Jar();
  const token = await shop.token('customer', victim.email, victim.password);
  checks.say('shopper and token are good before', (await alive(shop, next(), token)) === 'session and token');
  await raise(panel, victim.id);
  for (const table of BOTH) {
    await shop.sql(`CREATE TABLE lrthreat_now_${table} AS SELECT * FROM ${table}`);
  }
  const file = join(shop.target.root, 'var/leakresponse/keys/epoch.bin');
  const tries: [string, string[]][] = [
    ['nothing', []],
    ['every epoch row deleted', ['DELETE FROM leakresponse_contain_epoch']],
    ['every page deleted', ['DELETE FROM leakresponse_contain_page']],
    ['rows and pages deleted', BOTH.map((table) => `DELETE FROM ${table}`)],
    ['rows lowered to 0', ['UPDATE leakresponse_contain_epoch SET number = 0, watermark = 0']],
    [
      'rows lowered, pages deleted',
      ['UPDATE leakresponse_contain_epoch SET number = 1', 'DELETE FROM leakresponse_contain_page'],
    ],
    [
      'pages from before',
      [
        'DELETE FROM leakresponse_contain_page',
        'INSERT INTO leakresponse_contain_page SELECT * FROM lrthreat_leakresponse_contain_page',
      ],
    ],
    [
      'rows and pages from before',
      BOTH.flatMap((table) => [
        `DELETE FROM ${table}`,
        `INSERT INTO ${table} SELECT * FROM lrthreat_${table}`,
      ]),
    ],
    [
      'pages swapped between classes',
      [
        "UPDATE leakresponse_contain_page a JOIN leakresponse_contain_page b ON b.class = 'admin_token' SET a.bytes = b.bytes, a.mac = b.mac WHERE a.class = 'customer_session'",
      ],
    ],
    ['pages emptied', ["UPDATE leakresponse_contain_page SET bytes = ''"]],
    [
      'the customer moved to another website and store',
      [`UPDATE customer_entity SET website_id = 2, store_id = 2 WHERE email = '${victim.email}'`],
    ],
  ];
  const customer = await shop.sql('SELECT website_id, store_id FROM customer_entity WHERE email = ?', [
    victim.email,
  ]);
  for (const [name, statements] of tries) {
    await checks.try(`with ${name}, the ended session and token stay ended`, async () => {
      for (const statement of statements) {
        await shop.sql(statement);
      }
      const found = await alive(shop, next(), token);
      await putBack(shop, customer[0] ?? {}, victim.email);
      return { ok: found === 'nothing', detail: found };
    });
  }
  await checks.try('with the epoch file gone, the database still counts', async () => {
    renameSync(file, `${file}.gone`);
    renameSync(join(file, '../epoch.greatest'), join(file, '../epoch.greatest.gone'));
    const found = await alive(shop, next(), token);
    return { ok: found === 'nothing', detail: found };
  });
  if (existsSync(`${file}.gone`)) {
    renameSync(`${file}.gone`, file);
    renameSync(join(file, '../epoch.greatest.gone'), join(file, '../epoch.greatest'));
  }
  await checks.try('a lowered row is recorded as a finding', async () => {
    await shop.magento(['leakresponse:ledger:seal']);
    const rows = await shop.sql(
      "SELECT COUNT(*) AS n FROM leakresponse_record_entry WHERE type = 'epoch.lowered'",
    );
    return { ok: Number(rows[0]?.n) > 0, detail: rows[0]?.n };
  });
  for (const table of BOTH) {
    await shop.sql(`DROP TABLE lrthreat_${table}`);
    await shop.sql(`DROP TABLE lrthreat_now_${table}`);
  }
  return checks.all;
}

async function raise(panel: Panel, id: number): Promise<void> {
  await panel.finish(await panel.contain('end_sessions', { kind: 'customers', ids: [id] }, ['customers']));
}

async function alive(shop: Shop, jar: Jar, token: string): Promise<string> {
  const session = await shop.isSignedIn(jar);
  const me = await shop.http('/rest/V1/customers/me', { headers: bearer(token) });
  const found = [session ? 'session' : '', me.status === 200 ? 'token' : ''].filter((name) => name !== '');
  return found.length === 0 ? 'nothing' : found.join(' and ');
}

async function putBack(shop: Shop, customer: Record<string, string | null>, email: string): Promise<void> {
  for (const table of BOTH) {
    await shop.sql(`DELETE FROM ${table}`);
    await shop.sql(`INSERT INTO ${table} SELECT * FROM lrthreat_now_${table}`);
  }
  await shop.sql(
    'UPDATE customer_entity SET website_id = ?, store_id = ?, updated_at = updated_at WHERE email = ?',
    [customer.website_id ?? 1, customer.store_id ?? 1, email],
  );
}
