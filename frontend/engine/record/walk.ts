import { areEqual, copyOf, HASH } from './bytes';
import { leafHashes, readBundle } from './entry-bundle';
import type { KeptEntry } from './kept';
import { type KeyChain, keyFacts } from './key-chain';
import type { Beginning } from './pruned';
import type { StoredLedger } from './stored-ledger';
import { WIDTH, widthOf } from './tile';
import { TreeEdge } from './tree-edge';
import type { WriterChains } from './writer-chains';

export interface Walked {
  root: Uint8Array;
  /** Root over the first so many entries, for each size that was asked. */
  roots: Map<number, Uint8Array>;
}

/**
 * Reads the export once from front to back, hashes every entry and compares every tile. Memory stays the same however long
 * the ledger is.
 *
 * @param sizes prefixes whose root is wanted
 * @param keys is led from key to key
 * @param chains follows the writers when given
 * @param beginning bundles that were pruned: their stored hashes stand for them, and the entries that stayed hand the key on
 * @returns null as soon as anything is missing or another than it should be
 */
export async function walk(
  ledger: StoredLedger,
  sizes: readonly number[],
  keys: KeyChain,
  chains: WriterChains | null,
  onProgress: (entries: number) => void,
  { gone, kept }: Pick<Beginning, 'gone' | 'kept'> = { gone: 0, kept: [] },
): Promise<Walked | null> {
  const made: { level: number; tile: number; hashes: Uint8Array }[] = [];
  const edge = new TreeEdge(ledger.merkle, (level, tile, hashes) => {
    made.push({ level, tile, hashes: copyOf(hashes) });
  });
  const roots = new Map<number, Uint8Array>();
  const stayed = byBundle(kept);
  for (let bundle = 0; bundle < ledger.bundles; bundle++) {
    const width = widthOf(0, bundle, ledger.size);
    const { leaves, handed } =
      bundle < gone
        ? { leaves: await ledger.tile(0, bundle), handed: stayed.get(bundle) ?? [] }
        : await readLeaves(ledger, bundle, chains);
    if (leaves === null) {
      return null;
    }
    for (const { entry, offset } of handed) {
      keys.take(entry, bundle * WIDTH + offset, () => {
        const before = edge.copy();
        before.append(leaves.subarray(0, HASH * offset));
        return before.root();
      });
    }
    rootsWithin(edge, leaves, bundle * WIDTH, width, sizes, roots);
    edge.append(leaves);
    if (!(await areStored(ledger, made))) {
      return null;
    }
    onProgress(bundle * WIDTH + width);
  }
  edge.finish();
  return (await areStored(ledger, made)) ? { root: edge.root(), roots } : null;
}

/** Leaf hashes are null when the bundle is missing or not whole. */
async function readLeaves(
  ledger: StoredLedger,
  bundle: number,
  chains: WriterChains | null,
): Promise<{ leaves: Uint8Array | null; handed: ReturnType<typeof keyFacts> }> {
  const bytes = await ledger.bundleBytes(bundle);
  if (bytes === null) {
    return { leaves: null, handed: [] };
  }
  if (chains !== null) {
    readBundle(bytes).entries.forEach((entry, offset) => {
      chains.take(entry, bundle * WIDTH + offset);
    });
  }
  const handed = keyFacts(bytes, bundle);
  return { leaves: leafHashes(bytes, widthOf(0, bundle, ledger.size), ledger.sha256), handed };
}

/** The entries that stayed, by bundle. */
function byBundle(kept: readonly KeptEntry[]): Map<number, ReturnType<typeof keyFacts>> {
  const places = new Map<number, ReturnType<typeof keyFacts>>();
  for (const { index, entry } of kept) {
    const bundle = Math.floor(index / WIDTH);
    places.set(bundle, [...(places.get(bundle) ?? []), { entry, offset: index % WIDTH }]);
  }
  return places;
}

/** Empties the list. */
async function areStored(
  ledger: StoredLedger,
  made: { level: number; tile: number; hashes: Uint8Array }[],
): Promise<boolean> {
  for (const { level, tile, hashes } of made.splice(0)) {
    const stored = await ledger.tile(level, tile);
    if (stored === null || !areEqual(stored, hashes)) {
      return false;
    }
  }
  return true;
}

function rootsWithin(
  edge: TreeEdge,
  leaves: Uint8Array,
  start: number,
  width: number,
  sizes: readonly number[],
  roots: Map<number, Uint8Array>,
): void {
  for (const size of sizes) {
    if (size > start && size <= start + width) {
      const prefix = edge.copy();
      prefix.append(leaves.subarray(0, (leaves.length / width) * (size - start)));
      roots.set(size, prefix.root());
    }
  }
}
