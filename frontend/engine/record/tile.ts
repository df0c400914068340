/** The arithmetic of C2SP tlog-tiles: 256 hashes a tile, a level for every eight levels of the tree. */
export const WIDTH = 256;

/** How many hashes the tiles of a level hold together in a tree of this size. */
export function hashesAt(level: number, size: number): number {
  return Math.floor(size / WIDTH ** level);
}

/** How many hashes of a tile belong to a tree of this size: 0 to 256. */
export function widthOf(level: number, tile: number, size: number): number {
  return Math.max(0, Math.min(WIDTH, hashesAt(level, size) - tile * WIDTH));
}

export function levelsOf(size: number): number {
  let levels = 0;
  while (hashesAt(levels, size) > 0) {
    levels++;
  }
  return levels;
}

/** Name of a tile, or with level `entries` of a bundle, inside an export. */
export function tilePath(level: number | 'entries', tile: number, width: number): string {
  let groups = String(tile % 1000).padStart(3, '0');
  for (let rest = Math.floor(tile / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups = `x${String(rest % 1000).padStart(3, '0')}/${groups}`;
  }
  return `tile/${level}/${groups}${width < WIDTH ? `.p/${width}` : ''}`;
}
