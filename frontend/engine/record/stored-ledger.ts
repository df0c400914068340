import { HASH, type Sha256 } from './bytes';
import { type Bundle, readBundle } from './entry-bundle';
import { Merkle } from './merkle';
import { levelsOf, tilePath, WIDTH, widthOf } from './tile';

/** Port: the files of an export. */
export interface ExportFolder {
  /** @returns bytes of its own, which the reader may change; null when there is no such file */
  read(path: string): Promise<Uint8Array | null>;
}

/** What lies in the folder, as far as it belongs to a tree of this size. Nothing in it is believed. */
export class StoredLedger {
  readonly merkle: Merkle;

  constructor(
    private readonly folder: ExportFolder,
    readonly size: number,
    readonly sha256: Sha256,
  ) {
    this.merkle = new Merkle(sha256);
  }

  get bundles(): number {
    return Math.ceil(this.size / WIDTH);
  }

  get levels(): number {
    return levelsOf(this.size);
  }

  bundlePath(bundle: number): string {
    return tilePath('entries', bundle, widthOf(0, bundle, this.size));
  }

  bundleBytes(bundle: number): Promise<Uint8Array | null> {
    return this.folder.read(this.bundlePath(bundle));
  }

  async bundle(bundle: number): Promise<Bundle | null> {
    const bytes = await this.bundleBytes(bundle);
    // One more than there should be, so that an inserted entry is seen.
    return bytes === null ? null : readBundle(bytes, WIDTH + 1);
  }

  /** Entries that stayed though the contents around them were pruned (kept.ts). */
  kept(): Promise<Uint8Array | null> {
    return this.folder.read('pruned/kept');
  }

  tilePath(level: number, tile: number): string {
    return tilePath(level, tile, widthOf(level, tile, this.size));
  }

  /** @returns null where the file is missing or has another length */
  async tile(level: number, tile: number): Promise<Uint8Array | null> {
    const bytes = await this.folder.read(this.tilePath(level, tile));
    return bytes?.length === HASH * widthOf(level, tile, this.size) ? bytes : null;
  }

  async hasTile(level: number, tile: number): Promise<boolean> {
    return (await this.folder.read(this.tilePath(level, tile))) !== null;
  }
}
