import { verifyExport } from '../../../frontend/engine/record/verify-export';
import { FolderInMemory, ports } from './kit';
import { checkpoint, exported, handOver, keyAt, rotated, vkey } from './tamper';

const HANDED = [7, 256, 300];
const SIZE = 520;
const entries = rotated(SIZE, HANDED);
const signedBy = (generation: number, of = entries) => checkpoint(of, keyAt(generation));
const folder = (of = entries, note = signedBy(4, of), size = of.length) =>
  new FolderInMemory(exported(of, note, size));
const check = (of: FolderInMemory, checkpoints: string[] = []) =>
  verifyExport(of, { vkey: vkey(), checkpoints }, ports, { writers: true });
const tampered = (kind: string, index: number) => ({ verdict: 'tampered', kind, index });

describe('a ledger that was handed from key to key', () => {
  it('is followed from the pinned first key', async () => {
    const report = await check(folder());
    expect(report).toMatchObject({ verdict: { verdict: 'ok' }, size: SIZE, key: { generation: 4 } });
    expect(report.findings.map(({ code }) => code)).toEqual(['no_pinned_checkpoint']);
  });

  it.each([
    [7, 1],
    [8, 2],
    [256, 2],
    [257, 3],
    [300, 3],
    [301, 4],
  ])('of %i entries is signed by key %i and by no other', async (size, generation) => {
    const part = entries.slice(0, size);
    for (const other of [1, 2, 3, 4]) {
      const { verdict } = await check(folder(part, signedBy(other, part)));
      expect(verdict.verdict).toBe(other === generation ? 'ok' : 'tampered');
    }
  });

  it('continues the checkpoints that each of its keys signed', async () => {
    const pins = [5, 8, 257, 400].map((size) =>
      checkpoint(entries.slice(0, size), keyAt(1 + HANDED.filter((at) => at < size).length)),
    );
    expect(await check(folder(), pins)).toMatchObject({
      verdict: { verdict: 'ok' },
      continues: [5, 8, 257, 400],
    });
  });

  it('says whose hands the newest key is in', async () => {
    const moved = [...entries.slice(0, 20), handOver(entries.slice(0, 20), 3, keyAt(2), keyAt(3), 'A')];
    const report = await check(folder(moved, checkpoint(moved, keyAt(3))));
    expect(report).toMatchObject({ verdict: { verdict: 'ok' }, custody: 'A' });
  });
});

describe('who stole a later key', () => {
  const edited = (at: number, of = entries) =>
    of.map((entry, index) =>
      index === at ? Buffer.from(entry.toString().replace('swept', 'proven')) : entry,
    );

  it.each([
    [3, 0],
    [200, 7],
    [290, 256],
  ])('cannot rewrite entry %i, which an earlier key signed', async (at, index) => {
    const forged = edited(at);
    expect((await check(folder(forged))).verdict).toEqual(tampered('rewrite', index));
  });

  it('can rewrite what came after it, unless somebody saw the ledger since', async () => {
    const forged = edited(400);
    expect((await check(folder(forged))).verdict.verdict).toBe('ok');
    const seen = checkpoint(entries.slice(0, 450), keyAt(4));
    expect((await check(folder(forged), [seen])).verdict).toEqual(tampered('fork', 0));
  });

  it.each(HANDED)('cannot leave out the hand-over at %i', async (at) => {
    const forged = entries.filter((_, index) => index !== at);
    const { verdict } = await check(folder(forged, checkpoint(forged, keyAt(4))));
    expect(verdict).toMatchObject({ verdict: 'tampered' });
  });

  it('cannot hand the ledger to a key of its own in the past', async () => {
    const start = entries.slice(0, 7);
    const forged = [...start, handOver(start, 2, keyAt(3), keyAt(3)), ...entries.slice(8)];
    const { verdict } = await check(folder(forged, checkpoint(forged, keyAt(3))));
    expect(verdict).toEqual(tampered('signature', 0));
  });
});

describe('an entry that only looks like a hand-over', () => {
  it.each([
    ['signed by nobody we know', handOver(entries.slice(0, 40), 3, keyAt(3), keyAt(3))],
    ['copied from earlier', entries[7] ?? Buffer.from('')],
    ['without a note', Buffer.from((entries[7] ?? '').toString().replace('"note"', '"nothing"'))],
  ])('%s is told and passed over: anybody can write one', async (_, fact) => {
    const all = [...entries.slice(0, 40), fact];
    const report = await check(folder(all, checkpoint(all, keyAt(2))));
    expect(report.verdict.verdict).toBe('ok');
    expect(report.findings).toContainEqual({ code: 'key_fact_ignored', params: { facts: 1, index: 40 } });
  });
});

describe('a damaged export of such a ledger', () => {
  it('still names what was edited, because the statements tell the genuine key', async () => {
    for (const at of [3, 200, 290, 400]) {
      const files = exported(entries, signedBy(4));
      const bundle = `tile/entries/${String(Math.floor(at / 256)).padStart(3, '0')}`;
      const bytes = Buffer.from(files.get(bundle) ?? []);
      const place = bytes.indexOf(`"chunk":${at - HANDED.filter((handed) => handed < at).length}`);
      bytes.writeUInt8((bytes.at(place + 8) ?? 0) ^ 1, place + 8);
      files.set(bundle, bytes);
      expect((await check(new FolderInMemory(files))).verdict).toEqual(tampered('edit', at));
    }
  });

  it('is incomplete where the entries that hand it on are missing', async () => {
    const files = exported(entries, checkpoint(entries.slice(0, 300), keyAt(3)));
    const part = exported(entries.slice(0, 300), checkpoint(entries.slice(0, 300), keyAt(3)));
    part.delete('tile/entries/000');
    expect(files.size).toBeGreaterThan(part.size);
    expect((await check(new FolderInMemory(part))).verdict).toEqual({
      verdict: 'incomplete',
      missing: 'tile/entries/000',
      index: 0,
    });
  });

  it('with its signature stripped is tampered with', async () => {
    const note = signedBy(4).replace(/\u2014.*\n/, '');
    expect((await check(folder(entries, note))).verdict).toMatchObject({ kind: 'signature' });
  });

  it('with a line of another key of the same name and hash before the right one is refused', async () => {
    const [text, line = ''] = signedBy(1, entries.slice(0, 7)).split('\n\n');
    const parts = line.trim().split(' ');
    const blob = Buffer.from(parts[2] ?? '', 'base64');
    blob.fill(9, 4);
    const clash = `${text}\n\n${parts[0]} ${parts[1]} ${blob.toString('base64')}\n${line}`;
    const { verdict } = await check(folder(entries.slice(0, 7), clash));
    expect(verdict).toEqual(tampered('signature', 0));
  });

  it('with a junk line of another name beside the right one is fine', async () => {
    const junk = `${signedBy(4)}\u2014 somebody.example.test ${Buffer.alloc(68, 3).toString('base64')}\n`;
    expect((await check(folder(entries, junk))).verdict.verdict).toBe('ok');
  });

  it('is not judged by a pinned key of another ledger', async () => {
    const pinned = await verifyExport(folder(), { vkey: vkey(keyAt(3)) }, ports);
    expect(pinned.verdict).toMatchObject({ verdict: 'tampered', kind: 'signature' });
  });
});
