import { Desk, type Shop } from './kit';

const RUN = '019aa000-0000-7000-8000-0000000000bb';
const URL_OF_SHOP = ['--url', 'https://shop.example.test'];
const PLAN = 'contain plan --incident 12 --action close-doors --scope all'.split(' ');

const plan = {
  plan_hash: 'b'.repeat(64),
  incident_id: 12,
  action: 'close_doors',
  scope: { kind: 'all', ids: [] },
  audience: ['shop'],
  counted_at: '2026-11-21T09:00:00Z',
  expires_at: '2026-11-21T09:15:00Z',
  reversal: 'exact',
  sessions: 0,
  tokens: 0,
  accounts: 0,
  admin_sessions: 0,
  rows: [],
  consequences: [{ kind: 'will', code: 'rest_closed', params: [] }],
  is_step_up_needed: false,
};

const run = (more: object) => ({
  id: RUN,
  incident_id: 12,
  action: 'close_doors',
  scope: plan.scope,
  audience: ['shop'],
  state: 'done',
  phase: 'done',
  reversal: 'exact',
  started_at: '2026-11-21T09:00:00Z',
  started_by: 'admin:3',
  starter_name: 'ann',
  done: 0,
  total: 0,
  version: 7,
  switch_state: 'on',
  ...more,
});

const shop: Shop = ({ method, url }) => {
  const path = url.pathname.replace('/rest/V1/leakresponse', '');
  switch (`${method} ${path}`) {
    case 'POST /plans':
      return { body: plan };
    case `GET /containments/${RUN}`:
      return { body: run({}) };
    case `POST /containments/${RUN}/pause`:
      return { body: run({ state: 'paused', phase: 'sweep', version: 8 }) };
    case `POST /containments/${RUN}/resume`:
      return { body: run({ version: 8 }) };
    case `POST /containments/${RUN}/undo`:
      return { body: run({ phase: 'undone', switch_state: 'lifted', version: 8 }) };
    default:
      return { status: 404, body: { message: 'no such route', parameters: { code: 'not_found' } } };
  }
};

async function deskAtShop(): Promise<Desk> {
  const desk = new Desk(shop);
  await desk.run('keys', 'generate');
  return desk;
}

describe('leakctl and switches', () => {
  it('sends options in the order given, and a switch concerns the shop', async () => {
    const desk = await deskAtShop();
    const doors = [
      '--option',
      'door=rest',
      '--option',
      'door=admin_login',
      '--option',
      'allow=2001:db8::/32',
    ];
    const { exit, said } = await desk.run(...PLAN, ...doors, ...URL_OF_SHOP);
    expect(exit).toBe(0);
    expect(said).toContain('Close doors');
    expect(said).toContain('The REST API answers nobody');
    expect(JSON.parse(desk.sent[0]?.body ?? '')).toEqual({
      incident_id: 12,
      action: 'close_doors',
      scope: { kind: 'all', ids: [] },
      audience: ['shop'],
      options: [
        { name: 'door', value: 'rest' },
        { name: 'door', value: 'admin_login' },
        { name: 'allow', value: '2001:db8::/32' },
      ],
    });
  });

  it('lifts what it has just looked at, after a yes', async () => {
    const desk = await deskAtShop();
    const undo = ['contain', 'undo', RUN, '--reason', 'all clear', ...URL_OF_SHOP];
    desk.answer = 'no';
    expect((await desk.run(...undo)).exit).toBe(3);
    expect(desk.sent.map(({ method }) => method)).toEqual(['GET']);
    desk.answer = 'yes';
    const { exit, out } = await desk.run(...undo);
    expect(exit).toBe(0);
    expect(out).toEqual([run({ phase: 'undone', switch_state: 'lifted', version: 8 })]);
    expect(JSON.parse(desk.sent.at(-1)?.body ?? '')).toEqual({ version: 7, reason: 'all clear' });
  });

  it.each([
    ['pause', 5],
    ['resume', 0],
  ])('%ss the version it has just looked at', async (act, code) => {
    const desk = await deskAtShop();
    expect((await desk.run('contain', act, RUN, ...URL_OF_SHOP)).exit).toBe(code);
    expect(JSON.parse(desk.sent[1]?.body ?? '')).toEqual({ version: 7 });
  });
});
