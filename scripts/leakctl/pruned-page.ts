import { areEqual, concat, fromBase64, HASH } from '../../frontend/engine/record/bytes';
import { type KeptEntry, readKeptLine } from '../../frontend/engine/record/kept';
import { Merkle } from '../../frontend/engine/record/merkle';
import { sha256 } from './node-ports';

/** A page of entries that were pruned. */
export interface PrunedPage {
  /** Of all of them, one after the other. */
  hashes: Uint8Array;
  /** Those that stayed, in order; each has the hash that stands in its place. */
  kept: KeptEntry[];
}

/** @returns null when the page holds no hashes; a sentence when it holds what cannot be */
export function readPrunedPage(
  page: { leaf_hashes?: unknown; kept?: unknown },
  from: number,
  limit: number,
): PrunedPage | string | null {
  const listed = Array.isArray(page?.leaf_hashes) ? page.leaf_hashes.slice(0, limit) : [];
  if (listed.length === 0) {
    return null;
  }
  const hashes = listed.map((hash) => (typeof hash === 'string' ? fromBase64(hash) : null));
  if (hashes.some((hash) => hash?.length !== HASH)) {
    return 'The shop sent a hash that cannot be read.';
  }
  const merkle = new Merkle(sha256);
  const kept: KeptEntry[] = [];
  for (const line of Array.isArray(page.kept) ? page.kept : []) {
    const read = typeof line === 'string' ? readKeptLine(line) : null;
    const hash = read === null ? undefined : hashes[read.index - from];
    if (
      read === null ||
      !hash ||
      !areEqual(hash, merkle.leaf(read.entry)) ||
      read.index <= (kept.at(-1)?.index ?? -1)
    ) {
      return `The shop sent an entry from ${from} on that is not the pruned one.`;
    }
    kept.push(read);
  }
  return { hashes: concat(hashes as Uint8Array[]), kept };
}
