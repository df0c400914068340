import { HASH, type Sha256 } from './bytes';
import { WIDTH } from './tile';

/** C2SP entry bundles: each entry behind its length in two bytes. */
export interface Bundle {
  /** Entries in order, views into the bundle. */
  entries: Uint8Array[];
  /** False where the last entry is cut off or bytes follow that are no entry. */
  isWhole: boolean;
}

/** @param limit entries that are looked for; what follows them is reported by `isWhole` */
export function readBundle(bytes: Uint8Array, limit: number = WIDTH): Bundle {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at + 2 <= bytes.length && entries.length < limit) {
    const end = at + 2 + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
    if (end > bytes.length) {
      break;
    }
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return { entries, isWhole: at === bytes.length };
}

/** Tells where the entries lie, as far as they are whole. */
export function framesOf(
  bytes: Uint8Array,
  take: (start: number, end: number, offset: number) => void,
): void {
  for (let at = 0, offset = 0; at + 2 <= bytes.length; offset++) {
    const end = at + 2 + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
    if (end > bytes.length) {
      return;
    }
    take(at + 2, end, offset);
    at = end;
  }
}

/**
 * Leaf hashes of a bundle, one after the other, without a copy of an entry: the byte before it, the lower half of its length,
 * makes room for the 0 that RFC 6962 wants before a leaf.
 *
 * @param bytes will be changed
 * @returns null when the bundle is not exactly `width` entries
 */
export function leafHashes(bytes: Uint8Array, width: number, sha256: Sha256): Uint8Array | null {
  const hashes = new Uint8Array(HASH * width);
  let at = 0;
  for (let entry = 0; entry < width; entry++) {
    const end = at + 2 + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
    if (at + 2 > bytes.length || end > bytes.length) {
      return null;
    }
    bytes[at + 1] = 0;
    hashes.set(sha256(bytes.subarray(at + 1, end)), HASH * entry);
    at = end;
  }
  return at === bytes.length ? hashes : null;
}
