import { areEqual, fromBase64, toBase64 } from '../../../frontend/engine/record/bytes';
import { parseCheckpoint } from '../../../frontend/engine/record/checkpoint';
import { parseStatement } from '../../../frontend/engine/record/key-statement';
import { parsePruning } from '../../../frontend/engine/record/pruned';
import { sha256 } from '../node-ports';

/** The newest checkpoint that was signed here. Root in base64. */
export interface LastSigned {
  origin: string;
  size: number;
  root: string;
}

/** No policy of a shop goes below it (ADR 0034). */
const LEAST_DAYS = 90;

export type Judged = { refused: string } | { last: LastSigned | null };

/**
 * What a signer that only holds the key can hold against who asks: one ledger, which only grows. So a shop that was taken over
 * gets no signature on a ledger cut off, set back, or of the same length with another root.
 *
 * @param handsOver whether the operator allows the key to hand the ledger on
 */
export function mayBeSigned(text: string, last: LastSigned | null, handsOver: boolean): Judged {
  const statement = parseStatement(`${text}\n`, sha256);
  if (statement !== null) {
    const isOurs = last === null || (statement.origin === last.origin && statement.size >= last.size);
    return handsOver && isOurs ? { last } : { refused: 'a key is handed on only with --hand-over' };
  }
  const pruning = parsePruning(text);
  if (pruning !== null) {
    const isOurs = last !== null && pruning.origin === last.origin && pruning.to <= last.size;
    return isOurs && pruning.days >= LEAST_DAYS ? { last } : { refused: 'these entries may not be let go' };
  }
  const next = parseCheckpoint(`${text}\n`);
  if (next === null || text !== `${next.origin}\n${next.size}\n${toBase64(next.root)}\n`) {
    return { refused: 'this is no checkpoint' };
  }
  if (last !== null && next.origin !== last.origin) {
    return { refused: 'this is another ledger than the one signed until now' };
  }
  if (last !== null && next.size < last.size) {
    return { refused: `${last.size} entries were signed before, and now there are ${next.size}` };
  }
  if (last?.size === next.size && !areEqual(fromBase64(last.root) ?? next.root, next.root)) {
    return { refused: `another root over ${next.size} entries was signed before` };
  }
  return { last: { origin: next.origin, size: next.size, root: toBase64(next.root) } };
}

/** @returns null when this is no state of ours */
export function readLast(text: string): LastSigned | null {
  try {
    const { origin, size, root }: Partial<LastSigned> = JSON.parse(text);
    return typeof origin === 'string' && Number.isSafeInteger(size) && fromBase64(root ?? '')?.length === 32
      ? { origin, size: Number(size), root: root ?? '' }
      : null;
  } catch {
    return null;
  }
}
