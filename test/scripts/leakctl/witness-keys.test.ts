import { KEY, keyAt, rotated, vkey } from '../../engine/record/tamper';
import { Desk } from './kit';
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
