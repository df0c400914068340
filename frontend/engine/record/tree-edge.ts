import { HASH } from './bytes';
import type { Merkle } from './merkle';
import { hashesAt, levelsOf, WIDTH } from './tile';

/** Called with each tile as far as it is known: full ones as they fill, the others at the end. */
export type TakeTile = (level: number, tile: number, hashes: Uint8Array) => void;

/** The right edge of a growing tree: a tile a level, so a few kilobytes whatever its size. */
export class TreeEdge {
  private readonly last: Uint8Array[] = [];
  private readonly filled: number[] = [];
  private readonly tiles: number[] = [];

  constructor(
    private readonly merkle: Merkle,
    private readonly take: TakeTile = () => {},
  ) {}

  /** @param leaves leaf hashes, one after the other */
  append(leaves: Uint8Array): void {
    this.put(0, leaves);
  }

  root(): Uint8Array {
    const peaks: Uint8Array[] = [];
    for (let level = this.last.length - 1; level >= 0; level--) {
      const hashes = this.hashes(level);
      for (let at = 0; at < hashes.length; ) {
        let width = HASH;
        while (width * 2 <= hashes.length - at) {
          width *= 2;
        }
        peaks.push(this.merkle.fold(hashes.subarray(at, at + width)));
        at += width;
      }
    }
    return this.merkle.join(peaks);
  }

  /** Hand out the tiles that are not full. */
  finish(): void {
    for (let level = 0; level < this.last.length; level++) {
      const hashes = this.hashes(level);
      if (hashes.length > 0) {
        this.take(level, this.tiles[level] ?? 0, hashes);
      }
    }
  }

  /** A copy that grows on its own and hands out nothing. */
  copy(): TreeEdge {
    const copy = new TreeEdge(this.merkle);
    for (let level = 0; level < this.last.length; level++) {
      copy.put(level, this.hashes(level));
    }
    return copy;
  }

  /** What the edge is made of, to go on another day: the hashes of the tile of each level that is not full yet. */
  levels(): Uint8Array[] {
    return this.last.map((_, level) => this.hashes(level).slice());
  }

  /** @returns null where these levels are not the edge of a tree of this size */
  static resume(
    merkle: Merkle,
    size: number,
    levels: readonly Uint8Array[],
    take?: TakeTile,
  ): TreeEdge | null {
    const edge = new TreeEdge(merkle, take);
    for (let level = 0; level < Math.max(levels.length, levelsOf(size)); level++) {
      const hashes = levels[level] ?? new Uint8Array(0);
      if (hashes.length !== HASH * (hashesAt(level, size) % WIDTH)) {
        return null;
      }
      edge.put(level, hashes);
      edge.tiles[level] = Math.floor(hashesAt(level, size) / WIDTH);
    }
    return edge;
  }

  private hashes(level: number): Uint8Array {
    return (this.last[level] ?? new Uint8Array(0)).subarray(0, HASH * (this.filled[level] ?? 0));
  }

  private put(level: number, hashes: Uint8Array): void {
    this.last[level] ??= new Uint8Array(HASH * WIDTH);
    const tile = this.last[level];
    for (let at = 0; at < hashes.length; ) {
      const filled = this.filled[level] ?? 0;
      const room = Math.min(hashes.length - at, HASH * (WIDTH - filled));
      tile.set(hashes.subarray(at, at + room), HASH * filled);
      at += room;
      this.filled[level] = filled + room / HASH;
      if (this.filled[level] === WIDTH) {
        this.take(level, this.tiles[level] ?? 0, tile);
        this.tiles[level] = (this.tiles[level] ?? 0) + 1;
        this.filled[level] = 0;
        this.put(level + 1, this.merkle.fold(tile));
      }
    }
  }
}
