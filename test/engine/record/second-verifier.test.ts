import { spawnSync } from 'node:child_process';
import { verifyExport } from '../../../frontend/engine/record/verify-export';
import vectors from '../../vectors/record/export.json';
import { FolderInMemory, ports } from './kit';
import {
  attack,
  type Care,
  checkpoint,
  exported,
  type Files,
  keyAt,
  ledger,
  OTHER_KEY,
  rotated,
  vkey,
  without,
  withPruning,
} from './tamper';

const python = spawnSync('python3', ['--version']).status === 0;
const LOGS = 1000;
const CARES: Care[] = ['entries', 'leaves', 'tiles'];

interface Case {
  vkey: string;
  files: Record<string, string>;
}

interface Answer {
  verdict: string;
  size: number;
  root: string;
}

function second(cases: readonly Case[]): Answer[] {
  const input = cases.map((one) => `${JSON.stringify(one)}\n`).join('');
  const ran = spawnSync('python3', ['test/verifier/verify.py'], { input, maxBuffer: 1e8, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  return ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function first({ vkey: key, files }: Case): Promise<Answer> {
  const folder = new FolderInMemory(
    new Map(Object.entries(files).map(([path, text]) => [path, new Uint8Array(Buffer.from(text, 'base64'))])),
  );
  const { verdict, size, root } = await verifyExport(folder, { vkey: key }, ports);
  return { verdict: verdict.verdict, size, root };
}

const written = (files: Files): Record<string, string> =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]));

/** The same numbers at every run (mulberry32), so that a disagreement can be looked at again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below;
  };
}

const SIZES = [0, 1, 2, 3, 5, 8, 31, 100, 255, 256, 257, 300, 512, 513];
const ledgers = new Map(SIZES.map((size) => [size, ledger(size)]));
/** Ledgers that were handed on, and how often. */
const handed = new Map(
  [
    [5, [1]],
    [31, [4, 20]],
    [300, [7, 256]],
  ].map(([size, at]) => [
    size as number,
    { entries: rotated(size as number, at as number[]), keys: (at as number[]).length },
  ]),
);

/** Ledgers that let their first entries go, once with hand-overs before and behind the place; and key of the newest. */
const PRUNED = [
  { entries: withPruning(rotated(299, [7, 280]), 256, undefined, keyAt(3)), key: keyAt(3) },
  { entries: withPruning(rotated(299, [7, 280]), 256, undefined, keyAt(2)), key: keyAt(3) },
  { entries: withPruning(ledger(299), 256), key: keyAt(1) },
].map(({ entries, key }) => without(exported(entries, checkpoint(entries, key)), 1).files as Files);

/** A pruned ledger, as it is or with one file of it changed or gone; most often the entries that stayed. */
function prunedCase(below: (n: number) => number): Case {
  const files = new Map(PRUNED[Math.floor(below(PRUNED.length))]);
  const path = below(1) < 0.6 ? 'pruned/kept' : ([...files.keys()][Math.floor(below(files.size))] ?? '');
  const kind = Math.floor(below(4));
  const bytes = Buffer.from(files.get(path) ?? []);
  if (kind === 0) {
    files.delete(path);
  } else if (kind === 1) {
    const at = Math.floor(below(bytes.length));
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(below(8)));
    files.set(path, bytes);
  } else if (kind === 2 && path === 'pruned/kept') {
    const lines = bytes.toString().split('\n');
    lines.splice(Math.floor(below(lines.length)), 1);
    files.set(path, Buffer.from(lines.join('\n')));
  }
  return { vkey: vkey(), files: written(files) };
}

function randomCase(seed: number): Case {
  const below = numbers(seed);
  if (seed % 20 === 0) {
    return prunedCase(below);
  }
  const pick = <T>(list: readonly T[]): T => list[Math.floor(below(list.length))] as T;
  const size = below(1) < 0.8 ? pick(SIZES.slice(0, 8)) : pick(SIZES);
  const chained = below(1) < 0.5 ? handed.get(size) : undefined;
  const before = chained?.entries ?? ledgers.get(size) ?? [];
  const key = keyAt(1 + (chained?.keys ?? 0));
  const kind = Math.floor(below(8));
  if (kind === 0 || size === 0) {
    return { vkey: vkey(), files: written(exported(before, checkpoint(before, key))) };
  }
  const at = Math.floor(below(size));
  const after = [...before];
  if (kind === 1) {
    after[at] = Buffer.from(`{"forged":${at}}`);
  } else if (kind === 2) {
    after.splice(at, 1);
  } else if (kind === 3) {
    after.splice(at, 0, Buffer.from('{}'));
  } else if (kind === 4) {
    after.splice(at, 0, ...after.splice(Math.floor(below(size)), 1));
  }
  // A thief of the newest key signs what was changed anew.
  const stolen = kind < 5 && below(1) < 0.3 && after.length > 0;
  const files = stolen
    ? exported(after, checkpoint(after, key))
    : attack(before, after, pick(CARES), key).files;
  if (kind === 5) {
    const path = pick([...files.keys()]);
    const bytes = Buffer.from(files.get(path) ?? []);
    const place = Math.floor(below(bytes.length));
    bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(below(8)));
    files.set(path, bytes);
  } else if (kind === 6) {
    files.delete(pick([...files.keys()]));
  }
  return { vkey: kind === 7 ? vkey(OTHER_KEY) : vkey(), files: written(files) };
}

// Without Python there is nothing to compare with: the run says so instead of passing.
const compared = python ? it : it.skip;

describe(`the second verifier (${python ? 'Python' : 'SKIPPED: no python3 on this machine'})`, () => {
  compared('says of the vectors what the first says', async () => {
    const cases = vectors.cases
      .filter(({ pins }) => pins.length === 0)
      .map(({ files }) => {
        const all: Record<string, string | null> = { ...vectors.files, ...files };
        const kept = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null);
        return { vkey: vectors.vkey, files: Object.fromEntries(kept) };
      });
    expect(cases.length).toBeGreaterThan(3);
    expect(second(cases)).toEqual(await Promise.all(cases.map(first)));
  });

  compared(
    `says of ${LOGS} random logs, most of them changed, what the first says`,
    async () => {
      const cases = Array.from({ length: LOGS }, (_, seed) => randomCase(seed));
      const answers = await Promise.all(cases.map(first));
      const others = second(cases);
      const differing = answers.flatMap((answer, seed) =>
        JSON.stringify(answer) === JSON.stringify(others[seed])
          ? []
          : [{ seed, answer, other: others[seed] }],
      );
      expect(differing).toEqual([]);
      for (const verdict of ['ok', 'tampered', 'incomplete']) {
        expect(answers.filter((answer) => answer.verdict === verdict).length).toBeGreaterThan(30);
      }
    },
    60_000,
  );
});
