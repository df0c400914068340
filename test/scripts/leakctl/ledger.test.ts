import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { checkpoint, ledger, OTHER_KEY, vkey, withPruning } from '../../engine/record/tamper';
import { Desk, type Shop } from './kit';
import { LedgerServer } from './ledger-server';

const URL_OF_SHOP = ['--url', 'https://shop.example.test'];

/** Serves a ledger page by page, as the shop does. */
function shopWith(entries: Buffer[], note = checkpoint(entries), key = vkey(), page = 100): Shop {
  return ({ url }) => {
    if (url.pathname.endsWith('/ledger/checkpoint')) {
      return { body: { note, size: String(entries.length), vkey: key } };
    }
    if (url.pathname.endsWith('/ledger/anchors')) {
      return { body: { anchors: [] } };
    }
    const from = Number(url.searchParams.get('from'));
    const part = entries.slice(from, from + Math.min(page, Number(url.searchParams.get('limit'))));
    const next = from + part.length;
    return {
      body: {
        from: String(from),
        entries: part.map((entry) => entry.toString('base64')),
        size: String(entries.length),
        ...(next < entries.length ? { next: String(next) } : {}),
      },
    };
  };
}

async function exportedBy(desk: Desk): Promise<string> {
  await desk.run('keys', 'generate');
  const out = desk.path('ledger');
  expect((await desk.run('export', '--out', out, ...URL_OF_SHOP)).exit).toBe(0);
  return out;
}

describe('leakctl export and verify', () => {
  it.each([1, 255, 256, 257, 700])('a ledger of %i entries comes over whole', async (size) => {
    const desk = new Desk(shopWith(ledger(size)));
    const { exit, out, said } = await desk.run('verify', await exportedBy(desk));
    expect(said).toContain(`OK: ${size} entries`);
    expect(exit).toBe(0);
    expect(out).toMatchObject([{ verdict: { verdict: 'ok' }, size }]);
  });

  it('a ledger whose oldest entries were pruned comes over with their hashes, and is whole', async () => {
    const server = new LedgerServer();
    server.entries = withPruning(ledger(700), 512);
    server.prunedTo = 512;
    const shop: Shop = (request) =>
      request.url.pathname.endsWith('/ledger/anchors') ? { body: { anchors: [] } } : server.answer(request);
    const desk = new Desk(shop);
    const out = await exportedBy(desk);
    expect(existsSync(`${out}/tile/0/000`)).toBe(true);
    expect(existsSync(`${out}/tile/entries/000`)).toBe(false);
    const ran = await desk.run('verify', out);
    expect(ran.said).toContain('OK: 701 entries');
    expect(ran.said).toContain('entries 0 to 511 were pruned by policy (older than 365 days)');
    expect(ran.exit).toBe(0);
    expect(ran.out).toMatchObject([
      { pruned: { to: 512, days: 365, index: 700 }, bracket: { custody: 'C' } },
    ]);
  });

  it('needs no shop to verify, and names a changed entry', async () => {
    const desk = new Desk(shopWith(ledger(300)));
    const out = await exportedBy(desk);
    const file = `${out}/tile/entries/001.p/44`;
    writeFileSync(file, readFileSync(file, 'latin1').replace('"chunk":270', '"chunk":271'), 'latin1');
    const sent = desk.sent.length;
    const ran = await desk.run('verify', out);
    expect(ran.exit).toBe(4);
    expect(ran.out).toMatchObject([{ verdict: { verdict: 'tampered', kind: 'edit', index: 270 } }]);
    expect(ran.said).toContain('TAMPERED (edit): entry 270');
    expect(desk.sent.length).toBe(sent);
  });

  it('remembers what it proved: a shorter or another ledger is found later', async () => {
    const entries = ledger(40);
    const desk = new Desk(shopWith(entries));
    expect((await desk.run('verify', await exportedBy(desk))).exit).toBe(0);
    const shorter = entries.slice(0, 30);
    for (const [name, other, kind] of [
      ['shorter', shorter, 'truncation'],
      ['forged', [...ledger(20, 2), ...entries.slice(20)], 'fork'],
    ] as const) {
      const later = new Desk(shopWith([...other]));
      await later.run('keys', 'generate');
      await later.run('export', '--out', desk.path(name), ...URL_OF_SHOP);
      const ran = await desk.run('verify', desk.path(name));
      expect(ran.exit).toBe(4);
      expect(ran.out).toMatchObject([{ verdict: { kind } }]);
    }
  });

  it('goes on from what it saw when the ledger has grown', async () => {
    const entries = ledger(90);
    const desk = new Desk(shopWith(entries.slice(0, 50)));
    await desk.run('verify', await exportedBy(desk));
    const later = new Desk(shopWith(entries));
    await later.run('keys', 'generate');
    await later.run('export', '--out', desk.path('grown'), ...URL_OF_SHOP);
    const ran = await desk.run('verify', desk.path('grown'));
    expect(ran.exit).toBe(0);
    expect(ran.said).toContain('continues the checkpoint over 50 entries');
  });

  it('does not call a ledger proven by the key that came with it', async () => {
    const desk = new Desk(shopWith(ledger(5)));
    const out = await exportedBy(desk);
    const stranger = new Desk();
    const ran = await stranger.run('verify', out);
    expect(ran.exit).toBe(7);
    expect(ran.said).toContain('whoever made it chose the key');
    expect((await stranger.run('verify', out, '--vkey', vkey())).exit).toBe(0);
    expect((await stranger.run('verify', out, '--vkey', vkey(OTHER_KEY))).exit).toBe(4);
    expect((await stranger.run('verify', out, '--vkey', 'nonsense')).exit).toBe(7);
  });

  it('refuses a shop that changes its key', async () => {
    const desk = new Desk(shopWith(ledger(5)));
    await exportedBy(desk);
    const changed = shopWith(ledger(5), checkpoint(ledger(5), OTHER_KEY), vkey(OTHER_KEY));
    const other = new Desk(changed);
    await other.run('keys', 'generate');
    const pins = desk.path('.config/leakctl/pins.json');
    const ran = await other.run('export', '--out', other.path('x'), '--pins', pins, ...URL_OF_SHOP);
    expect(ran.exit).toBe(4);
  });

  it('says partial when the shop gives less than it signed', async () => {
    const entries = ledger(30);
    const desk = new Desk(shopWith(entries.slice(0, 20), checkpoint(entries)));
    await desk.run('keys', 'generate');
    expect((await desk.run('export', '--out', desk.path('x'), ...URL_OF_SHOP)).exit).toBe(5);
  });

  it('does not mix a new export into an old folder', async () => {
    const desk = new Desk(shopWith(ledger(5)));
    const out = await exportedBy(desk);
    expect((await desk.run('export', '--out', out, ...URL_OF_SHOP)).exit).toBe(2);
  });

  it('fails loudly where its pins cannot be read, rather than going on without', async () => {
    const desk = new Desk(shopWith(ledger(5)));
    const out = await exportedBy(desk);
    writeFileSync(desk.path('.config/leakctl/pins.json'), '{"broken');
    expect((await desk.run('verify', out)).exit).toBe(1);
  });
});
