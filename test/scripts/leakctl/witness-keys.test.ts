import { KEY, keyAt, ledger, rotated, vkey, withPruning } from '../../engine/record/tamper';
import { Desk, type Shop } from './kit';
import { LedgerServer } from './ledger-server';

const ALL = rotated(700, [40, 300, 600]);
const generationAt = (size: number) => 1 + [40, 300, 600].filter((at) => at < size).length;

async function witnessing(...more: string[]) {
  const shop = new LedgerServer();
  shop.first = KEY;
  const desk = new Desk(shop.answer);
  await desk.run('keys', 'generate');
  const show = (size: number, key = keyAt(generationAt(size)), entries = ALL) => {
    shop.entries = entries.slice(0, size);
    shop.key = key;
  };
  const look = () =>
    desk.run(
      ...['witness', '--state', desk.path('witness'), '--vkey', vkey(), '--url', 'https://shop.example.test'],
      ...more,
    );
  return { shop, desk, show, look };
}

describe('a witness of a ledger that is handed from key to key', () => {
  it('follows it over several looks, and starts anywhere', async () => {
    const { show, look } = await witnessing('--mirror');
    for (const size of [350, 352, 600, 601, 700]) {
      show(size);
      const { exit, out, said } = await look();
      expect([size, exit, said]).toEqual([size, 0, expect.any(String)]);
      expect(out).toMatchObject([{ alarm: null, size, ledger_key: vkey() }]);
    }
  });

  it('mirrors what leakctl verify follows from the first key', async () => {
    const { show, look, desk } = await witnessing('--mirror');
    show(700);
    await look();
    const { exit, out, said } = await desk.run(
      ...['verify', desk.path('witness/mirror'), '--vkey', vkey(), '--no-pin'],
    );
    expect(said).toContain('Key 4 signed it');
    expect([exit, out]).toMatchObject([0, [{ verdict: { verdict: 'ok' }, key: { generation: 4 } }]]);
    const one = await desk.run('inspect', desk.path('witness/mirror'), '5', '--vkey', vkey());
    expect(one.exit).toBe(0);
  });

  it('tells a key that nothing leads to', async () => {
    const { show, look } = await witnessing();
    show(200);
    expect((await look()).exit).toBe(0);
    show(260, keyAt(3));
    expect(await look()).toMatchObject({ exit: 4, out: [{ alarm: 'signature', size: 200 }] });
  });

  it('tells a ledger set back to before a hand-over', async () => {
    const { show, look } = await witnessing();
    show(700);
    await look();
    show(250);
    expect(await look()).toMatchObject({ exit: 4, out: [{ alarm: 'rollback', size: 700 }] });
  });

  it('tells entries rewritten with the newest key though it was begun after them', async () => {
    const { show, look } = await witnessing();
    const forged = ALL.map((entry, at) =>
      at === 9 ? Buffer.from(entry.toString().replace('swept', 'proven')) : entry,
    );
    show(700, keyAt(4), forged);
    expect(await look()).toMatchObject({ exit: 4, out: [{ alarm: 'fork' }] });
  });
});

it('leakctl export fetches a ledger whose newest key is a later one', async () => {
  const { show, desk, shop } = await witnessing();
  show(700);
  const out = desk.path('export');
  const fetched = await desk.run('export', '--out', out, '--url', 'https://shop.example.test');
  // The stand-in has no anchors to hand out; the ledger itself is there.
  expect(fetched.said).not.toContain('neither');
  shop.key = keyAt(2);
  const other = await desk.run('export', '--out', desk.path('other'), '--url', 'https://shop.example.test');
  expect(other).toMatchObject({ exit: 4, said: expect.stringContaining('neither') });
});

describe('a ledger that was handed on and let its oldest entries go', () => {
  const SAID = withPruning(ALL, 512, ALL, keyAt(4));
  const pruned = async (keeps = (lines: string[]) => lines) => {
    const begun = await witnessing('--mirror');
    begun.shop.prunedTo = 512;
    begun.shop.keeps = keeps;
    begun.show(701, keyAt(4), SAID);
    return begun;
  };

  it('is followed by a new witness over what stayed, and its mirror verifies', async () => {
    const { look, desk, show } = await pruned();
    expect(await look()).toMatchObject({ exit: 0, out: [{ alarm: null, size: 701, ledger_key: vkey() }] });
    const more = [...SAID, ...ledger(3)];
    show(704, keyAt(4), more);
    expect((await look()).exit).toBe(0);
    const mirror = desk.path('witness/mirror');
    expect(await desk.run('verify', mirror, '--vkey', vkey(), '--no-pin')).toMatchObject({
      exit: 0,
      out: [{ verdict: { verdict: 'ok' }, key: { generation: 4 }, pruned: { to: 512, index: 700 } }],
    });
    const stayed = await desk.run('inspect', mirror, '300', '--vkey', vkey());
    expect([stayed.exit, stayed.said]).toEqual([0, expect.stringContaining('ledger.key_rotated')]);
    expect((await desk.run('inspect', mirror, '301', '--vkey', vkey())).exit).toBe(5);
  });

  it.each([
    ['signature', 4, (lines: string[]) => lines.filter((line) => !line.startsWith('300 '))],
    ['incomplete', 5, (lines: string[]) => lines.map((line) => line.replace(/^300 /, '299 '))],
  ])('alarms (%s) where what stayed is missing or another', async (alarm, exit, keeps) => {
    const { look } = await pruned(keeps);
    expect(await look()).toMatchObject({ exit, out: [{ alarm }] });
  });

  it('comes over with leakctl export, which asks for what leads to the key', async () => {
    const { shop } = await pruned();
    const answer: Shop = (request) =>
      request.url.pathname.endsWith('/ledger/anchors') ? { body: { anchors: [] } } : shop.answer(request);
    const desk = new Desk(answer);
    await desk.run('keys', 'generate');
    const run = (folder: string) =>
      desk.run('export', '--out', desk.path(folder), '--url', 'https://shop.example.test');
    expect((await run('whole')).exit).toBe(0);
    const verified = await desk.run('verify', desk.path('whole'), '--vkey', vkey());
    expect(verified).toMatchObject({ exit: 0, out: [{ pruned: { to: 512 } }] });
    shop.keeps = () => [];
    expect(await run('other')).toMatchObject({ exit: 4, said: expect.stringContaining('neither') });
  });
});
