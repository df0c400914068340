import { createHash, verify } from 'node:crypto';
import { type SignableRequest, signatureBase } from '../../../frontend/engine/operate/signature-base';
import { publicKeyOf } from '../../../scripts/leakctl/node-ports';
import { Desk, type Sent, type Shop } from './kit';

const RUN = '019aa000-0000-7000-8000-0000000000aa';
const URL_OF_SHOP = 'https://shop.example.test';
const SCOPE = ['--incident', '12', '--action', 'end-sessions', '--scope', 'websites:1,2'];
const START = ['contain', 'start', ...SCOPE, '--reason', 'data offered for sale', '--url', URL_OF_SHOP];

const plan = {
  plan_hash: 'a'.repeat(64),
  incident_id: 12,
  action: 'end_sessions',
  scope: { kind: 'websites', ids: [1, 2] },
  audience: ['customers'],
  counted_at: '2026-11-21T09:00:00Z',
  expires_at: '2026-11-21T09:15:00Z',
  reversal: 'none',
  sessions: 500,
  tokens: 3,
  accounts: 0,
  admin_sessions: 0,
  rows: [
    {
      website_id: 1,
      website_name: 'Main',
      store_id: 1,
      store_name: 'English',
      sessions: 500,
      tokens: 3,
      accounts: 0,
      guest_carts: 9,
    },
  ],
  consequences: [{ kind: 'breaks', code: 'integration', params: [{ name: 'name', value: 'ERP' }] }],
  is_step_up_needed: false,
};

const runAt = (done: number, state = 'running') => ({
  id: RUN,
  incident_id: 12,
  action: 'end_sessions',
  scope: plan.scope,
  audience: ['customers'],
  state,
  phase: state === 'running' ? 'sweep' : 'done',
  reversal: 'none',
  started_at: '2026-11-21T09:00:00Z',
  started_by: 'admin:3',
  starter_name: 'ann',
  done,
  total: 500,
  version: 1,
  ...(state === 'running'
    ? {}
    : {
        proof: {
          verdict: state === 'done' ? 'proven' : 'not_proven',
          checked_at: '2026-11-21T09:00:02Z',
          remaining: 0,
          probes: [
            { kind: 'customer_session', role: 'canary', how: 'http', tried: 5, as_expected: 5, detail: '' },
          ],
        },
      }),
});

/** Plans, starts, and is finished after three calls for progress. */
function shop(end = 'done'): Shop {
  let advanced = 0;
  return ({ method, url }) => {
    const path = url.pathname.replace('/rest/V1/leakresponse', '');
    if (method === 'POST' && path === '/plans') {
      return { body: plan };
    }
    if (method === 'POST' && path === '/containments') {
      return { body: runAt(0) };
    }
    if (method === 'GET' && path === `/containments/${RUN}`) {
      return { body: runAt(100) };
    }
    return path === `/containments/${RUN}/advance`
      ? { body: ++advanced < 3 ? runAt(advanced * 150) : runAt(500, end) }
      : { status: 404, body: { message: 'no such route', parameters: { code: 'not_found' } } };
  };
}

async function deskWith(answers: Shop): Promise<Desk> {
  const desk = new Desk(answers);
  await desk.run('keys', 'generate');
  return desk;
}

const paths = (desk: Desk) =>
  desk.sent.map(({ method, url }) => `${method} ${url.pathname.replace('/rest/V1/leakresponse', '')}`);

describe('leakctl contain', () => {
  it('plans without changing anything', async () => {
    const desk = await deskWith(shop());
    const { exit, out, said } = await desk.run('contain', 'plan', ...SCOPE, '--url', URL_OF_SHOP);
    expect(exit).toBe(0);
    expect(out).toEqual([plan]);
    expect(said).toContain('500 sessions');
    expect(said).toContain('ERP');
    expect(paths(desk)).toEqual(['POST /plans']);
    expect(JSON.parse(desk.sent[0]?.body ?? '')).toEqual({
      incident_id: 12,
      action: 'end_sessions',
      scope: { kind: 'websites', ids: [1, 2] },
      audience: ['customers'],
    });
  });

  it.each([
    ['done', 0],
    ['not_proven', 7],
    ['failed', 1],
  ])('starts what was shown, follows it, and ends by its state: %s', async (end, code) => {
    const desk = await deskWith(shop(end));
    const { exit, out, said } = await desk.run(...START, '--yes');
    expect(exit).toBe(code);
    expect(out).toEqual([runAt(500, end)]);
    expect(said).toContain('300 of 500 (60 %)');
    expect(JSON.parse(desk.sent[1]?.body ?? '')).toEqual({
      plan_hash: plan.plan_hash,
      reason: 'data offered for sale',
      idempotency_key: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('asks, and starts nothing without a yes', async () => {
    const desk = await deskWith(shop());
    desk.answer = 'y';
    expect((await desk.run(...START)).exit).toBe(3);
    expect(paths(desk)).toEqual(['POST /plans']);
    desk.answer = ' Yes ';
    expect((await desk.run(...START)).exit).toBe(0);
  });

  it('does not take silence for a yes', async () => {
    const desk = await deskWith(shop());
    expect((await desk.run(...START)).exit).toBe(2);
    expect(paths(desk)).toEqual(['POST /plans']);
  });

  it('follows a run to its end', async () => {
    const desk = await deskWith(shop());
    expect((await desk.run('contain', 'follow', RUN, '--url', URL_OF_SHOP)).exit).toBe(0);
  });

  it('waits where the shop does not answer for a while, and gives up by saying so', async () => {
    const answers = shop();
    let silent = 4;
    const flaky: Shop = (request) => {
      if (request.url.pathname.endsWith('/advance') && silent-- > 0) {
        throw new Error('connection refused');
      }
      return answers(request);
    };
    expect((await (await deskWith(flaky)).run(...START, '--yes')).exit).toBe(0);
    silent = 1000;
    expect((await (await deskWith(flaky)).run(...START, '--yes')).exit).toBe(6);
  });

  it('leaves a paused run alone and says how to go on', async () => {
    const desk = await deskWith(() => ({ body: { ...runAt(100), state: 'paused' } }));
    const { exit, said } = await desk.run('contain', 'follow', RUN, '--url', URL_OF_SHOP);
    expect(exit).toBe(5);
    expect(said).toContain('Paused');
    expect(paths(desk)).toEqual([`GET /containments/${RUN}`]);
  });

  it.each([
    [422, 'plan_expired', 3],
    [401, 'signature_key_unknown', 3],
    [500, 'internal', 1],
    [503, 'busy', 6],
  ])('an answer %i %s ends with exit code %i', async (status, code, exit) => {
    const refusing = await deskWith(() => ({
      status,
      body: { message: 'No.', parameters: { code, field: 'x' } },
    }));
    const ran = await refusing.run('status', '--url', URL_OF_SHOP);
    expect(ran.exit).toBe(exit);
    expect(ran.out).toEqual([{ code, field: 'x', status }]);
  });
});

describe('every request', () => {
  it('is signed over what is sent, with a nonce of its own', async () => {
    const desk = await deskWith(shop());
    const [shown] = (await desk.run('keys', 'show')).out as { public_key: string; key_id: string }[];
    await desk.run(...START, '--yes');
    const key = publicKeyOf(Buffer.from(shown?.public_key ?? '', 'base64'));
    const nonces = desk.sent.map((sent) => {
      const [, created = '', keyId = '', nonce = ''] =
        /;created=(\d+);keyid="(\w+)";alg="ed25519";nonce="([^"]+)"$/.exec(
          sent.headers['signature-input'] ?? '',
        ) ?? [];
      const base = signatureBase(signable(sent), { created: Number(created), keyId, nonce });
      const signature = /^lr=:(.+):$/.exec(sent.headers.signature ?? '')?.[1] ?? '';
      expect(verify(null, Buffer.from(base), key, Buffer.from(signature, 'base64'))).toBe(true);
      expect(keyId).toBe(shown?.key_id);
      expect(base.includes('content-digest')).toBe(sent.body !== '');
      return nonce;
    });
    expect(new Set(nonces).size).toBe(desk.sent.length);
    expect(desk.sent.length).toBeGreaterThan(4);
  });

  it('goes to the store view that the address names', async () => {
    const desk = await deskWith(() => ({ status: 404, body: {} }));
    await desk.run('status', '--url', 'https://shop.example.test/shop/rest/fr/');
    await desk.run('status', '--url', 'http://127.0.0.1:8480/');
    expect(desk.sent.map(({ url }) => url.href)).toEqual([
      'https://shop.example.test/shop/rest/fr/V1/leakresponse/status',
      'http://127.0.0.1:8480/rest/V1/leakresponse/status',
    ]);
  });
});

function signable(sent: Sent): SignableRequest {
  return {
    method: sent.method,
    scheme: 'https',
    authority: sent.url.host,
    path: sent.url.pathname,
    query: sent.url.search.slice(1),
    bodyDigest: sent.body === '' ? null : createHash('sha256').update(sent.body).digest('base64'),
  };
}
