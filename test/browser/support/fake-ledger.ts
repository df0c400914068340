import { createHash } from 'node:crypto';
import { toBase64, utf8 } from '../../../frontend/engine/record/bytes';
import { Merkle } from '../../../frontend/engine/record/merkle';
import type { ProvenEntry } from '../../../frontend/shared/api/shapes';

const merkle = new Merkle((bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()));

/** A few entries with a root and true proofs; RFC 6962 section 2.1, straight from its words. */
export class FakeLedger {
  private readonly entries: Uint8Array[];

  constructor(entries: readonly string[]) {
    this.entries = entries.map(utf8);
  }

  /** @param lie bytes shown instead of those that were sealed */
  proven(index: number, lie?: string): ProvenEntry {
    const leaves = this.entries.map((entry) => merkle.leaf(entry));
    const entry = lie === undefined ? this.entries[index] : utf8(lie);
    return {
      index: String(index),
      entry: toBase64(entry ?? new Uint8Array(0)),
      proof: pathOf(index, leaves).map(toBase64),
      checkpoint: `leakresponse/example\n${leaves.length}\n${toBase64(rootOf(leaves))}\n\n— leakresponse/example AAAA\n`,
    };
  }
}

function rootOf(leaves: Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) {
    return only;
  }
  const middle = split(leaves.length);
  return merkle.node(rootOf(leaves.slice(0, middle)), rootOf(leaves.slice(middle)));
}

function pathOf(index: number, leaves: Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) {
    return [];
  }
  const middle = split(leaves.length);
  return index < middle
    ? [...pathOf(index, leaves.slice(0, middle)), rootOf(leaves.slice(middle))]
    : [...pathOf(index - middle, leaves.slice(middle)), rootOf(leaves.slice(0, middle))];
}

function split(width: number): number {
  return 2 ** Math.ceil(Math.log2(width) - 1);
}
