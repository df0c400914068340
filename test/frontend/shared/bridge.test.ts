/** @jest-environment jsdom */
import { Bridge, type Fetch } from '../../../frontend/shared/api/bridge';
import { ApiProblem } from '../../../frontend/shared/api/problem';

const ADDRESS = { bridgeUrl: '/bridge', stepUpUrl: '/stepup', formKey: 'k3y' };

interface Seen {
  url: string;
  form: URLSearchParams;
}

function bridge(
  status: number,
  text: string,
  parts: Partial<Response> = {},
): { bridge: Bridge; seen: Seen[] } {
  const seen: Seen[] = [];
  const fetch: Fetch = async (url, init) => {
    seen.push({ url, form: init.body as URLSearchParams });
    return { ok: status < 400, status, redirected: false, text: async () => text, ...parts } as Response;
  };
  return { bridge: new Bridge(ADDRESS, fetch), seen };
}

async function problemOf(work: Promise<unknown>): Promise<ApiProblem> {
  const caught = await work.catch((error: unknown) => error);
  expect(caught).toBeInstanceOf(ApiProblem);
  return caught as ApiProblem;
}

test('a call is one form post: key and call in the body, nothing in the address', async () => {
  const { bridge: door, seen } = bridge(200, '{"id":1}');
  await door.call('POST', '/V1/leakresponse/plans', { action: 'end_sessions' });
  expect(seen[0]?.url).toBe('/bridge');
  expect(seen[0]?.form.get('form_key')).toBe('k3y');
  expect(JSON.parse(seen[0]?.form.get('call') ?? '')).toEqual({
    method: 'POST',
    path: '/V1/leakresponse/plans',
    body: { action: 'end_sessions' },
  });
});

test('null and missing are the same', async () => {
  const { bridge: door } = bridge(200, '{"id":1,"proof":null}');
  expect(await door.call('GET', '/x')).toEqual({ id: 1 });
});

test.each([
  [400, 'refused'],
  [401, 'session'],
  [403, 'forbidden'],
  [404, 'refused'],
  [409, 'conflict'],
  [422, 'refused'],
  [500, 'server'],
])('status %i is a problem of kind %s', async (status, kind) => {
  const { bridge: door } = bridge(
    status,
    '{"message":"m","parameters":{"code":"c","field":"f","retry":true,"who":"A. Diaz"}}',
  );
  const problem = await problemOf(door.call('GET', '/x'));
  expect(problem).toMatchObject({ kind, field: 'f', retry: true, params: { who: 'A. Diaz' } });
});

test('a wrong password is no missing right', async () => {
  const { bridge: door } = bridge(403, '{"message":"m","parameters":{"code":"step_up_wrong"}}');
  expect(await problemOf(door.stepUp('hash', 'x'))).toMatchObject({ kind: 'refused', code: 'step_up_wrong' });
});

test('being led to the login page and Magento’s own answer both mean signed out', async () => {
  const led = bridge(200, '<!doctype html>', { redirected: true });
  expect((await problemOf(led.bridge.call('GET', '/x'))).kind).toBe('session');
  const told = bridge(200, '{"ajaxExpired":1,"ajaxRedirect":"/admin"}');
  expect((await problemOf(told.bridge.call('GET', '/x'))).kind).toBe('session');
});

test('an answer that is no JSON is a fault of the server, never an empty state', async () => {
  expect((await problemOf(bridge(200, '<b>oops').bridge.call('GET', '/x'))).code).toBe('unreadable_answer');
});

test('no answer at all is the network, and may be tried again', async () => {
  const door = new Bridge(ADDRESS, async () => {
    throw new TypeError('failed to fetch');
  });
  expect(await problemOf(door.call('GET', '/x'))).toMatchObject({ kind: 'network', retry: true });
});

test('a step-up without a proof in it is not taken for one', async () => {
  expect((await problemOf(bridge(200, '{}').bridge.stepUp('hash', 'pw'))).code).toBe('unreadable_answer');
});
