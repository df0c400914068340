import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { checkpoint, ledger, OTHER_KEY, vkey, withPruning } from '../../engine/record/tamper';
import { Desk, type Ran } from './kit';
import { LedgerServer } from './ledger-server';

const HOUR = 3600_000;
const URL_OF_SHOP = ['--url', 'https://shop.example.test'];

async function begun(size: number, ...more: string[]) {
  const shop = new LedgerServer();
  shop.entries = ledger(size);
  const desk = new Desk(shop.answer);
  await desk.run('keys', 'generate');
  const folder = desk.path('witness');
  const look = (...extra: string[]): Promise<Ran> =>
    desk.run('witness', '--state', folder, '--vkey', vkey(), ...URL_OF_SHOP, ...more, ...extra);
  const first = await look();
  return { shop, desk, folder, look, first };
}

/** Another history of the same length, signed with the same key. */
function rewritten(size: number, at: number): Buffer[] {
  const entries = ledger(size);
  entries[at] = Buffer.from(entries[at]?.toString().replace('swept', 'proven') ?? '');
  return entries;
}

describe('leakctl witness', () => {
  it.each([
    [0, 3],
    [1, 256],
    [255, 257],
    [256, 700],
    [700, 1300],
  ])('follows a ledger from %i to %i entries, and reads only what is new', async (from, to) => {
    const { shop, look, first, desk } = await begun(from);
    expect(first.exit).toBe(0);
    shop.entries = ledger(to);
    desk.sent.length = 0;
    const { exit, out } = await look();
    expect(exit).toBe(0);
    expect(out).toMatchObject([{ alarm: null, size: to, is_key_pinned: true }]);
    const asked = desk.sent.filter(({ url }) => url.pathname.endsWith('/entries'));
    expect(Number(asked[0]?.url.searchParams.get('from'))).toBe(from);
    expect(asked).toHaveLength(Math.ceil((to - from) / 100));
  });

  it('begins with a ledger whose oldest entries were pruned, follows it, and mirrors what is there', async () => {
    const shop = new LedgerServer();
    shop.entries = withPruning(ledger(700), 512);
    shop.prunedTo = 512;
    const desk = new Desk(shop.answer);
    await desk.run('keys', 'generate');
    const state = desk.path('witness');
    const look = () => desk.run('witness', '--state', state, '--vkey', vkey(), '--mirror', ...URL_OF_SHOP);
    expect((await look()).exit).toBe(0);
    shop.entries = withPruning(shop.entries, 512);
    expect((await look()).out).toMatchObject([{ alarm: null, size: 702 }]);
    const mirrored = await desk.run('verify', `${state}/mirror`, '--vkey', vkey(), '--no-pin');
    expect(mirrored.out).toMatchObject([{ verdict: { verdict: 'ok' }, pruned: { to: 512 } }]);
  });

  it('takes no hashes for entries that it did not see yet', async () => {
    const { shop, look } = await begun(300);
    shop.entries = ledger(700);
    shop.prunedTo = 512;
    const { exit, out } = await look();
    expect(exit).not.toBe(0);
    expect(out).toMatchObject([{ alarm: 'incomplete', size: 300 }]);
  });

  it('asks for nothing but the checkpoint while nothing is new', async () => {
    const { look, desk } = await begun(300);
    desk.sent.length = 0;
    expect((await look()).exit).toBe(0);
    expect(desk.sent).toHaveLength(1);
  });

  it.each([[400], [300]])('tells a fork when history before is another (%i entries now)', async (size) => {
    const { shop, look } = await begun(300);
    shop.entries = rewritten(size, 7);
    const { exit, out, said } = await look();
    expect(exit).toBe(4);
    expect(out).toMatchObject([{ alarm: 'fork', size: 300 }]);
    expect(said).toContain('rewritten');
  });

  it('keeps both signed checkpoints of a fork, and alarms until a person took them away', async () => {
    const { shop, look, folder } = await begun(300);
    shop.entries = rewritten(400, 7);
    await look();
    shop.entries = ledger(400);
    const later = await look();
    expect(later.exit).toBe(4);
    expect(later.out).toMatchObject([
      { alarm: null, size: 400, kept_alarms: [expect.stringMatching(/^fork-/)] },
    ]);
    const [name = ''] = readdirSync(`${folder}/alarms`);
    const proof = JSON.parse(readFileSync(`${folder}/alarms/${name}`, 'utf8'));
    expect(proof.given.note).toBe(checkpoint(rewritten(400, 7)));
    expect(proof.seen.note).toContain(checkpoint(ledger(300)));
    rmSync(`${folder}/alarms/${name}`);
    expect((await look()).exit).toBe(0);
  });

  it('does not fill the disk with the same alarm', async () => {
    const { shop, look, folder } = await begun(300);
    shop.entries = rewritten(400, 7);
    await look();
    await look();
    expect(readdirSync(`${folder}/alarms`)).toHaveLength(1);
  });

  it('tells a rollback, and one to nothing at all', async () => {
    const { shop, look } = await begun(300);
    shop.entries = ledger(299);
    const back = await look();
    expect([back.exit, back.out]).toMatchObject([4, [{ alarm: 'rollback', size: 300 }]]);
    shop.down = 404;
    const gone = await look();
    expect([gone.exit, gone.out]).toMatchObject([4, [{ alarm: 'rollback', size: 300 }]]);
  });

  it('tells another key, even where it signs the true ledger', async () => {
    const { shop, look } = await begun(300);
    shop.key = OTHER_KEY;
    const { exit, out } = await look();
    expect([exit, out]).toMatchObject([4, [{ alarm: 'signature' }]]);
  });

  it('tells a checkpoint that nobody signed, and an answer that is none', async () => {
    const { shop, look } = await begun(3);
    shop.note = checkpoint(ledger(4)).replace('\n4\n', '\n5\n');
    expect((await look()).out).toMatchObject([{ alarm: 'signature' }]);
    shop.note = 'hello';
    expect((await look()).out).toMatchObject([{ alarm: 'signature' }]);
  });

  it('tells entries that are signed and not handed out, and believes nothing of it', async () => {
    const { shop, look } = await begun(300);
    shop.entries = ledger(600);
    shop.cutAt = 512;
    const { exit, out } = await look();
    expect([exit, out]).toMatchObject([5, [{ alarm: 'incomplete', size: 300 }]]);
    shop.cutAt = 600;
    expect((await look()).out).toMatchObject([{ alarm: null, size: 600 }]);
  });

  it('tells silence after three intervals, reachable or not, and not before', async () => {
    const { shop, look, desk } = await begun(300);
    desk.now += 3 * HOUR;
    expect((await look()).exit).toBe(0);
    desk.now += 1000;
    const silent = await look();
    expect([silent.exit, silent.out]).toMatchObject([7, [{ alarm: 'silence' }]]);
    shop.down = 0;
    expect((await look()).out).toMatchObject([{ alarm: 'silence' }]);
    shop.down = null;
    shop.entries = ledger(301);
    expect((await look()).exit).toBe(0);
  });

  it('takes one look without an answer for what it is', async () => {
    const { shop, look } = await begun(300);
    shop.down = 503;
    const { exit, out } = await look();
    expect([exit, out]).toMatchObject([6, [{ alarm: 'unreachable', size: 300 }]]);
  });

  it('tells silence where it never saw anything', async () => {
    const shop = new LedgerServer();
    shop.down = 0;
    const desk = new Desk(shop.answer);
    await desk.run('keys', 'generate');
    const look = () => desk.run('witness', '--state', desk.path('w'), '--interval', '60', ...URL_OF_SHOP);
    expect((await look()).exit).toBe(6);
    desk.now += 181_000;
    expect((await look()).exit).toBe(7);
  });

  it('does not start afresh when its state cannot be read', async () => {
    const { look, folder } = await begun(300);
    writeFileSync(`${folder}/state.json`, readFileSync(`${folder}/state.json`, 'utf8').slice(0, 200));
    const { exit, said } = await look();
    expect(exit).toBe(1);
    expect(said).toContain('cannot be read');
  });

  it('does not believe a state whose tree was changed', async () => {
    const { look, folder, shop } = await begun(300);
    const state = JSON.parse(readFileSync(`${folder}/state.json`, 'utf8'));
    state.edge[0] = `00${state.edge[0].slice(2)}`;
    writeFileSync(`${folder}/state.json`, JSON.stringify(state));
    shop.entries = ledger(301);
    const { exit, said } = await look();
    expect(exit).toBe(1);
    expect(said).toContain('damaged');
  });

  it('refuses another key than it was begun with', async () => {
    const { look } = await begun(3);
    expect((await look('--vkey', vkey(OTHER_KEY))).exit).toBe(2);
  });

  it('calls the alarm command once when an alarm begins, again after a day, and again when it could not', async () => {
    const { shop, look, desk } = await begun(3);
    const called = desk.path('called');
    const program = desk.path('alarm.sh');
    writeFileSync(program, `#!/bin/sh\ncat >> ${called}\necho >> ${called}\n`);
    shop.entries = ledger(2);
    await look('--alarm-command', program);
    expect(existsSync(called)).toBe(false);
    chmodSync(program, 0o700);
    const times = () => readFileSync(called, 'utf8').trim().split('\n').length;
    await look('--alarm-command', program);
    expect(JSON.parse(readFileSync(called, 'utf8'))).toMatchObject({ alarm: 'rollback', size: 3 });
    await look('--alarm-command', program);
    expect(times()).toBe(1);
    desk.now += 25 * HOUR;
    await look('--alarm-command', program);
    expect(times()).toBe(2);
  });
});

describe('leakctl witness --mirror', () => {
  it.each([
    [3, 300, 301],
    [256, 512, 513],
    [0, 255, 1100],
  ])('keeps %i, %i, then %i entries so that they can be verified without the shop', async (...sizes) => {
    const { shop, look, folder, desk, first } = await begun(sizes[0] ?? 0, '--mirror');
    for (const size of sizes) {
      shop.entries = ledger(size);
      await look();
      const { exit, out, said } = await desk.run(
        ...['verify', `${folder}/mirror`, '--vkey', vkey(), '--no-pin'],
        ...['--witness', (first.out[0] as { witness_key: string }).witness_key],
      );
      expect([exit, out]).toMatchObject([0, [{ verdict: { verdict: 'ok' }, size }]]);
      expect(said).toContain('seen outside no later than 2026-11-21T09:00:00.000Z');
      expect(said).toContain('Custody C');
    }
  });

  it('is not touched by a ledger that was rewritten', async () => {
    const { shop, look, folder, desk } = await begun(300, '--mirror');
    shop.entries = rewritten(900, 7);
    expect((await look()).exit).toBe(4);
    const { exit, out } = await desk.run('verify', `${folder}/mirror`, '--vkey', vkey(), '--no-pin');
    expect([exit, out]).toMatchObject([0, [{ size: 300 }]]);
  });

  it('can be asked for later, and then reads from the start', async () => {
    const { shop, look, folder, desk } = await begun(300);
    expect((await look('--mirror')).exit).toBe(0);
    expect((await desk.run('verify', `${folder}/mirror`, '--vkey', vkey(), '--no-pin')).exit).toBe(0);
    shop.entries = ledger(600);
    expect((await look()).out).toMatchObject([{ size: 600, mirror: true }]);
    expect((await desk.run('verify', `${folder}/mirror`, '--vkey', vkey(), '--no-pin')).exit).toBe(0);
  });

  it('sees a beginning that changed before the mirror was asked for', async () => {
    const { shop, look } = await begun(300);
    shop.entries = rewritten(300, 7);
    shop.note = checkpoint(ledger(300));
    const { exit, out } = await look('--mirror');
    expect([exit, out]).toMatchObject([4, [{ alarm: 'fork' }]]);
  });
});

describe('leakctl inspect', () => {
  it('shows an entry with the proof that it is in the ledger', async () => {
    const { folder, desk } = await begun(300, '--mirror');
    const { exit, out, said } = await desk.run('inspect', `${folder}/mirror`, '270', '--vkey', vkey());
    expect(exit).toBe(0);
    expect(out).toMatchObject([{ verdict: 'included', index: 270, size: 300 }]);
    expect(said).toContain('{"chunk":270}');
    expect(said).toContain('Custody C');
  });

  it('does not show a changed entry as one of the ledger', async () => {
    const { folder, desk } = await begun(300, '--mirror');
    const file = `${folder}/mirror/tile/entries/001.p/44`;
    writeFileSync(file, readFileSync(file, 'latin1').replace('"chunk":270', '"chunk":271'), 'latin1');
    const { exit, said } = await desk.run('inspect', `${folder}/mirror`, '270', '--vkey', vkey());
    expect(exit).toBe(4);
    expect(said).toContain('TAMPERED');
  });

  it('does not let an entry steer the terminal', async () => {
    const shop = new LedgerServer();
    shop.entries = [Buffer.from('{"data":"\\u001b[2J","type":"\\u202eevil"}')];
    const desk = new Desk(shop.answer);
    await desk.run('keys', 'generate');
    await desk.run('witness', '--state', desk.path('w'), '--mirror', ...URL_OF_SHOP);
    const { said } = await desk.run('inspect', desk.path('w/mirror'), '0', '--vkey', vkey());
    expect(said).toContain('\\u{1b}[2J');
    expect(said).not.toContain('\u001b');
    expect(said).not.toContain('\u202e');
  });
});
