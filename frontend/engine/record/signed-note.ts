import { areEqual, concat, fromBase64, hex, type Sha256, toBase64, utf8, type VerifyEd25519 } from './bytes';

/** C2SP signed notes, as far as ledgers use them: Ed25519, signature type 1. */
export interface VerifierKey {
  name: string;
  hash: Uint8Array;
  publicKey: Uint8Array;
}

export type NoteProblem = 'no_note' | 'not_signed' | 'wrong_signature';

const ED25519 = 1;

/** Reads `<name>+<hash>+<key>`. @returns null when it is no Ed25519 verifier key, or its hash is not that of the key */
export function parseVerifierKey(text: string, sha256: Sha256): VerifierKey | null {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim());
  const bytes = fromBase64(parts?.[3] ?? '');
  if (parts === null || bytes === null || bytes.length !== 33 || bytes[0] !== ED25519) {
    return null;
  }
  const name = parts[1] ?? '';
  const hash = sha256(concat([utf8(`${name}\n`), bytes])).slice(0, 4);
  const written = Uint8Array.from((parts[2] ?? '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return areEqual(hash, written) ? { name, hash, publicKey: bytes.slice(1) } : null;
}

export function verifierKeyText({ name, hash, publicKey }: VerifierKey): string {
  return `${name}+${hex(hash)}+${toBase64(concat([Uint8Array.of(ED25519), publicKey]))}`;
}

/** The text before the signatures, or '' when this is no note. */
export function noteText(note: string): string {
  const split = note.lastIndexOf('\n\n');
  return split === -1 ? '' : note.slice(0, split + 1);
}

/** @returns null when a signature of this key verifies. Signatures of keys we do not know are passed over. */
export function noteProblem(note: string, key: VerifierKey, verify: VerifyEd25519): NoteProblem | null {
  const text = noteText(note);
  if (text === '' || !note.endsWith('\n')) {
    return 'no_note';
  }
  for (const line of note.slice(text.length + 1, -1).split('\n')) {
    const parts = /^\u2014 (\S+) ([A-Za-z0-9+/=]+)$/.exec(line);
    const bytes = fromBase64(parts?.[2] ?? '');
    if (parts === null || bytes === null) {
      return 'no_note';
    }
    if (parts[1] === key.name && bytes.length === 68 && areEqual(bytes.slice(0, 4), key.hash)) {
      return verify(key.publicKey, utf8(text), bytes.slice(4)) ? null : 'wrong_signature';
    }
  }
  return 'not_signed';
}

/** Hashes (hex) of the keys of this name that the note's signatures claim to be of. */
export function noteKeys(note: string, name: string): string[] {
  const lines = note.slice(noteText(note).length + 1).split('\n');
  return lines.flatMap((line) => {
    const parts = /^\u2014 (\S+) ([A-Za-z0-9+/=]+)$/.exec(line);
    const bytes = fromBase64(parts?.[2] ?? '');
    return parts?.[1] === name && bytes?.length === 68 ? [hex(bytes.slice(0, 4))] : [];
  });
}
