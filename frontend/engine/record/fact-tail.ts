import { latin1 } from './bytes';

/** The fields of a fact that chain it to the one before, read from the bytes at its end. */
export interface FactTail {
  n: number;
  writer: string;
  /** Place of the 64 hex digits of `prev` in the entry. */
  prevAt: number;
}

const WRITER = ascii('","v":1,"writer":"');
const PREV = ascii('","prev":"');
const NUMBER = ascii(',"n":"');
const WRITER_DIGITS = 32;
const PREV_DIGITS = 64;
/** Bytes from the end within which `prev` begins: run and type are shorter than the rest of this. */
const REACH = 400;
const DIGITS = 15;

/**
 * Facts are canonical JSON (docs/architecture.md), so `n`, `prev`, `run`, `type`, `v` and `writer` come last and in this
 * order. Reading them here costs a tenth of parsing the fact.
 *
 * @returns null when the entry does not end like a fact
 */
export function factTail(entry: Uint8Array): FactTail | null {
  const writerAt = entry.length - 2 - WRITER_DIGITS;
  if (!isAt(entry, WRITER, writerAt - WRITER.length) || entry[entry.length - 1] !== 0x7d) {
    return null;
  }
  const prev = lastBefore(entry, PREV, writerAt, REACH);
  const number = prev === -1 ? -1 : lastBefore(entry, NUMBER, prev, DIGITS + NUMBER.length);
  if (number === -1) {
    return null;
  }
  let n = 0;
  for (let at = number + NUMBER.length; at < prev; at++) {
    const digit = (entry[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) {
      return null;
    }
    n = n * 10 + digit;
  }
  const prevAt = prev + PREV.length;
  const hasPrev = entry[prevAt + PREV_DIGITS] === 0x22;
  return hasPrev ? { n, writer: latin1(entry.subarray(writerAt, writerAt + WRITER_DIGITS)), prevAt } : null;
}

/** True when the hex digits at this place spell the hash. */
export function isHexOf(entry: Uint8Array, at: number, hash: Uint8Array): boolean {
  for (let index = 0; index < hash.length; index++) {
    const byte = hash[index] ?? 0;
    if (entry[at + 2 * index] !== digit(byte >> 4) || entry[at + 2 * index + 1] !== digit(byte & 15)) {
      return false;
    }
  }
  return true;
}

function digit(value: number): number {
  return value < 10 ? 0x30 + value : 0x57 + value;
}

function lastBefore(entry: Uint8Array, text: Uint8Array, end: number, reach: number): number {
  for (let at = end - text.length; at >= Math.max(0, end - reach); at--) {
    if (isAt(entry, text, at)) {
      return at;
    }
  }
  return -1;
}

function isAt(entry: Uint8Array, text: Uint8Array, at: number): boolean {
  for (let index = 0; index < text.length; index++) {
    if (entry[at + index] !== text[index]) {
      return false;
    }
  }
  return at >= 0;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
