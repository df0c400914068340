import { spawn } from 'node:child_process';
import { type Check, Checks } from './check';
import { at, codeOf } from './http';
import { key, Panel, type Scope } from './panel';
import { bearer, type Shop } from './shop';

/** The job killed at random moments, started by two at once, and fed what does not fit. */
export async function jobs(shop: Shop): Promise<Check[]> {
  const checks = new Checks();
  const { adminUser, adminPassword } = shop.target;
  const panel = await Panel.signIn(shop, adminUser, adminPassword);
  const some = shop.shoppers.slice(0, 8).map(({ id }) => id);
  const scope: Scope = { kind: 'customers', ids: some };
  await killed(shop, checks, panel, scope);
  await twice(shop, checks, panel);
  await misfits(shop, checks, panel);
  return checks.all;
}

async function killed(shop: Shop, checks: Checks, panel: Panel, scope: Scope): Promise<void> {
  const before = await stamps(shop, scope);
  const run = await panel.contain('reset_credentials', scope, ['customers']);
  let kills = 0;
  for (let turn = 0; turn < 6; turn++) {
    kills += (await killAfter(shop, run, 250 + Math.random() * 900)) ? 1 : 0;
  }
  // A killed worker's lease runs out before the next one takes over.
  const until = Date.now() + 180_000;
  let state = await panel.finish(run, 1);
  while (['running', 'verifying'].includes(state) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    state = await panel.finish(run, 1);
  }
  checks.say(
    'a job killed again and again ends',
    ['done', 'not_proven'].includes(state),
    `${state}, killed ${kills} times`,
  );
  const left = await shop.sql(
    `SELECT COUNT(*) AS n FROM customer_entity WHERE entity_id IN (${scope.ids.join()}) AND password_hash IS NOT NULL`,
  );
  checks.say('every password of the scope is gone', Number(left[0]?.n) === 0, `${left[0]?.n} left`);
  checks.say('updated_at did not move', (await stamps(shop, scope)) === before);
  const rows = await shop.sql('SELECT done, total FROM leakresponse_contain_run WHERE id = ?', [run]);
  checks.say(
    'each customer was counted once',
    Number(rows[0]?.done) === scope.ids.length,
    JSON.stringify(rows[0]),
  );
}

async function stamps(shop: Shop, scope: Scope): Promise<string> {
  const rows = await shop.sql(
    `SELECT GROUP_CONCAT(updated_at ORDER BY entity_id) AS t FROM customer_entity WHERE entity_id IN (${scope.ids.join()})`,
  );
  return rows[0]?.t ?? '';
}

/** @returns true when the worker was still alive and was killed */
function killAfter(shop: Shop, run: string, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const args = ['-d', 'memory_limit=2G', 'bin/magento', 'leakresponse:contain:advance', run];
    const worker = spawn('php', args, { cwd: shop.target.root, stdio: 'ignore' });
    const timer = setTimeout(() => worker.kill('SIGKILL'), milliseconds);
    worker.on('close', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

async function twice(shop: Shop, checks: Checks, panel: Panel): Promise<void> {
  await checks.try('two starts of one plan at once are one run', async () => {
    const plan = await panel.plan(
      await panel.incident(),
      'end_sessions',
      { kind: 'customers', ids: [shop.shopper(9).id] },
      ['customers'],
    );
    const proof = await panel.proof(plan);
    const answers = await Promise.all([
      panel.start(plan, proof),
      panel.start(plan, proof),
      panel.start(plan, proof),
    ]);
    const ids = new Set(answers.map(({ json }) => at(json, 'id')).filter((id) => id !== undefined));
    await panel.finish(String([...ids][0]));
    return {
      ok: ids.size === 1,
      detail: answers.map((answer) => `${answer.status} ${codeOf(answer)}`).join(', '),
    };
  });
}

async function misfits(shop: Shop, checks: Checks, panel: Panel): Promise<void> {
  const incident = await panel.incident();
  const token = await shop.token('admin', shop.target.adminUser, shop.target.adminPassword);
  const good = {
    incident_id: incident,
    action: 'end_sessions',
    scope: { kind: 'all', ids: [] },
    audience: ['customers'],
  };
  const tries: [string, string, number[]][] = [
    ['no scope', JSON.stringify({ ...good, scope: undefined }), [400]],
    ['a scope without ids', JSON.stringify({ ...good, scope: { kind: 'websites', ids: [] } }), [400]],
    ['a misspelt website_id', JSON.stringify({ ...good, website_ids: [1] }), [400]],
    [
      'an unknown field in the scope',
      JSON.stringify({ ...good, scope: { kind: 'all', ids: [], x: 1 } }),
      [400],
    ],
    ['"1.9" for a number', JSON.stringify({ ...good, incident_id: '1.9' }), [400]],
    ['1.0 for a number', JSON.stringify(good).replace(`:${incident},`, `:${incident}.0,`), [400]],
    ['a huge integer', JSON.stringify(good).replace(`:${incident},`, ':99999999999999999999,'), [400]],
    ['a negative id', JSON.stringify({ ...good, scope: { kind: 'customers', ids: [-1] } }), [400]],
    [
      'a store that is not there',
      JSON.stringify({ ...good, scope: { kind: 'store_views', ids: [9999] } }),
      [400, 404, 422],
    ],
    [
      '100,000 ids',
      JSON.stringify({
        ...good,
        scope: { kind: 'customers', ids: Array.from({ length: 100_000 }, (_, n) => n + 1) },
      }),
      [400, 413],
    ],
    ['SQL for an id', JSON.stringify({ ...good, scope: { kind: 'customers', ids: ['1) OR 1=1'] } }), [400]],
    ['SQL for a kind', JSON.stringify({ ...good, scope: { kind: "all' OR 1", ids: [] } }), [400]],
    ['SQL for an action', JSON.stringify({ ...good, action: "end_sessions' --" }), [400]],
    ['a list for a body', JSON.stringify([good]), [400]],
    ['a text for a body', '"x"', [400]],
    ['a body with a BOM', `\ufeff${JSON.stringify(good)}`, [400]],
    ['malformed UTF-8', 'RAW', [400]],
    ['deep nesting', `${'{"a":'.repeat(400)}1${'}'.repeat(400)}`, [400]],
    ['300 kB', JSON.stringify({ ...good, action: 'x'.repeat(300_000) }), [413]],
    [
      'an escaped name beside the plain one',
      JSON.stringify(good).replace('"scope"', '"sc\\u006fpe2":1,"scope"'),
      [400],
    ],
  ];
  const plans = await count(shop);
  for (const [name, text, wanted] of tries) {
    await checks.try(`a plan is refused with ${name}`, async () => {
      const body =
        text === 'RAW'
          ? Buffer.concat([Buffer.from('{"action":"'), Buffer.from([0xff, 0xc3]), Buffer.from('"}')])
          : text;
      const headers = { 'content-type': 'application/json', ...bearer(token) };
      const answer = await shop.http('/rest/V1/leakresponse/plans', { method: 'POST', headers, body });
      return {
        ok: wanted.includes(answer.status),
        detail: `${answer.status} ${codeOf(answer)} ${String(at(answer.json, 'parameters', 'field') ?? '')}`,
      };
    });
  }
  for (const type of [
    'application/x-www-form-urlencoded',
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    '',
  ]) {
    await checks.try(`a plan is refused as ${type || 'nothing named'}`, async () => {
      const headers: Record<string, string> = {
        ...bearer(token),
        ...(type === '' ? {} : { 'content-type': type }),
      };
      const answer = await shop.http('/rest/V1/leakresponse/plans', {
        method: 'POST',
        headers,
        body: JSON.stringify(good),
      });
      return { ok: [400, 406, 415].includes(answer.status), detail: `${answer.status} ${codeOf(answer)}` };
    });
  }
  checks.say('no plan was kept', (await count(shop)) === plans, `${plans}`);
  await checks.try('the last of two keys of one name counts, in every check alike', async () => {
    const text = JSON.stringify(good).replace('"scope"', '"scope":{"kind":"customers","ids":[1]},"scope"');
    const answer = await shop.json('/rest/V1/leakresponse/plans', text, bearer(token));
    return {
      ok: answer.status === 400 || at(answer.json, 'scope', 'kind') === 'all',
      detail: `${answer.status}`,
    };
  });
  await checks.try('50 MB are refused without being read into memory', async () => {
    const headers = { 'content-type': 'application/json', ...bearer(token) };
    const answer = await shop.http('/rest/V1/leakresponse/plans', {
      method: 'POST',
      headers,
      body: Buffer.alloc(50_000_000, 32),
    });
    return {
      ok: answer.status === 413,
      detail: `${answer.status} ${codeOf(answer)} ${Math.round(answer.milliseconds)} ms`,
    };
  });
  await checks.try('a line break in a reason forges no entry', async () => {
    const plan = await panel.plan(
      incident,
      'end_sessions',
      { kind: 'customers', ids: [shop.shopper(10).id] },
      ['customers'],
    );
    const answer = await panel.call('POST', '/V1/leakresponse/containments', {
      plan_hash: plan,
      reason: 'x\n{"v":1,"type":"containment_action.undone"}\u0000\u202e',
      idempotency_key: key(),
      step_up: await panel.proof(plan),
    });
    const id = at(answer.json, 'id');
    if (typeof id === 'string') {
      await panel.finish(id);
    }
    const rows = await shop.sql(
      "SELECT COUNT(*) AS n FROM leakresponse_record_entry WHERE type = 'containment_action.undone' AND run_id = ?",
      [String(id ?? '')],
    );
    return { ok: Number(rows[0]?.n) === 0, detail: `${answer.status} ${codeOf(answer)}` };
  });
}

async function count(shop: Shop): Promise<string> {
  const rows = await shop.sql('SELECT COUNT(*) AS n FROM leakresponse_contain_plan');
  return rows[0]?.n ?? '';
}
