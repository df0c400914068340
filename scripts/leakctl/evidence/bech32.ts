/** Bech32 (BIP 173) as the age format uses it: no limit of length, lower case. */
const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

export function encodeBech32(prefix: string, bytes: Uint8Array): string {
  const values = regroup([...bytes], 8, 5, true) ?? [];
  const sum = checksum([...spread(prefix), ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  const check = [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31);
  return `${prefix}1${[...values, ...check].map((value) => LETTERS[value]).join('')}`;
}

/** @returns null when the text has another prefix, another letter or a wrong checksum */
export function decodeBech32(prefix: string, text: string): Buffer | null {
  const values = [...text.slice(prefix.length + 1)].map((letter) => LETTERS.indexOf(letter));
  const isForm = text.startsWith(`${prefix}1`) && values.length > 6 && !values.includes(-1);
  if (!isForm || checksum([...spread(prefix), ...values]) !== 1) {
    return null;
  }
  const bytes = regroup(values.slice(0, -6), 5, 8, false);
  return bytes === null ? null : Buffer.from(bytes);
}

function spread(prefix: string): number[] {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function checksum(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((mask, bit) => {
      sum ^= (top >>> bit) & 1 ? mask : 0;
    });
  }
  return sum >>> 0;
}

function regroup(values: readonly number[], from: number, to: number, pad: boolean): number[] | null {
  const out: number[] = [];
  let held = 0;
  let bits = 0;
  for (const value of values) {
    held = ((held << from) | value) & 0xfff;
    bits += from;
    while (bits >= to) {
      bits -= to;
      out.push((held >> bits) & ((1 << to) - 1));
    }
  }
  if (pad) {
    return bits === 0 ? out : [...out, (held << (to - bits)) & ((1 << to) - 1)];
  }
  return bits < from && (held & ((1 << bits) - 1)) === 0 ? out : null;
}
