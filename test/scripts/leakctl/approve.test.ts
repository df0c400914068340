import { APPROVALS } from '../../../frontend/admin/control-room/examples/lists';
import { Desk, type Shop } from './kit';

const RUN = '019aa000-0000-7000-8000-0000000000bb';
const URL_OF_SHOP = ['--url', 'https://shop.example.test'];
const [request] = APPROVALS;
const ID = request?.id ?? '';

const shop: Shop = ({ method, url, body }) => {
  const path = url.pathname.replace('/rest/V1/leakresponse', '');
  switch (`${method} ${path}`) {
    case 'GET /approvals':
      return { body: APPROVALS };
    case `GET /approvals/${ID}`:
      return { body: { ...request } };
    case `GET /containments/${RUN}`:
      return { body: { id: RUN, version: 7 } };
    case 'POST /approvals':
      return { body: { ...request, verb: 'undo', run_id: RUN } };
    case `POST /approvals/${ID}/decide`:
      return body?.includes('"approve"')
        ? { body: { ...request, state: 'approved' } }
        : { body: { ...request, state: 'declined' } };
    default:
      return { status: 404, body: { message: 'no such route', parameters: { code: 'not_found' } } };
  }
};

async function deskAtShop(): Promise<Desk> {
  const desk = new Desk(shop);
  await desk.run('keys', 'generate');
  return desk;
}

describe('leakctl and the second person', () => {
  it('lists what waits, with who asks and why', async () => {
    const desk = await deskAtShop();
    const { exit, said } = await desk.run('approval', 'list', ...URL_OF_SHOP);
    expect(exit).toBe(0);
    expect(said).toContain('Sessions were stolen by a skimmer');
    expect(said).toContain('asked by admin:3');
    expect(said).toContain('[self_approval]');
  });

  it('asks for the version of the run it has just looked at', async () => {
    const desk = await deskAtShop();
    const ask = ['approval', 'ask', RUN, '--reason', 'all clear', ...URL_OF_SHOP];
    expect((await desk.run(...ask)).exit).toBe(5);
    expect(JSON.parse(desk.sent.at(-1)?.body ?? '')).toEqual({
      verb: 'undo',
      reason: 'all clear',
      run_id: RUN,
      version: 7,
    });
    expect((await desk.run('approval', 'ask', RUN, ...URL_OF_SHOP)).exit).toBe(2);
  });

  it('agrees after a yes only, and declines without one', async () => {
    const desk = await deskAtShop();
    desk.answer = 'no';
    expect((await desk.run('approval', 'agree', ID, ...URL_OF_SHOP)).exit).toBe(3);
    expect(desk.sent.map(({ method }) => method)).toEqual(['GET']);
    desk.answer = 'yes';
    expect((await desk.run('approval', 'agree', ID, ...URL_OF_SHOP)).exit).toBe(0);
    expect(JSON.parse(desk.sent.at(-1)?.body ?? '')).toEqual({ version: 1, decision: 'approve' });
    desk.answer = 'no';
    expect((await desk.run('approval', 'decline', ID, ...URL_OF_SHOP)).exit).toBe(0);
    expect(JSON.parse(desk.sent.at(-1)?.body ?? '')).toEqual({ version: 1, decision: 'decline' });
  });
});
