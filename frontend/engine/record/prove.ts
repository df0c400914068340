import { HASH } from './bytes';
import type { StoredLedger } from './stored-ledger';
import { WIDTH } from './tile';

const HELD = 32;

/**
 * Proofs out of the tiles of an export (RFC 6962 section 2.1). They are only as good as the tiles: whoever reads one checks it
 * against a signed root.
 */
export class Prover {
  /** A proof asks the same few tiles again and again; a verifier of many proofs should not hold them all. */
  private readonly tiles = new Map<string, Promise<Uint8Array | null>>();

  constructor(private readonly ledger: StoredLedger) {}

  /** @returns null where a tile is missing */
  async inclusion(index: number, size: number): Promise<Uint8Array[] | null> {
    return await this.path(index, 0, size);
  }

  /** @returns null where a tile is missing */
  async consistency(from: number, to: number): Promise<Uint8Array[] | null> {
    return from === 0 || from === to ? [] : await this.subproof(from, 0, to, true);
  }

  private async path(index: number, start: number, end: number): Promise<Uint8Array[] | null> {
    if (end - start === 1) {
      return [];
    }
    const middle = start + split(end - start);
    const isLeft = index < middle;
    const inner = await (isLeft ? this.path(index, start, middle) : this.path(index, middle, end));
    const other = await (isLeft ? this.hash(middle, end) : this.hash(start, middle));
    return inner === null || other === null ? null : [...inner, other];
  }

  private async subproof(
    from: number,
    start: number,
    end: number,
    isWhole: boolean,
  ): Promise<Uint8Array[] | null> {
    if (from === end) {
      const root = isWhole ? null : await this.hash(start, end);
      return isWhole ? [] : root === null ? null : [root];
    }
    const middle = start + split(end - start);
    const isLeft = from <= middle;
    const inner = await (isLeft
      ? this.subproof(from, start, middle, isWhole)
      : this.subproof(from, middle, end, false));
    const other = await (isLeft ? this.hash(middle, end) : this.hash(start, middle));
    return inner === null || other === null ? null : [...inner, other];
  }

  /** Of the entries from start to end; start is always a multiple of the width of the tree to its left. */
  private async hash(start: number, end: number): Promise<Uint8Array | null> {
    const width = end - start;
    if (2 ** Math.round(Math.log2(width)) === width) {
      return await this.complete(start, width);
    }
    const middle = start + split(width);
    const left = await this.hash(start, middle);
    const right = await this.hash(middle, end);
    return left === null || right === null ? null : this.ledger.merkle.node(left, right);
  }

  private tile(level: number, tile: number): Promise<Uint8Array | null> {
    const name = `${level}/${tile}`;
    const read = this.tiles.get(name) ?? this.ledger.tile(level, tile);
    if (this.tiles.size >= HELD) {
      this.tiles.clear();
    }
    this.tiles.set(name, read);
    return read;
  }

  private async complete(start: number, width: number): Promise<Uint8Array | null> {
    const level = Math.floor(Math.log2(width) / 8 + 1e-9);
    const each = WIDTH ** level;
    const at = start / each;
    const tile = await this.tile(level, Math.floor(at / WIDTH));
    const offset = HASH * (at % WIDTH);
    const hashes = tile?.subarray(offset, offset + HASH * (width / each));
    return hashes?.length === HASH * (width / each) ? this.ledger.merkle.fold(hashes) : null;
  }
}

/** The greatest power of two below. */
function split(width: number): number {
  return 2 ** Math.ceil(Math.log2(width) - 1);
}
