import { tampered, type Verdict } from './verdict';

/**
 * What was done to a list of entries whose signed hashes are known.
 *
 * @param actual hashes of the entries that are there
 * @param signed hashes of the entries that were signed
 * @returns null when they are the same
 */
export function classify(actual: readonly string[], signed: readonly string[]): Verdict | null {
  const end = Math.max(actual.length, signed.length);
  for (let index = 0; index < end; index++) {
    if (actual[index] !== signed[index]) {
      return differenceAt(index, actual, signed);
    }
  }
  return null;
}

function differenceAt(index: number, actual: readonly string[], signed: readonly string[]): Verdict {
  const here = actual[index];
  const wanted = signed[index];
  if (here === undefined) {
    return tampered('truncation', index);
  }
  if (wanted === undefined) {
    return tampered('insert', index);
  }
  const comesLater = signed.indexOf(here, index + 1) !== -1;
  const wasMoved = actual.indexOf(wanted, index + 1) !== -1;
  if (comesLater && wasMoved) {
    // A copy put in front of its own place is an entry too many, not another order.
    return tampered(actual.indexOf(here, index + 1) === -1 ? 'reorder' : 'insert', index);
  }
  if (comesLater) {
    return tampered('delete', index);
  }
  return tampered(wasMoved ? 'insert' : 'edit', index);
}
