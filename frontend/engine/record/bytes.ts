/** Ports of this room: the caller brings hashing and signatures (node:crypto, the browser's, a library). */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;
export type VerifyEd25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

export const HASH = 32;

/** A Buffer's `slice` is another view of the same memory, so no `slice` where a copy is meant. */
export function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

export function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && firstDifference(a, b) === -1;
}

/** @returns place of the first byte that differs in the common part, or -1 */
export function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at++) {
    if (a[at] !== b[at]) {
      return at;
    }
  }
  return -1;
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text += PAIRS[byte];
  }
  return text;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Strict base64 (RFC 4648 section 4): padded, nothing else in it. @returns null when the text is not that */
export function fromBase64(text: string): Uint8Array | null {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) {
    return null;
  }
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const digit of digits) {
    held = (held << 6) | ALPHABET.indexOf(digit);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
    held &= 0xfff;
  }
  // Bits left over must be zero, or two texts would mean the same bytes.
  return (held & ((1 << bits) - 1)) === 0 ? bytes : null;
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const held = (a << 16) | (b << 8) | c;
    const digits = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((held >> shift) & 63)).join('');
    text += digits.slice(0, Math.min(3, bytes.length - at) + 1);
  }
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

export function utf8(text: string): Uint8Array {
  const bytes = encodeURIComponent(text).replace(/%(..)/g, (_, pair: string) =>
    String.fromCharCode(Number.parseInt(pair, 16)),
  );
  return Uint8Array.from(bytes, (character) => character.charCodeAt(0));
}

/** One character a byte: for looking at bytes that should be ASCII. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}

/** Bytes that are not UTF-8 read as an empty text, which nobody signed. */
export function fromUtf8(bytes: Uint8Array): string {
  let text = '';
  try {
    for (let from = 0; from < bytes.length; ) {
      // A line at a time, so that a long file needs little memory: no character of more bytes holds a line feed.
      const end = bytes.indexOf(10, from) + 1 || bytes.length;
      const line = bytes.subarray(from, end);
      text += decodeURIComponent(Array.from(line, (byte) => `%${PAIRS[byte]}`).join(''));
      from = end;
    }
    return text;
  } catch {
    return '';
  }
}
