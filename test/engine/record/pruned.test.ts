import { spawnSync } from 'node:child_process';
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
  KEY,
  ledger,
  OTHER_KEY,
  root,
  vkey,
  withPruning,
} from './tamper';

const OLD = ledger(700);

/** The same files without the contents of the first bundles. */
function without(files: Files, bundles: number): FolderInMemory {
  const left = new Map(files);
  for (let number = 0; number < bundles; number++) {
    left.delete(tilePath('entries', number, WIDTH));
  }
  return new FolderInMemory(left);
}

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
