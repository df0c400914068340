import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { KEPT } from '../../../frontend/engine/record/kept';
import { tilePath, WIDTH } from '../../../frontend/engine/record/tile';
import type { Report } from '../../../frontend/engine/record/verdict';
import { verifyExport } from '../../../frontend/engine/record/verify-export';
import { wordsOf } from '../../../scripts/leakctl/verdict-words';
import { FolderInMemory, ports } from './kit';
import {
  attack,
  checkpoint,
  exported,
  type Files,
  handOver,
  KEY,
  keyAt,
  ledger,
  OTHER_KEY,
  root,
  rotated,
  vkey,
  without,
  withPruning,
} from './tamper';

const OLD = ledger(700);
const LOST_KEY = generateKeyPairSync('ed25519').privateKey;

const check = (folder: FolderInMemory, pins: string[] = []): Promise<Report> =>
  verifyExport(folder, { vkey: vkey(), checkpoints: pins }, ports, { writers: true });

describe('a ledger whose oldest entries were let go by policy', () => {
  const entries = withPruning(OLD, 512);
  const files = exported(entries, checkpoint(entries));

  it('is whole, and says which entries went, by which policy and under which root', async () => {
    const report = await check(without(files, 2));
    expect(report.verdict).toEqual({ verdict: 'ok' });
    expect(report.pruned).toEqual({
      to: 512,
      days: 365,
      root: root(OLD.slice(0, 512)).toString('hex'),
      orderedAt: '2026-11-21T09:00:00Z',
      index: 700,
    });
    expect(report.findings.map(({ code }) => code)).toEqual(['no_pinned_checkpoint']);
    const words = wordsOf(report).join('\n');
    expect(words).toContain('entries 0 to 511 were pruned by policy (older than 365 days)');
    expect(words).toContain(report.pruned?.root ?? 'no root');
  });

  it('still continues a checkpoint that was seen before the pruning', async () => {
    const report = await check(without(files, 2), [
      checkpoint(OLD.slice(0, 300)),
      checkpoint(OLD.slice(0, 600)),
    ]);
    expect(report).toMatchObject({ verdict: { verdict: 'ok' }, continues: [300, 600] });
  });

  it('is as whole while the contents are still there', async () => {
    expect(await check(new FolderInMemory(files))).toMatchObject({
      verdict: { verdict: 'ok' },
      pruned: null,
    });
  });

  it('lacks what was deleted beyond it', async () => {
    expect((await check(without(files, 1))).verdict).toMatchObject({ verdict: 'incomplete', index: 0 });
    const middle = without(files, 2);
    middle.files.delete([...middle.files.keys()].find((path) => path.startsWith('tile/entries/002')) ?? '');
    expect((await check(middle)).verdict.verdict).toBe('incomplete');
  });

  it('shows an edit of what stayed, by its index', async () => {
    const edited = entries.map((entry, index) =>
      index === 600 ? Buffer.from(entry.toString().replace('"chunk":600', '"chunk":1')) : entry,
    );
    const folder = attack(entries, edited, 'entries');
    const { verdict } = await check(without(folder.files as Files, 2));
    expect(verdict).toEqual({ verdict: 'tampered', kind: 'edit', index: 600 });
  });

  it('shows a hash of what went that is another', async () => {
    const folder = without(files, 2);
    const tile = Buffer.from(folder.files.get(tilePath(0, 1, WIDTH)) ?? []);
    tile[40] = (tile[40] ?? 0) ^ 1;
    folder.files.set(tilePath(0, 1, WIDTH), tile);
    expect((await check(folder)).verdict.verdict).not.toBe('ok');
  });
});

describe('entries that were deleted and not pruned', () => {
  it.each([
    ['nothing says so', OLD],
    ['somebody without the key says so', withPruning(OLD, 512, OLD, OTHER_KEY)],
    ['other entries were let go', withPruning(OLD, 512, ledger(700, 3))],
    ['fewer were let go', withPruning(OLD, 256)],
  ])('are missing when %s', async (_, entries) => {
    const { verdict, pruned } = await check(without(exported(entries, checkpoint(entries)), 2));
    expect(verdict).toEqual({ verdict: 'incomplete', missing: 'tile/entries/000', index: 0 });
    expect(pruned).toBeNull();
  });
});

describe('a ledger that was handed on before and after its oldest entries went', () => {
  const HANDED = [7, 300, 600];
  const before = rotated(620, HANDED);
  const signedBy = (generation: number, of: Buffer[]) => checkpoint(of, keyAt(generation));
  /** The statement stands at 620, behind the third hand-over: key 4 is in force. */
  const saidBy = (generation: number) => withPruning(before, 512, before, keyAt(generation));
  const pruned = (of = saidBy(4)) => without(exported(of, signedBy(4, of)), 2);
  const lines = (folder: FolderInMemory) =>
    Buffer.from(folder.files.get(KEPT) ?? [])
      .toString()
      .split('\n');
  const withLines = (change: (lines: string[]) => string[]) => {
    const folder = pruned();
    folder.files.set(KEPT, Buffer.from(change(lines(folder)).join('\n')));
    return folder;
  };

  it('is followed from the pinned first key, over what stayed, and continues what each key signed', async () => {
    const pins = [5, 8, 400, 601].map((size) =>
      signedBy(1 + HANDED.filter((at) => at < size).length, before.slice(0, size)),
    );
    const report = await check(pruned(), pins);
    expect(report).toMatchObject({
      verdict: { verdict: 'ok' },
      key: { generation: 4 },
      pruned: { to: 512, index: 620 },
      continues: [5, 8, 400, 601],
    });
    expect(report.findings).toEqual([]);
  });

  it.each([1, 2, 3])(
    'takes no statement of key %i, which was erased before that place',
    async (generation) => {
      const { verdict, pruned: said } = await check(pruned(saidBy(generation)));
      expect(verdict).toEqual({ verdict: 'incomplete', missing: 'tile/entries/000', index: 0 });
      expect(said).toBeNull();
    },
  );

  it('takes the statement of the key that was in force at its place, though a later one signs now', async () => {
    const said = withPruning(rotated(560, [7, 300]), 512, undefined, keyAt(3));
    const now = [...said, handOver(said, 4, keyAt(3), keyAt(4)), ...ledger(3)];
    expect(await check(pruned(now))).toMatchObject({
      verdict: { verdict: 'ok' },
      pruned: { to: 512, index: 560 },
      key: { generation: 4 },
    });
  });

  it.each([
    ['nothing stayed', () => [''], 0],
    ['the first entry did not stay', ([, ...rest]: string[]) => rest, 0],
    ['the first hand-over did not stay', ([first = '', , ...rest]: string[]) => [first, ...rest], 0],
    ['the newest of them did not stay', (all: string[]) => [...all.slice(0, 2), ''], 8],
  ])('lacks what leads to its key when %s', async (_, change, index) => {
    const { verdict } = await check(withLines(change));
    expect(verdict).toEqual({ verdict: 'incomplete', missing: KEPT, index });
  });

  it.each([
    ['an entry that stayed was changed', 7, (line: string) => flipped(line)],
    ['one stands in the place of another', 8, (line: string) => line.replace(/^7 /, '8 ')],
    ['a line of it cannot be read', 1, (line: string) => `${line}!`],
  ])('shows it when %s', async (_, index, change) => {
    const folder = withLines(([first = '', second = '', ...rest]) => [first, change(second), ...rest]);
    expect((await check(folder)).verdict).toEqual({ verdict: 'tampered', kind: 'edit', index });
  });

  it('shows entries that were rewritten before a hand-over that stayed', async () => {
    const forged = before.map((entry, at) =>
      at === 200 ? Buffer.from(entry.toString().replace('swept', 'proven')) : entry,
    );
    const all = withPruning(forged, 512, forged, keyAt(4));
    const { verdict } = await check(without(exported(all, signedBy(4, all)), 2));
    expect(verdict).toEqual({ verdict: 'tampered', kind: 'rewrite', index: 7 });
  });

  it('with a statement of a key that nothing leads to is no more whole', async () => {
    const report = await check(pruned(withPruning(before, 512, before, LOST_KEY)));
    expect(report.verdict).toEqual({ verdict: 'incomplete', missing: 'tile/entries/000', index: 0 });
  });
});

/** The same line with one letter of the fact another. */
function flipped(line: string): string {
  const [index, text = ''] = line.split(' ');
  const bytes = Buffer.from(text, 'base64');
  bytes[30] = (bytes[30] ?? 0) ^ 1;
  return `${index} ${bytes.toString('base64')}`;
}

const python = spawnSync('python3', ['--version']).status === 0;

(python ? it : it.skip)('the second verifier says the same of pruned and of deleted entries', () => {
  const cases = [withPruning(OLD, 512, OLD, KEY), withPruning(OLD, 512, OLD, OTHER_KEY), OLD].map(
    (entries) => ({
      vkey: vkey(),
      files: Object.fromEntries(
        [...without(exported(entries, checkpoint(entries)), 2).files].map(([path, bytes]) => [
          path,
          Buffer.from(bytes).toString('base64'),
        ]),
      ),
    }),
  );
  const input = cases.map((one) => `${JSON.stringify(one)}\n`).join('');
  const ran = spawnSync('python3', ['test/verifier/verify.py'], { input, maxBuffer: 1e8, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  const verdicts = ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).verdict);
  expect(verdicts).toEqual(['ok', 'incomplete', 'incomplete']);
});
