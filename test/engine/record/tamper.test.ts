import type { ExportFolder } from '../../../frontend/engine/record/stored-ledger';
import type { Report, Tampering } from '../../../frontend/engine/record/verdict';
import { verifyExport } from '../../../frontend/engine/record/verify-export';
import { FolderInMemory, ports } from './kit';
import { attack, type Care, checkpoint, exported, ledger, OTHER_KEY, vkey } from './tamper';

const SIZES = [1, 2, 10, 256, 257, 520];
const ledgers = new Map(SIZES.map((size) => [size, ledger(size)]));
const of = (size: number) => ledgers.get(size) ?? [];
const check = (folder: ExportFolder, pins: string[] = []): Promise<Report> =>
  verifyExport(folder, { vkey: vkey(), checkpoints: pins }, ports, { writers: true });

/** Places worth trying: ends, and both sides of the edges of bundles. */
const places = (size: number, upTo = size - 1) =>
  [...new Set([0, 1, 255, 256, 511, size - 2, size - 1])]
    .filter((index) => index >= 0 && index <= upTo)
    .sort((a, b) => a - b);

/** An empty list is a test that checks nothing: a ledger of one entry has no place to move or to delete without a tail. */
const pairs = (indices: number[], cares: Care[]): [number, Care][] =>
  indices.flatMap((index) => cares.map((care): [number, Care] => [index, care]));

const edited = (entries: Buffer[], index: number) =>
  entries.map((entry, i) =>
    i === index ? Buffer.from(entry.toString().replace(/"chunk":\d+/, '"chunk":-1')) : entry,
  );
const without = (entries: Buffer[], index: number) => entries.filter((_, i) => i !== index);
const withOne = (entries: Buffer[], index: number) => [
  ...entries.slice(0, index),
  Buffer.from('{"forged":true}'),
  ...entries.slice(index),
];
const swapped = (entries: Buffer[], a: number, b: number) =>
  entries.map((entry, i) => (i === a ? entries[b] : i === b ? entries[a] : entry) ?? entry);

describe.each(SIZES)('a ledger of %i entries', (size) => {
  const entries = of(size);
  const tampered = (kind: Tampering, index: number) => ({ verdict: 'tampered', kind, index });

  it('is what it says when nobody touched it', async () => {
    const report = await check(attack(entries, entries, 'entries'));
    expect(report).toMatchObject({ verdict: { verdict: 'ok' }, size, continues: [] });
    expect(report.findings.map(({ code }) => code)).toEqual(['no_pinned_checkpoint']);
  });

  it.each(places(size))('an edit at %i is named', async (index) => {
    const report = await check(attack(entries, edited(entries, index), 'entries'));
    expect(report.verdict).toEqual(tampered('edit', index));
  });

  it('an edit is named though hashes were made to fit', async () => {
    for (const [index, care] of pairs(places(size, size - 2), ['leaves', 'tiles'])) {
      const report = await check(attack(entries, edited(entries, index), care));
      expect(report.verdict).toEqual(tampered('edit', index));
    }
  });

  it('an edit of the very last entry with hashes made to fit is found, at the first entry that is not proven', async () => {
    for (const care of ['leaves', 'tiles'] satisfies Care[]) {
      const { verdict } = await check(attack(entries, edited(entries, size - 1), care));
      expect(verdict).toMatchObject({ verdict: 'tampered', kind: 'edit' });
      expect('index' in verdict && verdict.index).toBeLessThan(size);
    }
  });

  it('a deletion is named', async () => {
    for (const [index, care] of pairs(places(size, size - 2), ['entries', 'leaves', 'tiles'])) {
      const report = await check(attack(entries, without(entries, index), care));
      expect(report.verdict).toEqual(tampered('delete', index));
    }
  });

  it.each(places(size))('an insertion at %i is named', async (index) => {
    const report = await check(attack(entries, withOne(entries, index), 'entries'));
    expect(report.verdict).toEqual(tampered('insert', index));
  });

  it('another order is named', async () => {
    for (const [index, care] of pairs(places(size, size - 2), ['entries', 'leaves', 'tiles'])) {
      for (const other of [index + 1, size - 1]) {
        const report = await check(attack(entries, swapped(entries, index, other), care));
        expect(report.verdict).toEqual(tampered('reorder', index));
      }
    }
  });

  it('a tail cut off is named', async () => {
    const report = await check(attack(entries, entries.slice(0, -1), 'entries'));
    expect(report.verdict).toEqual(tampered('truncation', size - 1));
  });

  it('a changed hash in any tile is named, and where', async () => {
    const whole = exported(entries, checkpoint(entries));
    for (const path of [...whole.keys()].filter((name) => /^tile\/\d/.test(name))) {
      const files = new Map(whole);
      const bytes = Buffer.from(files.get(path) ?? []);
      bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
      files.set(path, bytes);
      const [, level = '0', tile = '0'] = /^tile\/(\d)\/(\d{3})/.exec(path) ?? [];
      const index = (Number(tile) * 256 + bytes.length / 32 - 1) * 256 ** Number(level);
      expect((await check(new FolderInMemory(files))).verdict).toEqual(tampered('tile', index));
    }
  });

  it('a missing file is named, and is no tampering', async () => {
    const whole = exported(entries, checkpoint(entries));
    for (const path of whole.keys()) {
      const files = new Map(whole);
      files.delete(path);
      const { verdict } = await check(new FolderInMemory(files));
      expect(verdict).toMatchObject({ verdict: 'incomplete', missing: path });
    }
  });

  it('another signature than that of the pinned key is named', async () => {
    const files = exported(entries, checkpoint(entries, OTHER_KEY));
    expect((await check(new FolderInMemory(files))).verdict).toEqual(tampered('signature', 0));
  });

  it('a rewritten ledger, rightly signed, is a fork of the one seen before', async () => {
    const rewritten = edited(entries, 0);
    const folder = new FolderInMemory(exported(rewritten, checkpoint(rewritten)));
    expect((await check(folder, [checkpoint(entries)])).verdict).toEqual(tampered('fork', 0));
    const pins = places(size).map((index) => checkpoint(entries.slice(0, index + 1)));
    expect((await check(folder, pins)).verdict).toEqual(tampered('fork', 0));
  });

  it('a ledger that goes on from what was seen before says from where', async () => {
    const seen = places(size);
    const pins = seen.map((index) => checkpoint(entries.slice(0, index + 1)));
    const report = await check(attack(entries, entries, 'entries'), pins);
    expect(report).toMatchObject({ verdict: { verdict: 'ok' }, continues: seen.map((index) => index + 1) });
  });

  it('a ledger shorter than the one seen before is cut off, however well it is signed', async () => {
    const shorter = entries.slice(0, -1);
    const folder = new FolderInMemory(exported(shorter, checkpoint(shorter)));
    const { verdict } = await check(folder, [checkpoint(entries)]);
    expect(verdict).toEqual(tampered('truncation', size - 1));
  });
});

describe('a hostile export', () => {
  const entries = of(10);
  const files = () => exported(entries, checkpoint(entries));

  it.each([
    [
      'a bundle of nothing',
      (all: Map<string, Uint8Array>) => all.set('tile/entries/000.p/10', new Uint8Array(0)),
    ],
    ['a length beyond the end', (all) => all.set('tile/entries/000.p/10', Uint8Array.of(255, 255, 1))],
    [
      'one byte after the end',
      (all) => all.set('tile/entries/000.p/10', grown(all, 'tile/entries/000.p/10')),
    ],
    ['a tile one byte too long', (all) => all.set('tile/0/000.p/10', grown(all, 'tile/0/000.p/10'))],
    ['a checkpoint that is no UTF-8', (all) => all.set('checkpoint', Uint8Array.of(0xff, 0xfe))],
    [
      'a checkpoint without a signature',
      (all) => all.set('checkpoint', Buffer.from(`a\n1\n${'A'.repeat(43)}=\n\n`)),
    ],
  ] satisfies [string, (all: Map<string, Uint8Array>) => unknown][])('%s is found', async (_, change) => {
    const all = files();
    change(all);
    expect((await check(new FolderInMemory(all))).verdict.verdict).toBe('tampered');
  });

  it('does not choose the key it is checked by, and says so where it does', async () => {
    const forged = edited(entries, 3);
    const all = exported(forged, checkpoint(forged, OTHER_KEY));
    all.set('vkey', Buffer.from(`${vkey(OTHER_KEY)}\n`));
    expect((await check(new FolderInMemory(all))).verdict).toMatchObject({ kind: 'signature' });
    const trusting = await verifyExport(new FolderInMemory(all), {}, ports);
    expect(trusting.verdict.verdict).toBe('ok');
    expect(trusting.findings.map(({ code }) => code)).toContain('key_not_pinned');
  });

  it('is not judged without a key', async () => {
    const report = await verifyExport(new FolderInMemory(files()), {}, ports);
    expect(report.verdict).toEqual({ verdict: 'unverifiable', reason: 'no_key' });
  });
});

describe('what happened before the seal', () => {
  const two = ledger(40, 2);

  it('facts that never reached it are a hole in the chain of their writer', async () => {
    const left = two.filter((_, index) => index !== 10 && index !== 12);
    const report = await check(new FolderInMemory(exported(left, checkpoint(left))));
    expect(report.verdict.verdict).toBe('ok');
    expect(report.findings).toContainEqual({
      code: 'writer_hole',
      params: { writer: '0'.padStart(32, 'a'), index: 12, from: 6, to: 7 },
    });
  });

  it('a fact that was changed does not fit the one after it', async () => {
    const changed = edited(two, 10);
    const report = await check(new FolderInMemory(exported(changed, checkpoint(changed))));
    expect(report.findings.filter(({ code }) => code === 'writer_broken')).toEqual([
      { code: 'writer_broken', params: { writer: '0'.padStart(32, 'a'), index: 12, from: 7, to: 7 } },
    ]);
  });
});

function grown(files: Map<string, Uint8Array>, path: string): Uint8Array {
  return Buffer.concat([files.get(path) ?? new Uint8Array(0), Uint8Array.of(0)]);
}
