import { areEqual, concat, hex, type Sha256, type VerifyEd25519 } from './bytes';
import { type Checkpoint, parseCheckpoint } from './checkpoint';
import { Merkle } from './merkle';
import { noteKeys, noteProblem, parseVerifierKey } from './signed-note';
import { type TakeTile, TreeEdge } from './tree-edge';

/**
 * What a witness must tell at once.
 * `signature`: not signed by the key we know, or for another ledger. `fork`: what was signed before is not the beginning of
 * what is signed now. `rollback`: fewer entries are signed than before. `incomplete`: entries that are signed are not handed
 * out. `silence`: nothing new for three intervals. `unreachable`: no answer.
 */
export type WitnessAlarm = 'signature' | 'fork' | 'rollback' | 'incomplete' | 'silence' | 'unreachable';

/** The last checkpoint that was proven, with the edge of its tree. */
export interface Witnessed {
  /** As the ledger signed it. */
  note: string;
  size: number;
  root: Uint8Array;
  /** See TreeEdge.levels. */
  edge: Uint8Array[];
  /** C2SP verifier key that signed it, and how often the ledger was handed on until then, and one. */
  key: { vkey: string; generation: number };
}

export type Glance =
  | { alarm: 'signature' | 'fork' | 'rollback' }
  /** `from` to `next.size` are the entries to read before anything is believed. */
  | { alarm: null; next: Checkpoint; from: number };

export interface WitnessPorts {
  sha256: Sha256;
  ed25519: VerifyEd25519;
}

/** Three intervals without a newer checkpoint (design: an alarm when the newest anchor is older). */
export const SILENT_INTERVALS = 3;

/**
 * What a checkpoint alone tells, before any entry is read. A key that is not the one of last time may be one that the new entries
 * hand the ledger to: that is asked when they are there.
 *
 * @param vkey of the first key, which is trusted
 */
export function glance(note: string, vkey: string, seen: Witnessed | null, ports: WitnessPorts): Glance {
  const key = parseVerifierKey(seen?.key.vkey ?? vkey, ports.sha256);
  const next = parseCheckpoint(note);
  if (key === null || next === null || next.origin !== key.name) {
    return { alarm: 'signature' };
  }
  const isNamed = noteKeys(note, key.name).some((hash) => hash !== hex(key.hash));
  if (noteProblem(note, key, ports.ed25519) !== null && (!isNamed || next.size === (seen?.size ?? 0))) {
    return { alarm: 'signature' };
  }
  if (seen !== null && next.size < seen.size) {
    return { alarm: 'rollback' };
  }
  if (seen !== null && next.size === seen.size && !areEqual(next.root, seen.root)) {
    return { alarm: 'fork' };
  }
  return { alarm: null, next, from: seen?.size ?? 0 };
}

/**
 * Grows the tree of the last checkpoint by the entries that came since: its root is then the new one, or history was changed.
 * Memory stays the same however many entries come.
 */
export class Continuation {
  private readonly merkle: Merkle;
  private readonly edge: TreeEdge;

  /** @throws when what was kept is not the tree that was signed */
  constructor(seen: Witnessed | null, sha256: Sha256, take?: TakeTile) {
    this.merkle = new Merkle(sha256);
    const edge =
      seen === null
        ? new TreeEdge(this.merkle, take)
        : TreeEdge.resume(this.merkle, seen.size, seen.edge, take);
    if (edge === null || (seen !== null && !areEqual(edge.root(), seen.root))) {
      throw new Error('The state of the witness is damaged: its tree is not the one it signed.');
    }
    this.edge = edge;
  }

  append(entries: readonly Uint8Array[]): void {
    this.edge.append(concat(entries.map((entry) => this.merkle.leaf(entry))));
  }

  /** @returns root over what was read so far and these */
  rootWith(entries: readonly Uint8Array[]): Uint8Array {
    return this.rootWithHashes(concat(entries.map((entry) => this.merkle.leaf(entry))));
  }

  /** The same of hashes, one after the other. */
  rootWithHashes(hashes: Uint8Array): Uint8Array {
    const edge = this.edge.copy();
    edge.append(hashes);
    return edge.root();
  }

  /** Entries whose contents were pruned before we came: their hashes, one after the other. */
  appendHashes(hashes: Uint8Array): void {
    this.edge.append(hashes);
  }

  reaches(next: Checkpoint): boolean {
    return areEqual(this.edge.root(), next.root);
  }

  levels(): Uint8Array[] {
    return this.edge.levels();
  }

  /** Hands out the tiles that are not full. */
  finish(): void {
    this.edge.finish();
  }
}

/** @param advancedAt milliseconds: when a newer checkpoint was last seen @param interval seconds */
export function isSilent(advancedAt: number, now: number, interval: number): boolean {
  return now - advancedAt > SILENT_INTERVALS * interval * 1000;
}
