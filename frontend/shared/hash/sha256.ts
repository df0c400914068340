/**
 * SHA-256 (FIPS 180-4), at once and without a promise. The browser's own is missing where the admin is reached over plain HTTP;
 * proofs hold a few dozen hashes, so speed does not matter here.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = INITIAL.slice();
  const blocks = padded(bytes);
  for (let at = 0; at < blocks.byteLength; at += 64) {
    compress(state, schedule(blocks, at));
  }
  const hash = new Uint8Array(32);
  const view = new DataView(hash.buffer);
  state.forEach((word, place) => {
    view.setUint32(4 * place, word);
  });
  return hash;
}

const PRIMES = primes(64);
const K = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const INITIAL = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number++) {
    if (found.every((prime) => number % prime !== 0)) {
      found.push(number);
    }
  }
  return found;
}

function padded(bytes: Uint8Array): DataView {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(whole.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(whole.length - 4, bytes.length << 3);
  return view;
}

function schedule(blocks: DataView, at: number): Uint32Array {
  const words = new Uint32Array(64);
  for (let t = 0; t < 64; t++) {
    words[t] =
      t < 16
        ? blocks.getUint32(at + 4 * t)
        : word(words, t - 16) +
          small(word(words, t - 15), 7, 18, 3) +
          word(words, t - 7) +
          small(word(words, t - 2), 17, 19, 10);
  }
  return words;
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + big(e, 6, 11, 25) + choice + word(K, t) + word(words, t)) | 0;
    const second = (big(a, 2, 13, 22) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, place) => {
    state[place] = word(state, place) + value;
  });
}

function word(words: Uint32Array, at: number): number {
  return words[at] ?? 0;
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function big(value: number, x: number, y: number, z: number): number {
  return turn(value, x) ^ turn(value, y) ^ turn(value, z);
}

function small(value: number, x: number, y: number, shift: number): number {
  return turn(value, x) ^ turn(value, y) ^ (value >>> shift);
}
