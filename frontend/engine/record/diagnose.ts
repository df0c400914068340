import { areEqual, concat, copyOf, HASH, hex } from './bytes';
import { classify } from './classify';
import type { StoredLedger } from './stored-ledger';
import { WIDTH, widthOf } from './tile';
import { TreeEdge } from './tree-edge';
import { tampered, type Verdict } from './verdict';
import { WriterChains } from './writer-chains';

/** Leaf hashes of the entries that are there. */
interface Present {
  hashes: Uint8Array[];
  chains: WriterChains;
  /** First bundle whose file is missing. */
  missing: number | null;
}

/**
 * The export is not what was signed: says what happened to it, and where first. Slow and thorough.
 *
 * @param gone bundles at the beginning that were pruned
 */
export async function diagnose(ledger: StoredLedger, signedRoot: Uint8Array, gone = 0): Promise<Verdict> {
  const present = await readEntries(ledger, gone);
  const stored = await readLeafTiles(ledger);
  const rootOf = (hashes: readonly Uint8Array[]): Uint8Array => {
    const edge = new TreeEdge(ledger.merkle);
    edge.append(concat(hashes));
    return edge.root();
  };
  if (stored.hashes !== null && areEqual(rootOf(stored.hashes), signedRoot)) {
    const verdict = againstTiles(ledger, present, stored.hashes);
    return verdict ?? (await upperTile(ledger, stored.hashes));
  }
  if (present.missing === null && areEqual(rootOf(present.hashes), signedRoot)) {
    return await leafTile(ledger, present.hashes, stored);
  }
  if (present.missing !== null) {
    return missingBundle(ledger, present.missing);
  }
  return await rewritten(ledger, present, stored.hashes);
}

async function readEntries(ledger: StoredLedger, gone: number): Promise<Present> {
  const hashes: Uint8Array[] = [];
  const chains = new WriterChains(ledger.sha256, 1000, gone > 0);
  for (let number = 0; number < gone; number++) {
    const tile = await ledger.tile(0, number);
    for (let at = 0; tile !== null && at < tile.length; at += HASH) {
      hashes.push(tile.subarray(at, at + HASH));
    }
  }
  for (let number = gone; number < ledger.bundles; number++) {
    const bundle = await ledger.bundle(number);
    if (bundle === null) {
      return { hashes, chains, missing: number };
    }
    for (const entry of bundle.entries) {
      chains.take(entry, hashes.length);
      hashes.push(ledger.merkle.leaf(entry));
    }
  }
  return { hashes, chains, missing: null };
}

interface LeafTiles {
  /** Null when one is missing or has the wrong length. */
  hashes: Uint8Array[] | null;
  missing: number | null;
}

async function readLeafTiles(ledger: StoredLedger): Promise<LeafTiles> {
  const hashes: Uint8Array[] = [];
  for (let number = 0; number < ledger.bundles; number++) {
    const tile = await ledger.tile(0, number);
    if (tile === null) {
      return { hashes: null, missing: (await ledger.hasTile(0, number)) ? null : number };
    }
    for (let at = 0; at < tile.length; at += HASH) {
      hashes.push(tile.subarray(at, at + HASH));
    }
  }
  return { hashes, missing: null };
}

/** The tiles are the signed ones: each entry can be held against its own hash. @returns null when the entries fit */
function againstTiles(ledger: StoredLedger, present: Present, signed: Uint8Array[]): Verdict | null {
  const verdict = classify(present.hashes.map(hex), signed.map(hex));
  if (present.missing === null || verdict === null) {
    return verdict;
  }
  const isCutOff = verdict.verdict === 'tampered' && verdict.kind === 'truncation';
  return isCutOff ? missingBundle(ledger, present.missing) : verdict;
}

function missingBundle(ledger: StoredLedger, bundle: number): Verdict {
  return { verdict: 'incomplete', missing: ledger.bundlePath(bundle), index: bundle * WIDTH };
}

async function leafTile(ledger: StoredLedger, hashes: Uint8Array[], stored: LeafTiles): Promise<Verdict> {
  if (stored.missing !== null) {
    return {
      verdict: 'incomplete',
      missing: ledger.tilePath(0, stored.missing),
      index: stored.missing * WIDTH,
    };
  }
  for (let number = 0; number < ledger.bundles; number++) {
    const tile = await ledger.tile(0, number);
    for (let offset = 0; offset < widthOf(0, number, ledger.size); offset++) {
      const index = number * WIDTH + offset;
      const hash = tile?.subarray(HASH * offset, HASH * (offset + 1));
      if (hash === undefined || !areEqual(hash, hashes[index] ?? new Uint8Array(0))) {
        return tampered('tile', index);
      }
    }
  }
  return await upperTile(ledger, hashes);
}

/** Entries and their hashes are right: the first tile above them that is not made of them. */
async function upperTile(ledger: StoredLedger, hashes: Uint8Array[]): Promise<Verdict> {
  const wrong: { level: number; tile: number; hashes: Uint8Array }[] = [];
  const edge = new TreeEdge(ledger.merkle, (level, tile, made) => {
    wrong.push({ level, tile, hashes: copyOf(made) });
  });
  edge.append(concat(hashes));
  edge.finish();
  for (const { level, tile, hashes: made } of wrong) {
    if (!(await ledger.hasTile(level, tile))) {
      return {
        verdict: 'incomplete',
        missing: ledger.tilePath(level, tile),
        index: tile * WIDTH ** (level + 1),
      };
    }
    const stored = await ledger.tile(level, tile);
    if (stored === null || !areEqual(stored, made)) {
      const at = made.findIndex((byte, place) => byte !== stored?.[place]);
      return tampered('tile', (tile * WIDTH + Math.floor(Math.max(0, at) / HASH)) * WIDTH ** level);
    }
  }
  return tampered('signature', 0);
}

/**
 * Entries and hashes were changed together. The tiles above narrow the place down to a bundle where they were left alone,
 * and the writers' own chains name the entry.
 */
async function rewritten(
  ledger: StoredLedger,
  present: Present,
  stored: Uint8Array[] | null,
): Promise<Verdict> {
  const start = (await firstChangedBundle(ledger, stored)) * WIDTH;
  const late = present.chains.breaks.filter((broken) => broken.index >= start);
  const again = late.find((broken) => broken.kind === 'again');
  for (const broken of late) {
    const isReordered = again !== undefined && broken.kind === 'hole' && again.writer === broken.writer;
    const isFound = isReordered && again.from >= broken.from && again.from <= broken.to;
    if (broken.kind === 'hole') {
      return isFound
        ? tampered('reorder', broken.index)
        : tampered('delete', Math.max(start, broken.before + 1));
    }
    if (broken.kind === 'changed' && broken.before >= start) {
      return tampered('edit', broken.before);
    }
    if (broken.kind === 'again') {
      return tampered('insert', broken.index);
    }
  }
  if (present.hashes.length > ledger.size) {
    return tampered('insert', start);
  }
  return tampered(present.hashes.length < ledger.size ? 'truncation' : 'edit', start);
}

async function firstChangedBundle(ledger: StoredLedger, stored: Uint8Array[] | null): Promise<number> {
  for (let number = 0; stored !== null && number < Math.floor(ledger.size / WIDTH); number++) {
    const above = await ledger.tile(1, Math.floor(number / WIDTH));
    const offset = HASH * (number % WIDTH);
    const made = ledger.merkle.fold(concat(stored.slice(number * WIDTH, (number + 1) * WIDTH)));
    if (above === null || !areEqual(above.subarray(offset, offset + HASH), made)) {
      return number;
    }
  }
  return 0;
}
