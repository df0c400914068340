import { createHash } from 'node:crypto';
import { framesOf } from '../../frontend/engine/record/entry-bundle';
import type { ExportFolder } from '../../frontend/engine/record/stored-ledger';
import { verifyExport } from '../../frontend/engine/record/verify-export';
import { FolderOnDisk } from '../leakctl/folder-on-disk';
import { ed25519, sha256 } from '../leakctl/node-ports';
import type { Section } from './report';
import { round, times } from './report';
import { median, ratio } from './statistics';
import { measure } from './workers';

const ROUNDS = 7;
const ENTRIES = '102400';

/** Files of an export in memory, so that no disk is measured. */
class Held implements ExportFolder {
  readonly files = new Map<string, Uint8Array>();

  constructor(private readonly disk: ExportFolder) {}

  async read(path: string): Promise<Uint8Array | null> {
    const held = this.files.get(path) ?? (await this.disk.read(path));
    if (held !== null) {
      this.files.set(path, held);
    }
    return held === null ? null : new Uint8Array(held);
  }
}

/** B3: one entry of an export verified, against parsing it, making it canonical again and hashing that, and against the hash alone. */
export async function benchVerify(env: Record<string, string>, path: string): Promise<Section> {
  await measure('million', { ...env, LR_BENCH_FOLDER: path, LR_BENCH_ENTRIES: ENTRIES });
  const folder = new Held(new FolderOnDisk(path));
  const vkey = new TextDecoder().decode((await folder.read('vkey')) ?? new Uint8Array(0)).trim();
  const whole = async () => {
    const { verdict, size } = await verifyExport(folder, { vkey }, { sha256, ed25519 });
    if (verdict.verdict !== 'ok') {
      throw new Error(`The export is ${verdict.verdict}.`);
    }
    return size;
  };
  const size = await whole();
  const entries: Uint8Array[] = [];
  for (const [name, bytes] of folder.files) {
    if (name.startsWith('tile/entries/')) {
      framesOf(bytes, (start, end) => {
        entries.push(bytes.subarray(start - 1, end));
      });
    }
  }
  const rate: Record<'verified' | 'canonical' | 'hash' | 'tree', number[]> = {
    verified: [],
    canonical: [],
    hash: [],
    tree: [],
  };
  for (let turn = 0; turn < ROUNDS; turn++) {
    rate.verified.push(await perSecond(size, whole));
    rate.canonical.push(await perSecond(size, () => canonicalAgain(entries)));
    rate.hash.push(await perSecond(size, () => hashOnly(entries)));
    rate.tree.push(await perSecond(size, () => hashTwice(entries)));
  }
  const peer = ratio(rate.verified, rate.canonical);
  const limit = ratio(rate.verified, rate.tree);
  const line = (what: string, rounds: number[]) => ({ what, figure: `${round(median(rounds))} entries/s` });
  return {
    id: 'B3',
    title: `Verify ${size} entries offline in Node ${process.version}`,
    lines: [
      line('parse, canonical JSON, createHash', rate.canonical),
      line('hash of the same bytes', rate.hash),
      line('hash of the same bytes, and one of the tree for each', rate.tree),
      line('verified: entries, every tile, keys, signature', rate.verified),
      { what: 'verified against parse and hash', figure: times(peer), wanted: '≥ 3', met: peer.median >= 3 },
      {
        what: 'share of the hashes that have to be made',
        figure: times(limit),
        wanted: '≥ 0.70',
        met: limit.median >= 0.7,
      },
      { what: 'share of the entries’ hashes alone', figure: times(ratio(rate.verified, rate.hash)) },
    ],
  };
}

async function perSecond(entries: number, work: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return entries / (Number(process.hrtime.bigint() - start) / 1e9);
}

function canonicalAgain(entries: readonly Uint8Array[]): void {
  const decoder = new TextDecoder();
  for (const entry of entries) {
    const text = JSON.stringify(sorted(JSON.parse(decoder.decode(entry.subarray(1)))));
    createHash('sha256').update(Uint8Array.of(0)).update(text).digest();
  }
}

/** Keys in order, as RFC 8785 wants: what a verifier does that does not trust stored bytes. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, inner]) => [name, sorted(inner)]),
      )
    : value;
}

function hashOnly(entries: readonly Uint8Array[]): void {
  for (const entry of entries) {
    sha256(entry);
  }
}

/** A tree of n leaves has n - 1 nodes above them. */
function hashTwice(entries: readonly Uint8Array[]): void {
  const node = new Uint8Array(65);
  for (const entry of entries) {
    sha256(entry);
    sha256(node);
  }
}
