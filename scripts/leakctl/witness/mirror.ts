import { join } from 'node:path';
import { concat, HASH } from '../../../frontend/engine/record/bytes';
import { readBundle } from '../../../frontend/engine/record/entry-bundle';
import { KEPT, type KeptEntry, keptLine } from '../../../frontend/engine/record/kept';
import { tilePath, WIDTH } from '../../../frontend/engine/record/tile';
import { EXIT, Stop } from '../outcome';
import { readOrNull, writeDurably } from './durable';

/**
 * A copy of the sealed entries in the layout of an export. What belongs to the last checkpoint that was proven is never
 * overwritten: files of a later size have other names, and lie unread until their checkpoint is put beside them.
 */
export class Mirror {
  private held: Uint8Array[] = [];
  private bundle = 0;

  constructor(readonly path: string) {}

  /** Go on after so many entries. */
  resume(size: number): void {
    this.bundle = Math.floor(size / WIDTH);
    const width = size % WIDTH;
    const file = join(this.path, tilePath('entries', this.bundle, width));
    const kept =
      width === 0 ? { entries: [], isWhole: true } : readBundle(readOrNull(file) ?? new Uint8Array(0));
    if (kept.entries.length !== width || !kept.isWhole) {
      throw new Stop(EXIT.failed, `The mirror lacks ${file}. Move it away and start a new one.`);
    }
    this.held = kept.entries.slice();
  }

  append(entries: readonly Uint8Array[]): void {
    for (const entry of entries) {
      this.held.push(entry);
      if (this.held.length === WIDTH) {
        this.writeBundle();
        this.bundle++;
        this.held = [];
      }
    }
  }

  /** Bundles whose contents were pruned before we came are not mirrored, but for what hands the ledger on. */
  skip(entries: number, kept: readonly KeptEntry[]): void {
    this.bundle += entries / WIDTH;
    if (kept.length > 0) {
      writeDurably(join(this.path, KEPT), kept.map(keptLine).join(''));
    }
  }

  tile(level: number, tile: number, hashes: Uint8Array): void {
    writeDurably(join(this.path, tilePath(level, tile, hashes.length / HASH)), hashes);
  }

  /** All entries are there: write the bundle that is not full. */
  finish(): void {
    if (this.held.length > 0) {
      this.writeBundle();
    }
  }

  /** Only now do the files count. */
  publish(vkey: string, cosigned: string): void {
    writeDurably(join(this.path, 'vkey'), `${vkey}\n`);
    writeDurably(join(this.path, 'checkpoint'), cosigned);
  }

  private writeBundle(): void {
    const frames = this.held.map((entry) =>
      concat([Uint8Array.of(entry.length >> 8, entry.length & 255), entry]),
    );
    writeDurably(join(this.path, tilePath('entries', this.bundle, this.held.length)), concat(frames));
  }
}
