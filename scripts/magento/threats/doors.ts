import { type Check, Checks } from './check';
import { type Answer, at, codeOf } from './http';
import { everybody, key, Panel } from './panel';
import { bearer, type Shop } from './shop';

const BASE = '/V1/leakresponse';

/** Addresses that a router might take for one of our changing routes. */
const STRANGE_PATHS = [
  `/rest//V1/leakresponse/incidents`,
  `/rest/V1//leakresponse/incidents`,
  `/rest/V1/leakresponse//incidents`,
  `/rest/V1/leakresponse/incidents/`,
  `/rest/V1/x/../leakresponse/incidents`,
  `/rest/V1/leakresponse/./incidents`,
  `/rest/V1/leak%72esponse/incidents`,
  `/rest/V1/leakresponse%2Fincidents`,
  `/rest/V1/LEAKRESPONSE/incidents`,
  `/rest/v1/leakresponse/incidents`,
  `/rest/default/V1/leakresponse/incidents`,
  `/rest/all/V1/leakresponse/incidents`,
  `/rest/b2b/V1/leakresponse/incidents`,
  `/rest/async/V1/leakresponse/incidents`,
  `/rest/all/async/V1/leakresponse/incidents`,
  `/rest/async/bulk/V1/leakresponse/incidents`,
  `/rest/all/async/bulk/V1/leakresponse/incidents`,
  `/rest/V1/leakresponse/incidents?a=1`,
  `/rest/V1/leakresponse/incidents#x`,
  `/index.php/rest/V1/leakresponse/incidents`,
  `/rest/V1/leakresponse/incidents;x=1`,
  `/rest/V1/leakresponse/incidents%00`,
];

const STRANGE_BRIDGE_PATHS = [
  '/V1/leakresponse/Incidents',
  '/V1//leakresponse/incidents',
  '/V1/leakresponse/incidents/',
  'V1/leakresponse/incidents',
  '/V1/leakresponse/../leakresponse/incidents',
  '/V1/leakresponse/incidents%2F',
  '//V1/leakresponse/incidents',
  'http://127.0.0.1/V1/leakresponse/incidents',
  '/V1/customers/1',
  '/V1/leakresponse/mine/notices',
  '/V1/leakresponse/mine/notices/1/acknowledge',
  '/V1/leakresponse/incident',
  '/V1/leakresponse/containment',
  '',
  '/',
  '/async/V1/leakresponse/incidents',
  '/all/V1/leakresponse/incidents',
];

const declaration = (): Record<string, unknown> => ({
  noticed: 'unknown',
  noticed_at: 'unknown',
  ongoing: 'unknown',
  scope: everybody,
  idempotency_key: key(),
});

async function incidents(shop: Shop): Promise<number> {
  const rows = await shop.sql('SELECT COUNT(*) AS n FROM leakresponse_assess_incident');
  return Number(rows[0]?.n ?? -1);
}

/** A stolen token or cookie may look and plan; it changes nothing, whatever the address and the body look like. */
export async function stolenCredentials(shop: Shop): Promise<Check[]> {
  const checks = new Checks();
  const { adminUser, adminPassword } = shop.target;
  const token = await shop.token('admin', adminUser, adminPassword);
  const before = await incidents(shop);
  await checks.try('a stolen admin token may read the status', async () => {
    const answer = await shop.http(`/rest${BASE}/status`, { headers: bearer(token) });
    return { ok: answer.status === 200, detail: `${answer.status} ${codeOf(answer)}` };
  });
  for (const path of STRANGE_PATHS) {
    await checks.try(`a stolen admin token declares nothing at ${path}`, async () =>
      refused(await shop.json(path, declaration(), bearer(token))),
    );
  }
  await checks.try('SOAP does not know our services', async () => {
    const named = await shop.http('/soap/default?wsdl&services=vendorLeakResponseDeclareIncidentV1');
    const listed = await shop.http('/soap/default?wsdl_list=1', { headers: bearer(token) });
    return {
      ok: named.status !== 200 && !/LeakResponse/i.test(listed.text),
      detail: `${named.status} ${listed.status}`,
    };
  });
  for (const method of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override', '_method']) {
    await checks.try(`${method} does not turn a GET into a POST`, async () => {
      const headers = { ...bearer(token), [method]: 'POST', 'content-type': 'application/json' };
      const answer = await shop.http(`/rest${BASE}/incidents?_method=POST`, {
        method: 'GET',
        headers,
        body: JSON.stringify(declaration()),
      });
      return refused(answer);
    });
  }
  const panel = await Panel.signIn(shop, adminUser, adminPassword);
  const session = panel.jar.cookies.get('admin') ?? '';
  for (const path of [
    `/rest${BASE}/incidents`,
    `/admin/rest${BASE}/incidents`,
    `/index.php/rest${BASE}/incidents`,
  ]) {
    for (const name of ['admin', 'PHPSESSID']) {
      await checks.try(`an admin cookie under the name ${name} declares nothing at ${path}`, async () =>
        refused(await shop.json(path, declaration(), { cookie: `${name}=${session}` })),
      );
    }
  }
  await checks.try(
    'an admin cookie under any name reads no status over REST that it could not at the panel',
    async () => {
      const answer = await shop.http(`/rest${BASE}/status`, { headers: { cookie: `PHPSESSID=${session}` } });
      return {
        ok: answer.status === 401 || answer.status === 200,
        detail: `${answer.status} ${codeOf(answer)}`,
      };
    },
  );
  const incident = await panel.incident();
  const hash = await panel.plan(incident, 'end_sessions', everybody, ['customers']);
  const runs = await shop.sql('SELECT COUNT(*) AS n FROM leakresponse_contain_run');
  await checks.try('a stolen admin token does not start a plan', async () =>
    refused(await shop.json(`/rest${BASE}/containments`, start(hash), bearer(token))),
  );
  await checks.try('a stolen admin token with a proof made at the panel does not start a plan', async () => {
    const proof = await panel.proof(hash);
    return refused(
      await shop.json(`/rest${BASE}/containments`, { ...start(hash), step_up: proof }, bearer(token)),
    );
  });
  await checks.try('a stolen admin cookie without step-up does not start a plan', async () =>
    refused(await panel.stolen().start(hash, null)),
  );
  for (const path of STRANGE_BRIDGE_PATHS) {
    await checks.try(`the bridge refuses the path "${path}"`, async () =>
      refused(await panel.call('POST', path, declaration())),
    );
  }
  for (const method of ['post', 'PATCH', 'DELETE', 'PUT', '__construct', 'OPTIONS']) {
    await checks.try(`the bridge refuses the method ${method}`, async () =>
      refused(await panel.call(method, `${BASE}/incidents`, declaration())),
    );
  }
  await checks.try('the bridge refuses a call without form key', async () => {
    const call = JSON.stringify({ method: 'POST', path: `${BASE}/incidents`, body: declaration() });
    return refused(await panel.post('bridge/call', call, ''));
  });
  await checks.try('the bridge refuses a call with the form key of another session', async () => {
    const call = JSON.stringify({ method: 'POST', path: `${BASE}/incidents`, body: declaration() });
    return refused(await panel.post('bridge/call', call, 'aaaaaaaaaaaaaaaa'));
  });
  await checks.try('the bridge refuses GET', async () => {
    const call = encodeURIComponent(
      JSON.stringify({ method: 'POST', path: `${BASE}/incidents`, body: declaration() }),
    );
    const answer = await shop.http(
      `/admin/leakresponse/bridge/call?form_key=${panel.formKey}&call=${call}`,
      {},
      panel.jar,
    );
    return refused(answer);
  });
  const after = await incidents(shop);
  checks.say('no incident but the honest one was made', after === before + 1, `${before} then ${after}`);
  const runsAfter = await shop.sql('SELECT COUNT(*) AS n FROM leakresponse_contain_run');
  checks.say('no run was started', runs[0]?.n === runsAfter[0]?.n, `${runs[0]?.n} then ${runsAfter[0]?.n}`);
  return checks.all;
}

function start(planHash: string): Record<string, string> {
  return { plan_hash: planHash, reason: 'Threat test on a test shop', idempotency_key: key() };
}

function refused(answer: Answer): { ok: boolean; detail: string } {
  const isOurs = at(answer.json, 'id') !== undefined || at(answer.json, 'bulk_uuid') !== undefined;
  return {
    ok: answer.status >= 300 && answer.status < 500 && !isOurs,
    detail: `${answer.status} ${codeOf(answer)} ${codeOf(answer) === '' ? answer.text.slice(0, 100) : ''}`,
  };
}
