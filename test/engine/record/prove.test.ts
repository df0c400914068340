import { hex } from '../../../frontend/engine/record/bytes';
import { Merkle } from '../../../frontend/engine/record/merkle';
import { Prover } from '../../../frontend/engine/record/prove';
import { StoredLedger } from '../../../frontend/engine/record/stored-ledger';
import { tilePath } from '../../../frontend/engine/record/tile';
import { TreeEdge } from '../../../frontend/engine/record/tree-edge';
import tree from '../../vectors/record/tree.json';
import { FolderInMemory, fromHex, sha256 } from './kit';

const merkle = new Merkle(sha256);
const leafOf = (index: number) => merkle.leaf(Buffer.from(`entry ${index}`));

function stored(size: number, leaf = leafOf): { ledger: StoredLedger; root: Uint8Array } {
  const files = new Map<string, Uint8Array>();
  const edge = new TreeEdge(merkle, (level, tile, hashes) => {
    files.set(tilePath(level, tile, hashes.length / 32), hashes.slice());
  });
  for (let index = 0; index < size; index++) {
    edge.append(leaf(index));
  }
  const root = edge.root();
  edge.finish();
  return { ledger: new StoredLedger(new FolderInMemory(files), size, sha256), root };
}

describe('proofs out of tiles', () => {
  const leaves = tree.leafHashes.map(fromHex);
  const leaf = (index: number) => leaves[index] ?? leafOf(index);

  it.each(tree.inclusion.filter(({ size }) => size <= leaves.length))(
    'entry $index of $size: the path of the vectors',
    async ({ index, size, proof }) => {
      const made = await new Prover(stored(size, leaf).ledger).inclusion(index, size);
      expect(made?.map(hex)).toEqual(proof);
    },
  );

  it.each(tree.consistency.filter(({ to }) => to <= leaves.length))(
    '$to continues $from: the path of the vectors',
    async ({ from, to, proof }) => {
      const made = await new Prover(stored(to, leaf).ledger).consistency(from, to);
      expect(made?.map(hex)).toEqual(proof);
    },
  );

  it.each([[255], [256], [257], [511], [66000]])(
    'holds for places and beginnings of %i entries',
    async (size) => {
      const { ledger, root } = stored(size);
      const prover = new Prover(ledger);
      for (const index of [0, 1, 127, 254, Math.floor(size / 2), size - 1]) {
        const proof = (await prover.inclusion(index, size)) ?? [];
        expect(merkle.isIncluded(leafOf(index), index, size, proof, root)).toBe(true);
        const before = stored(index + 1).root;
        const steps = (await prover.consistency(index + 1, size)) ?? [];
        expect(merkle.isConsistent(index + 1, size, steps, before, root)).toBe(true);
      }
    },
  );

  it('says that a tile is missing instead of proving nothing', async () => {
    const { ledger } = stored(300);
    const bare = new StoredLedger(new FolderInMemory(new Map()), 300, sha256);
    expect(await new Prover(ledger).inclusion(5, 300)).not.toBeNull();
    expect(await new Prover(bare).inclusion(5, 300)).toBeNull();
    expect(await new Prover(bare).consistency(5, 300)).toBeNull();
  });
});

describe('an edge that is resumed', () => {
  it.each([0, 1, 255, 256, 257, 700])('after %i entries ends where the other ends', (size) => {
    const tiles: string[] = [];
    const one = new TreeEdge(merkle, (level, tile) => tiles.push(`${level}/${tile}`));
    for (let index = 0; index < size; index++) {
      one.append(leafOf(index));
    }
    const again: string[] = [...tiles];
    const two = TreeEdge.resume(merkle, size, one.levels(), (level, tile) => again.push(`${level}/${tile}`));
    for (let index = size; index < size + 600; index++) {
      one.append(leafOf(index));
      two?.append(leafOf(index));
    }
    expect(two && hex(two.root())).toBe(hex(one.root()));
    expect(again).toEqual(tiles);
  });

  it('is not made of levels that belong to another size', () => {
    expect(TreeEdge.resume(merkle, 3, [new Uint8Array(64)])).toBeNull();
    expect(TreeEdge.resume(merkle, 256, [])).toBeNull();
  });
});
