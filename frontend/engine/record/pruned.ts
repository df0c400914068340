import { areEqual, fromBase64, fromUtf8, HASH, hex, latin1, type VerifyEd25519 } from './bytes';
import { noteProblem, noteText, type VerifierKey } from './signed-note';
import type { StoredLedger } from './stored-ledger';
import { WIDTH } from './tile';
import { TreeEdge } from './tree-edge';

/** Entries whose contents a policy let go, as an entry of the same ledger says. */
export interface Pruned {
  /** The first entry that stayed. */
  to: number;
  /** The policy: entries older than so many days. */
  days: number;
  /** Over all entries before `to`, hex. */
  root: string;
  orderedAt: string;
  /** The entry that says so. */
  index: number;
}

const TITLE = 'leakresponse pruning v1';
const TYPE = '"type":"pruning.ordered","';
/** Bytes from the end within which the type of a fact stands. */
const REACH = 200;

/**
 * Bundles that are missing at the very beginning count as pruned only where a statement that the ledger's key signed stands in a
 * later entry and names exactly these entries and the root that their hashes add up to. Whoever only deletes has none.
 *
 * @returns null when nothing is missing at the beginning, or nothing says that it may be
 */
export async function prunedBy(
  ledger: StoredLedger,
  key: VerifierKey,
  verify: VerifyEd25519,
): Promise<Pruned | null> {
  const edge = new TreeEdge(ledger.merkle);
  let gone = 0;
  while (gone < ledger.bundles && (await ledger.bundleBytes(gone)) === null) {
    const hashes = await ledger.tile(0, gone);
    if (hashes?.length !== HASH * WIDTH) {
      return null;
    }
    edge.append(hashes);
    gone++;
  }
  if (gone === 0) {
    return null;
  }
  const root = edge.root();
  for (let number = gone; number < ledger.bundles; number++) {
    const entries = (await ledger.bundle(number))?.entries ?? [];
    for (const [offset, entry] of entries.entries()) {
      const said = readPruning(entry, number * WIDTH + offset, key, verify);
      if (said !== null && said.to === gone * WIDTH && areEqual(said.hash, root)) {
        const { hash, ...pruned } = said;
        return pruned;
      }
    }
  }
  return null;
}

/** @returns null when the entry is no pruning that this key signed */
function readPruning(
  entry: Uint8Array,
  index: number,
  key: VerifierKey,
  verify: VerifyEd25519,
): (Pruned & { hash: Uint8Array }) | null {
  if (!latin1(entry.subarray(-REACH)).includes(TYPE)) {
    return null;
  }
  const note = statementIn(entry);
  if (note === null || noteProblem(note, key, verify) !== null) {
    return null;
  }
  const [title, origin, from, to, root, days, orderedAt] = noteText(note).split('\n');
  const hash = fromBase64(root ?? '');
  const numbers = [from, to, days].every((text) => /^(0|[1-9]\d{0,14})$/.test(text ?? ''));
  if (title !== TITLE || origin !== key.name || hash?.length !== HASH || !numbers) {
    return null;
  }
  return { to: Number(to), days: Number(days), root: hex(hash), orderedAt: orderedAt ?? '', index, hash };
}

function statementIn(entry: Uint8Array): string | null {
  try {
    const statement = JSON.parse(fromUtf8(entry) ?? '')?.data?.statement;
    return typeof statement === 'string' ? statement : null;
  } catch {
    return null;
  }
}
