import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';

const shop = process.env.LR_SHOP_URL ?? '';
const admin = process.env.LR_ADMIN_URL ?? '';
const API = `${shop}/rest/V1/leakresponse`;

test.describe('the doors of the sandbox', () => {
  test.skip(
    shop === '' || process.env.LR_HOST === 'magento',
    'The sandbox is not up: npm start, or npm test starts its own.',
  );

  async function token(
    request: APIRequestContext,
    kind: string,
    username: string,
    password: string,
  ): Promise<string> {
    const answer = await request.post(`${shop}/rest/V1/integration/${kind}/token`, {
      data: { username, password },
    });
    expect(answer.status()).toBe(200);
    return answer.json() as Promise<string>;
  }

  const bearer = (value: string): { headers: Record<string, string> } => ({
    headers: { Authorization: `Bearer ${value}` },
  });

  test('nobody is told to sign in', async ({ request }) => {
    const answer = await request.get(`${API}/status`);
    expect(answer.status()).toBe(401);
    expect((await answer.json()).parameters.code).toBe('not_signed_in');
  });

  test('a bearer token may look and plan, and change nothing', async ({ request }) => {
    const asAdmin = bearer(await token(request, 'admin', 'admin', 'Admin123!'));
    const status = await request.get(`${API}/status`, asAdmin);
    expect(status.status()).toBe(200);
    const declared = await request.post(`${API}/incidents`, {
      ...asAdmin,
      data: {
        noticed: 'other',
        noticed_at: 'unknown',
        ongoing: 'unknown',
        scope: { kind: 'unknown', ids: [] },
        idempotency_key: 'doors-spec-0001',
      },
    });
    expect(declared.status()).toBe(403);
    expect((await declared.json()).parameters.code).toBe('proof_needed');
  });

  test('a role without the right is refused, and so is a shopper', async ({ request }) => {
    const asViewer = bearer(await token(request, 'admin', 'viewer', 'Admin123!'));
    expect((await request.get(`${API}/status`, asViewer)).status()).toBe(200);
    expect((await request.get(`${API}/ledger/entries?from=0&limit=10`, asViewer)).status()).toBe(403);
    const asShopper = bearer(await token(request, 'customer', 'person3@example.test', 'Shopper123!'));
    expect((await request.get(`${API}/status`, asShopper)).status()).toBe(403);
    expect((await request.get(`${API}/mine/notices`, asShopper)).status()).toBe(200);
  });

  test('a misspelt field is named, and no field is guessed', async ({ request }) => {
    const asAdmin = bearer(await token(request, 'admin', 'admin', 'Admin123!'));
    const answer = await request.post(`${API}/plans`, {
      ...asAdmin,
      data: {
        incident_id: 1,
        action: 'end_sessions',
        scope: { kind: 'websites', id: [1] },
        audience: ['customers'],
      },
    });
    expect(answer.status()).toBe(400);
    expect((await answer.json()).parameters).toMatchObject({ code: 'unknown_field', field: 'scope.id' });
  });

  test("a token forged with the shop's own key was never issued here", async ({ request }) => {
    const home = process.env.LR_HOME ?? '';
    test.skip(home === '', 'The folder of the sandbox is only known to npm test.');
    const key = readFileSync(join(home, 'keys', 'sandbox_crypt_key.key'));
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ uid: 3, utypid: 3, exp: Math.floor(Date.now() / 1000) + 600 })}`;
    const forged = `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
    expect((await request.get(`${shop}/rest/V1/customers/me`, bearer(forged))).status()).toBe(401);
  });

  test('a wrong password and an unknown account get the same answer', async ({ request }) => {
    const ask = async (username: string): Promise<string> => {
      const answer = await request.post(`${shop}/rest/V1/integration/customer/token`, {
        data: { username, password: 'not it' },
      });
      return `${answer.status()} ${await answer.text()}`;
    };
    expect(await ask('nobody@example.test')).toBe(await ask('person4@example.test'));
  });

  test('the panel is closed without a session and without a form key', async ({ request }) => {
    const call = JSON.stringify({ method: 'GET', path: '/V1/leakresponse/status' });
    const closed = await request.post(`${admin}/leakresponse/bridge/call`, { form: { form_key: 'x', call } });
    expect(closed.status()).toBe(401);
    const page = await (await request.get(admin)).text();
    const formKey = /name="form_key" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '';
    await request.post(`${admin}/login`, {
      form: { form_key: formKey, username: 'viewer', password: 'Admin123!' },
    });
    const keyless = await request.post(`${admin}/leakresponse/bridge/call`, {
      form: { form_key: 'x', call },
    });
    expect(keyless.status()).toBe(403);
    expect((await keyless.json()).parameters.code).toBe('form_key_wrong');
  });

  test('every page forbids inline scripts and eval', async ({ request }) => {
    for (const url of [`${shop}/`, `${shop}/customer/account/login`, admin, process.env.LR_MAIL_URL ?? '']) {
      const policy = (await request.get(url)).headers()['content-security-policy'] ?? '';
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
    }
  });

  test('static files do not lead out of their folders', async ({ request }) => {
    for (const path of [
      '/static/../src/Wiring/Settings.php',
      '/static/%2e%2e/autoload.php',
      '/static/boot.php',
    ]) {
      expect((await request.get(shop + path)).status()).toBe(404);
    }
  });
});
