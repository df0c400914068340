import { areEqual, copyOf, HASH, type Sha256 } from './bytes';

/** Hashes of RFC 6962 section 2.1. */
export class Merkle {
  private readonly pair = new Uint8Array(1 + 2 * HASH);

  constructor(private readonly sha256: Sha256) {
    this.pair[0] = 1;
  }

  empty(): Uint8Array {
    return this.sha256(new Uint8Array(0));
  }

  leaf(entry: Uint8Array): Uint8Array {
    const bytes = new Uint8Array(1 + entry.length);
    bytes.set(entry, 1);
    return this.sha256(bytes);
  }

  node(left: Uint8Array, right: Uint8Array): Uint8Array {
    this.pair.set(left, 1);
    this.pair.set(right, 1 + HASH);
    return this.sha256(this.pair);
  }

  /** The root of a complete subtree. @param hashes 2^k hashes, one after the other */
  fold(hashes: Uint8Array): Uint8Array {
    let level = copyOf(hashes);
    while (level.length > HASH) {
      for (let at = 0; at < level.length; at += 2 * HASH) {
        this.pair.set(level.subarray(at, at + 2 * HASH), 1);
        level.set(this.sha256(this.pair), at / 2);
      }
      level = level.subarray(0, level.length / 2);
    }
    return level;
  }

  /** Joins the roots of complete subtrees, the widest first. */
  join(peaks: readonly Uint8Array[]): Uint8Array {
    const last = peaks.at(-1);
    if (last === undefined) {
      return this.empty();
    }
    return peaks.slice(0, -1).reduceRight((right, left) => this.node(left, right), last);
  }

  /** RFC 9162 section 2.1.3.2. */
  isIncluded(
    leaf: Uint8Array,
    index: number,
    size: number,
    proof: readonly Uint8Array[],
    root: Uint8Array,
  ): boolean {
    if (index < 0 || index >= size) {
      return false;
    }
    let [first, last] = [BigInt(index), BigInt(size - 1)];
    let hash = leaf;
    for (const step of proof) {
      if (last === 0n) {
        return false;
      }
      if ((first & 1n) === 1n || first === last) {
        hash = this.node(step, hash);
        [first, last] = withoutZeros(first, last);
      } else {
        hash = this.node(hash, step);
      }
      first >>= 1n;
      last >>= 1n;
    }
    return last === 0n && areEqual(hash, root);
  }

  /** RFC 9162 section 2.1.4.2: the tree of `to` entries begins with the tree of `from`. */
  isConsistent(
    from: number,
    to: number,
    proof: readonly Uint8Array[],
    fromRoot: Uint8Array,
    toRoot: Uint8Array,
  ): boolean {
    if (from > to || from < 0) {
      return false;
    }
    if (from === to || from === 0) {
      return proof.length === 0 && (from === 0 || areEqual(fromRoot, toRoot));
    }
    const isPower = (BigInt(from) & BigInt(from - 1)) === 0n;
    const steps = isPower ? [fromRoot, ...proof] : [...proof];
    const seed = steps.shift();
    if (seed === undefined) {
      return false;
    }
    let [first, last] = [BigInt(from - 1), BigInt(to - 1)];
    while ((first & 1n) === 1n) {
      first >>= 1n;
      last >>= 1n;
    }
    let [older, newer] = [seed, seed];
    for (const step of steps) {
      if (last === 0n) {
        return false;
      }
      if ((first & 1n) === 1n || first === last) {
        older = this.node(step, older);
        newer = this.node(step, newer);
        [first, last] = withoutZeros(first, last);
      } else {
        newer = this.node(newer, step);
      }
      first >>= 1n;
      last >>= 1n;
    }
    return last === 0n && areEqual(older, fromRoot) && areEqual(newer, toRoot);
  }
}

/** Up to where the path turns right again. */
function withoutZeros(first: bigint, last: bigint): [bigint, bigint] {
  while ((first & 1n) === 0n && first !== 0n) {
    first >>= 1n;
    last >>= 1n;
  }
  return [first, last];
}
