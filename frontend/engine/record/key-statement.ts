import { fromBase64, fromUtf8, HASH, type Sha256 } from './bytes';
import { noteText, parseVerifierKey, type VerifierKey } from './signed-note';

/** Whose hands a key is in: `A` another host or user, `B` the environment of the cron user, `C` the shop's own key folder. */
export type Custody = 'A' | 'B' | 'C';

/** What an old key signs before it is erased: the entries so far, and the key that signs from here on. */
export interface KeyStatement {
  origin: string;
  /** 2 for the first successor. */
  generation: number;
  /** Entries before it, which is its own index too. */
  size: number;
  root: Uint8Array;
  /** Of the new key, as the old one says. */
  custody: Custody;
  key: VerifierKey;
}

const HEADER = 'leakresponse/key/v1';
/** Place of the type in a fact, which ends `…,"type":"…","v":1,"writer":"<32 hex digits>"}`. */
const TYPE = Uint8Array.from('ledger.key_rotated","v":1,"writer":"', (character) => character.charCodeAt(0));
const AFTER_TYPE = 32 + 2;

/** Do these bytes hold a fact that hands the ledger on? Looks at few of them: it is asked of every entry. */
export function isKeyFact(bytes: Uint8Array, start = 0, end = bytes.length): boolean {
  const at = end - AFTER_TYPE - TYPE.length;
  if (at < start) {
    return false;
  }
  for (let index = 0; index < TYPE.length; index++) {
    if (bytes[at + index] !== TYPE[index]) {
      return false;
    }
  }
  return true;
}

/** @returns the signed note in such a fact, or null */
export function noteOf(entry: Uint8Array): string | null {
  const data = dataOf(entry);
  return typeof data.note === 'string' ? data.note : null;
}

/** @returns null when the note holds no statement; its signature is another question */
export function parseStatement(note: string, sha256: Sha256): KeyStatement | null {
  const [header, origin = '', generation = '', size = '', root = '', custody = '', vkey = '', ...rest] =
    noteText(note).split('\n');
  const bytes = fromBase64(root);
  const key = parseVerifierKey(vkey, sha256);
  return header === HEADER &&
    /^[1-9]\d{0,8}$/.test(generation) &&
    /^[1-9]\d{0,14}$/.test(size) &&
    bytes?.length === HASH &&
    isCustody(custody) &&
    key !== null &&
    key.name === origin &&
    rest.length === 1
    ? { origin, generation: Number(generation), size: Number(size), root: bytes, custody, key }
    : null;
}

/** What the first entry of a ledger says of its first key. Ledgers of earlier versions say nothing, which counts as `C`. */
export function firstCustody(entry: Uint8Array | undefined): Custody {
  const { custody } = dataOf(entry ?? new Uint8Array(0));
  return typeof custody === 'string' && isCustody(custody) ? custody : 'C';
}

function isCustody(text: string): text is Custody {
  return text === 'A' || text === 'B' || text === 'C';
}

function dataOf(entry: Uint8Array): Record<string, unknown> {
  try {
    const fact: { data?: unknown } | null = JSON.parse(fromUtf8(entry));
    return typeof fact?.data === 'object' && fact.data !== null ? (fact.data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
