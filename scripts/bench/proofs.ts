import { Merkle } from '../../frontend/engine/record/merkle';
import { Prover } from '../../frontend/engine/record/prove';
import { type ExportFolder, StoredLedger } from '../../frontend/engine/record/stored-ledger';
import { tilePath } from '../../frontend/engine/record/tile';
import { TreeEdge } from '../../frontend/engine/record/tree-edge';
import { sha256 } from '../leakctl/node-ports';
import type { Line, Section } from './report';
import { round } from './report';
import { median } from './statistics';

const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
const PROOFS = 200;
const PART = 65536;

interface Point {
  size: number;
  inclusion: number;
  consistency: number;
  tiles: number;
  rehash: number;
}

/** B13: one proof out of the tiles, for ledgers of 10^3 to 10^7 entries. The leaves are made up: 32 bytes each, hashed into real tiles. */
export async function benchProofs(sizes: readonly number[] = SIZES): Promise<Section> {
  const points: Point[] = [];
  for (const size of sizes) {
    points.push(await measureAt(size));
  }
  const [least, most] = [points[0], points.at(-1)];
  const growth = least && most ? most.inclusion / least.inclusion : Number.NaN;
  const lines: Line[] = points.map(({ size, inclusion, consistency, tiles, rehash }) => ({
    what: `${size.toLocaleString('en')} entries`,
    figure:
      `inclusion ${round(inclusion)} µs (${round(tiles)} tiles), consistency ${round(consistency)} µs; ` +
      `all hashed anew ${round(rehash / 1e6)} s, ${round(rehash / inclusion)} ×`,
  }));
  const worst = Math.max(...points.map((point) => Math.max(point.inclusion, point.consistency)));
  return {
    id: 'B13',
    title: 'A proof made and checked out of the tiles',
    lines: [
      ...lines,
      { what: 'slowest', figure: `${round(worst)} µs`, wanted: '< 1 ms', met: worst < 1000 },
      {
        what: `growth from ${least?.size} to ${most?.size} entries`,
        figure: `${round(growth)} ×`,
        wanted: 'O(log n): < 8',
        met: growth < 8,
      },
    ],
  };
}

async function measureAt(size: number): Promise<Point> {
  const folder = new CountedTiles();
  const started = process.hrtime.bigint();
  const { root, half, leaf } = build(size, folder);
  const rehash = micros(started);
  const ledger = new StoredLedger(folder, size, sha256);
  const merkle = new Merkle(sha256);
  const times: Record<'inclusion' | 'consistency', number[]> = { inclusion: [], consistency: [] };
  folder.reads = 0;
  for (let turn = 0; turn < PROOFS; turn++) {
    const index = Math.floor((turn * size) / PROOFS);
    const start = process.hrtime.bigint();
    const proof = await new Prover(ledger).inclusion(index, size);
    const isIn = proof !== null && merkle.isIncluded(leaf(index), index, size, proof, root);
    times.inclusion.push(micros(start));
    must(isIn);
  }
  const tiles = folder.reads / PROOFS;
  for (let turn = 0; turn < PROOFS; turn++) {
    const start = process.hrtime.bigint();
    const proof = await new Prover(ledger).consistency(half.size, size);
    const isGrown = proof !== null && merkle.isConsistent(half.size, size, proof, half.root, root);
    times.consistency.push(micros(start));
    must(isGrown);
  }
  return {
    size,
    inclusion: median(times.inclusion),
    consistency: median(times.consistency),
    tiles,
    rehash,
  };
}

class CountedTiles implements ExportFolder {
  readonly tiles = new Map<string, Uint8Array>();
  reads = 0;

  read(path: string): Promise<Uint8Array | null> {
    this.reads++;
    return Promise.resolve(this.tiles.get(path) ?? null);
  }
}

function build(size: number, folder: CountedTiles) {
  const merkle = new Merkle(sha256);
  const edge = new TreeEdge(merkle, (level, tile, hashes) => {
    folder.tiles.set(tilePath(level, tile, hashes.length / 32), hashes.slice());
  });
  const leaf = (index: number): Uint8Array => {
    const bytes = new Uint8Array(32);
    new DataView(bytes.buffer).setUint32(0, index);
    return sha256(bytes);
  };
  const half = { size: Math.floor(size / 3) + 1, root: new Uint8Array(0) };
  for (let from = 0; from < size; ) {
    const until = Math.min(from < half.size ? half.size : size, from + PART);
    const leaves = new Uint8Array(32 * (until - from));
    for (let index = from; index < until; index++) {
      leaves.set(leaf(index), 32 * (index - from));
    }
    edge.append(leaves);
    from = until;
    half.root = from === half.size ? new Uint8Array(edge.root()) : half.root;
  }
  const root = new Uint8Array(edge.root());
  edge.finish();
  return { root, half, leaf };
}

function micros(start: bigint): number {
  return Number(process.hrtime.bigint() - start) / 1000;
}

function must(holds: boolean): void {
  if (!holds) {
    throw new Error('A proof did not hold.');
  }
}
