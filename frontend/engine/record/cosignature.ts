import { areEqual, concat, fromBase64, type Sha256, toBase64, utf8, type VerifyEd25519 } from './bytes';
import { noteText } from './signed-note';

/** C2SP tlog-cosignature with Ed25519 (signature type 4): a witness says that a checkpoint extends all it saw before. */
export interface WitnessKey {
  name: string;
  publicKey: Uint8Array;
}

/** Port: signs with the witness's own key. */
export type SignEd25519 = (message: Uint8Array) => Uint8Array;

const COSIGNATURE = 4;

/** What others pin: name, hash and key in one line. */
export function witnessVerifierKey(key: WitnessKey, sha256: Sha256): string {
  const bytes = concat([Uint8Array.of(COSIGNATURE), key.publicKey]);
  const named = Array.from(keyHash(key, sha256), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${key.name}+${named}+${toBase64(bytes)}`;
}

/** @returns null when the text is no verifier key of a witness, or its hash is not that of the key */
export function parseWitnessKey(text: string, sha256: Sha256): WitnessKey | null {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim());
  const bytes = fromBase64(parts?.[3] ?? '');
  if (parts === null || bytes?.length !== 33 || bytes[0] !== COSIGNATURE) {
    return null;
  }
  const key = { name: parts[1] ?? '', publicKey: bytes.slice(1) };
  return witnessVerifierKey(key, sha256) === text.trim() ? key : null;
}

/**
 * @param seconds since 1970, by the clock of the witness
 * @returns the note with one more signature line
 */
export function cosign(
  note: string,
  key: WitnessKey,
  seconds: number,
  sha256: Sha256,
  sign: SignEd25519,
): string {
  const signature = sign(message(note, seconds));
  const line = toBase64(concat([keyHash(key, sha256), bigEndian(seconds), signature]));
  return `${note}\u2014 ${key.name} ${line}\n`;
}

/** @returns seconds since 1970 at which this witness vouched for the checkpoint; null when it did not */
export function cosignedAt(
  note: string,
  key: WitnessKey,
  sha256: Sha256,
  verify: VerifyEd25519,
): number | null {
  const prefix = `\u2014 ${key.name} `;
  const lines = note.slice(noteText(note).length).split('\n');
  for (const line of lines.filter((text) => text.startsWith(prefix))) {
    const bytes = fromBase64(line.slice(prefix.length));
    if (bytes?.length === 76 && areEqual(bytes.slice(0, 4), keyHash(key, sha256))) {
      const seconds = bytes.slice(4, 12).reduce((sum, byte) => sum * 256 + byte, 0);
      return verify(key.publicKey, message(note, seconds), bytes.slice(12)) ? seconds : null;
    }
  }
  return null;
}

function message(note: string, seconds: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${seconds}\n${noteText(note)}`);
}

function keyHash(key: WitnessKey, sha256: Sha256): Uint8Array {
  return sha256(concat([utf8(`${key.name}\n`), Uint8Array.of(COSIGNATURE), key.publicKey])).slice(0, 4);
}

function bigEndian(value: number): Uint8Array {
  return Uint8Array.from({ length: 8 }, (_, at) => Math.floor(value / 256 ** (7 - at)) % 256);
}
