import { fromBase64, hex, utf8 } from '../../../frontend/engine/record/bytes';
import { parseCheckpoint } from '../../../frontend/engine/record/checkpoint';
import { Merkle } from '../../../frontend/engine/record/merkle';
import { noteProblem, parseVerifierKey } from '../../../frontend/engine/record/signed-note';
import { verifyExport } from '../../../frontend/engine/record/verify-export';
import exported from '../../vectors/record/export.json';
import note from '../../vectors/record/note.json';
import tree from '../../vectors/record/tree.json';
import { ed25519, FolderInMemory, fromHex, ports, sha256 } from './kit';

const merkle = new Merkle(sha256);
const rootOf = (size: number) => fromHex(tree.roots.find((entry) => entry.size === size)?.root ?? '');

describe('the tree', () => {
  it('hashes leaves', () => {
    expect(tree.entries.map((entry) => hex(merkle.leaf(utf8(entry))))).toEqual(tree.leafHashes);
  });

  it.each(tree.inclusion)('proves entry $index of $size', ({ index, size, leaf, proof }) => {
    const steps = proof.map(fromHex);
    expect(merkle.isIncluded(fromHex(leaf), index, size, steps, rootOf(size))).toBe(true);
    expect(merkle.isIncluded(fromHex(leaf), index + 1, size, steps, rootOf(size))).toBe(false);
    expect(merkle.isIncluded(sha256(fromHex(leaf)), index, size, steps, rootOf(size))).toBe(false);
    expect(merkle.isIncluded(fromHex(leaf), index, size, [...steps, fromHex(leaf)], rootOf(size))).toBe(
      false,
    );
  });

  it.each(tree.consistency)('proves that $to continues $from', ({ from, to, proof }) => {
    const steps = proof.map(fromHex);
    expect(merkle.isConsistent(from, to, steps, rootOf(from), rootOf(to))).toBe(true);
    expect(merkle.isConsistent(from, to, steps, rootOf(to), rootOf(to))).toBe(false);
    expect(merkle.isConsistent(from, to, steps.slice(1), rootOf(from), rootOf(to))).toBe(false);
  });
});

describe('signed notes', () => {
  const key = parseVerifierKey(note.vkey, sha256);

  it.each(note.good)('$name: believed', ({ note: text }) => {
    expect(key === null || noteProblem(text, key, ed25519)).toBeNull();
    expect(parseCheckpoint(text)).toMatchObject({ origin: note.origin, size: note.size });
  });

  it.each(note.bad)('$name: not believed', ({ note: text }) => {
    expect(key === null || noteProblem(text, key, ed25519)).toEqual(expect.any(String));
  });

  it('refuses a verifier key whose hash is not its own', () => {
    expect(parseVerifierKey(note.vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+'), sha256)).toBeNull();
  });
});

describe('an export', () => {
  it.each(exported.cases)('$name', async ({ files, pins, verdict }) => {
    const all = new Map(Object.entries(exported.files).map(([path, bytes]) => [path, bytesOf(bytes)]));
    for (const [path, bytes] of Object.entries(files as Record<string, string | null>)) {
      if (bytes === null) {
        all.delete(path);
      } else {
        all.set(path, bytesOf(bytes));
      }
    }
    const trust = { vkey: exported.vkey, checkpoints: pins };
    const report = await verifyExport(new FolderInMemory(all), trust, ports, { writers: true });
    expect(report.verdict).toEqual(verdict);
  });
});

function bytesOf(base64: string): Uint8Array {
  return fromBase64(base64) ?? new Uint8Array(0);
}
