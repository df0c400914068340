import { areEqual, fromBase64, fromUtf8, HASH, hex, latin1, type Sha256, type VerifyEd25519 } from './bytes';
import { readBundle } from './entry-bundle';
import { type KeptEntry, keptOf } from './kept';
import { KeyChain, keyFacts } from './key-chain';
import { noteKeys, noteProblem, noteText, type VerifierKey } from './signed-note';
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

/** What the beginning of an export says of itself. */
export interface Beginning {
  /** Bundles that are not there, and may not be. */
  gone: number;
  /** Null when nothing is missing at the beginning, or nothing says that it may be. */
  pruned: Pruned | null;
  /** The entries of those bundles that stayed. */
  kept: readonly KeptEntry[];
  /** Of an entry that should have stayed and is another. */
  changed: number | null;
  /** Somebody says that the entries were pruned, with a key that nothing leads to. */
  isClaimed: boolean;
}

export interface PruningStatement {
  origin: string;
  to: number;
  root: Uint8Array;
  days: number;
  orderedAt: string;
}

const TITLE = 'leakresponse pruning v1';
const TYPE = '"type":"pruning.ordered","';
/** Bytes from the end within which the type of a fact stands. */
const REACH = 200;

/**
 * Bundles that are missing at the very beginning count as pruned only where a statement stands in a later entry that the key of
 * that place signed, and names exactly these entries and the root that their hashes add up to. Whoever only deletes has none.
 * The entries that hand the ledger from key to key stayed when the others went: without them no key of later would be known.
 *
 * @param first the pinned key
 */
export async function beginningOf(
  ledger: StoredLedger,
  first: VerifierKey,
  ports: { sha256: Sha256; ed25519: VerifyEd25519 },
): Promise<Beginning> {
  const edge = new TreeEdge(ledger.merkle);
  let gone = 0;
  while (gone < ledger.bundles && (await ledger.bundleBytes(gone)) === null) {
    const hashes = await ledger.tile(0, gone);
    if (hashes?.length !== HASH * WIDTH) {
      break;
    }
    edge.append(hashes);
    gone++;
  }
  const { kept, changed } = await keptOf(ledger, gone);
  const begun: Beginning = { gone: 0, pruned: null, kept, changed, isClaimed: false };
  if (gone === 0 || changed !== null) {
    return begun;
  }
  const keys = new KeyChain(first, ports);
  for (const { entry, index } of kept) {
    keys.take(entry, index);
  }
  const root = edge.root();
  for (let number = gone; number < ledger.bundles; number++) {
    const bytes = (await ledger.bundleBytes(number)) ?? new Uint8Array(0);
    const handed = keyFacts(bytes, number);
    for (const [offset, entry] of readBundle(bytes).entries.entries()) {
      const index = number * WIDTH + offset;
      if (handed[0]?.offset === offset) {
        keys.take(handed.shift()?.entry ?? entry, index);
      }
      const note = noteIn(entry);
      const said = note === null ? null : parsePruning(noteText(note));
      if (
        note === null ||
        said?.origin !== first.name ||
        said.to !== gone * WIDTH ||
        !areEqual(said.root, root)
      ) {
        continue;
      }
      const { days, orderedAt } = said;
      if (noteProblem(note, keys.eraOf(index).key, ports.ed25519) === null) {
        return { ...begun, gone, pruned: { to: said.to, days, root: hex(root), orderedAt, index } };
      }
      const known = keys.eras.map((era) => hex(era.key.hash));
      begun.isClaimed ||= noteKeys(note, first.name).some((hash) => !known.includes(hash));
    }
  }
  return begun;
}

/** @returns null when the text of a note is no statement about a pruning; its signature is another question */
export function parsePruning(text: string): PruningStatement | null {
  const [title, origin = '', from, to, root, days, orderedAt = '', end, ...more] = text.split('\n');
  const hash = fromBase64(root ?? '');
  const numbers = [from, to, days].every((number) => /^(0|[1-9]\d{0,14})$/.test(number ?? ''));
  return title === TITLE && hash?.length === HASH && numbers && end === '' && more.length === 0
    ? { origin, to: Number(to), root: hash, days: Number(days), orderedAt }
    : null;
}

/** @returns the signed note in an entry that says what is let go */
function noteIn(entry: Uint8Array): string | null {
  if (!latin1(entry.subarray(-REACH)).includes(TYPE)) {
    return null;
  }
  try {
    const statement = JSON.parse(fromUtf8(entry))?.data?.statement;
    return typeof statement === 'string' ? statement : null;
  } catch {
    return null;
  }
}
