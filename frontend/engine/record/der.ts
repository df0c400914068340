/** A value of DER (ITU-T X.690) from a source nobody trusts. */
export interface Der {
  tag: number;
  content: Uint8Array;
  /** With tag and length, exact. */
  bytes: Uint8Array;
}

export const INTEGER = 0x02;
export const OCTETS = 0x04;
export const OID = 0x06;
export const TIME = 0x18;
export const SEQUENCE = 0x30;
export const SET = 0x31;

/** @returns null unless the bytes are exactly one value */
export function readDer(bytes: Uint8Array): Der | null {
  const values = readAll(bytes);
  return values?.length === 1 ? (values[0] ?? null) : null;
}

/** @returns the values inside; none where there are none or they cannot be read */
export function inside(value: Der | null | undefined): Der[] {
  return value == null ? [] : (readAll(value.content) ?? []);
}

/** @returns the value at this place when it has this tag */
export function at(value: Der | null | undefined, place: number, tag: number): Der | null {
  const found = inside(value)[place];
  return found?.tag === tag ? found : null;
}

/** @returns an object identifier in dots, '' when it is none */
export function oidOf(value: Der | null | undefined): string {
  if (value?.tag !== OID || value.content.length === 0) {
    return '';
  }
  const numbers: number[] = [];
  let held = 0;
  for (const byte of value.content) {
    held = held * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(held);
      held = 0;
    }
  }
  const first = numbers[0] ?? 0;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - 40 * root, ...numbers.slice(1)].join('.');
}

function readAll(bytes: Uint8Array): Der[] | null {
  const values: Der[] = [];
  for (let start = 0; start < bytes.length; ) {
    const value = readOne(bytes.subarray(start));
    if (value === null) {
      return null;
    }
    values.push(value);
    start += value.bytes.length;
  }
  return values;
}

/** Definite lengths in their shortest form and tags of one byte, as DER has them. */
function readOne(bytes: Uint8Array): Der | null {
  const [tag = 0x1f, first = 0xff] = bytes;
  const more = first < 0x80 ? 0 : first & 0x7f;
  if ((tag & 0x1f) === 0x1f || (first >= 0x80 && (more < 1 || more > 4)) || bytes.length < 2 + more) {
    return null;
  }
  const length = bytes.subarray(2, 2 + more).reduce((sum, byte) => sum * 256 + byte, more === 0 ? first : 0);
  const isShortest = more === 0 || (length >= 0x80 && bytes[2] !== 0);
  const end = 2 + more + length;
  if (!isShortest || bytes.length < end) {
    return null;
  }
  return { tag, content: bytes.subarray(2 + more, end), bytes: bytes.subarray(0, end) };
}
