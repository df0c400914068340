import { fromBase64, HASH, hex, type Sha256 } from './bytes';
import { parseCheckpoint } from './checkpoint';
import { Merkle } from './merkle';

/** What the API gives about one entry. */
export interface ProvenEntryFacts {
  index: string;
  /** Base64. */
  entry: string;
  /** Base64, from the leaf to the root. */
  proof: readonly string[];
  /** Signed note. */
  checkpoint: string;
}

export interface EntryProof {
  /** `unreadable`: what came is no proof at all, which proves nothing either way. */
  verdict: 'included' | 'not_included' | 'unreadable';
  bytes: Uint8Array;
  origin: string;
  size: number;
  /** Hex; empty where it could not be read. */
  root: string;
  leaf: string;
  /** Hex. */
  path: string[];
}

/** Computes the root from the entry's bytes and the hashes beside its way up, and compares it with the checkpoint's. */
export function checkEntry(facts: ProvenEntryFacts, sha256: Sha256): EntryProof {
  const checkpoint = parseCheckpoint(facts.checkpoint);
  const bytes = fromBase64(facts.entry);
  const path = facts.proof.map((step) => fromBase64(step));
  const steps = path.filter((step): step is Uint8Array => step?.length === HASH);
  const isIndex = /^(0|[1-9]\d{0,14})$/.test(facts.index);
  if (checkpoint === null || bytes === null || steps.length !== path.length || !isIndex) {
    return unreadable(bytes ?? new Uint8Array(0));
  }
  const merkle = new Merkle(sha256);
  const leaf = merkle.leaf(bytes);
  const isIn = merkle.isIncluded(leaf, Number(facts.index), checkpoint.size, steps, checkpoint.root);
  return {
    verdict: isIn ? 'included' : 'not_included',
    bytes,
    origin: checkpoint.origin,
    size: checkpoint.size,
    root: hex(checkpoint.root),
    leaf: hex(leaf),
    path: steps.map(hex),
  };
}

function unreadable(bytes: Uint8Array): EntryProof {
  return { verdict: 'unreadable', bytes, origin: '', size: 0, root: '', leaf: '', path: [] };
}

/**
 * The bytes as text, one field a line where they are JSON. Characters that could hide or reorder text are spelt out, and bytes that
 * are no text are shown as hex: nothing may look like another entry.
 */
export function entryText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text === null) {
    return hex(bytes);
  }
  try {
    return visible(JSON.stringify(JSON.parse(text), null, 2));
  } catch {
    return visible(text);
  }
}

/** The bytes exactly, as text where they are text. */
export function entryVerbatim(bytes: Uint8Array): string {
  const text = decoded(bytes);
  return text === null ? hex(bytes) : visible(text);
}

/** @returns null where the bytes are not UTF-8 */
function decoded(bytes: Uint8Array): string | null {
  try {
    return decodeURIComponent(hex(bytes).replace(/../g, '%$&'));
  } catch {
    return null;
  }
}

function visible(text: string): string {
  return text.replace(
    /[\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
