import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { tilePath, WIDTH } from '../../../frontend/engine/record/tile';
import { FolderInMemory } from './kit';

/** A ledger whose export can be changed in every way that an attacker could. Built without the verifier's code. */
export type Files = Map<string, Uint8Array>;

/** How much the attacker cared: entries only, their leaf hashes too, or every tile made anew. */
export type Care = 'entries' | 'leaves' | 'tiles';

const hash = (...parts: Uint8Array[]) =>
  parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest();
export const leaf = (entry: Uint8Array) => hash(Uint8Array.of(0), entry);
const node = (left: Uint8Array, right: Uint8Array) => hash(Uint8Array.of(1), left, right);

export const ORIGIN = 'leakresponse/019aa000-0000-7000-8000-00000000feed';
export const KEY = keyOf('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
export const OTHER_KEY = keyOf('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');

function keyOf(seed: string) {
  const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

function keyBytes(key = KEY): Buffer {
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return Buffer.concat([Uint8Array.of(1), spki.subarray(12)]);
}

export function vkey(key = KEY): string {
  const named = hash(Buffer.from(`${ORIGIN}\n`), keyBytes(key)).subarray(0, 4);
  return `${ORIGIN}+${named.toString('hex')}+${keyBytes(key).toString('base64')}`;
}

/** Facts of `writers` processes, taking turns. */
export function ledger(size: number, writers = 1): Buffer[] {
  const entries: Buffer[] = [];
  for (let index = 0; index < size; index++) {
    const before = entries[index - writers];
    entries.push(
      Buffer.from(
        `{"actor":{"by":"job","id":"worker","key":"","kind":"system"},"at":"2026-11-21T09:00:00.000000Z",` +
          `"data":{"chunk":${index}},"door":"cron","id":"${String(index).padStart(36, '0')}","incident":12,` +
          `"n":"${Math.floor(index / writers) + 1}","prev":"${before ? hash(before).toString('hex') : '0'.repeat(64)}",` +
          `"type":"containment_action.swept","v":1,"writer":"${String(index % writers).padStart(32, 'a')}"}`,
      ),
    );
  }
  return entries;
}

export function root(entries: readonly Buffer[]): Buffer {
  const fold = (hashes: Buffer[]): Buffer => {
    if (hashes.length <= 1) {
      return hashes[0] ?? hash();
    }
    const middle = 2 ** Math.floor(Math.log2(hashes.length - 1));
    return node(fold(hashes.slice(0, middle)), fold(hashes.slice(middle)));
  };
  return fold(entries.map(leaf));
}

export function checkpoint(entries: readonly Buffer[], key = KEY): string {
  return signed(`${ORIGIN}\n${entries.length}\n${root(entries).toString('base64')}\n`, key);
}

/** What the ledger says when a policy lets its first entries go, as one more entry of it. */
export function withPruning(entries: readonly Buffer[], to: number, about = entries, key = KEY): Buffer[] {
  const sum = root(about.slice(0, to)).toString('base64');
  const text = `leakresponse pruning v1\n${ORIGIN}\n0\n${to}\n${sum}\n365\n2026-11-21T09:00:00Z\n`;
  const data = JSON.stringify({ statement: signed(text, key) });
  const entry =
    `{"actor":{"by":"job","id":"worker","key":"","kind":"system"},"at":"2026-11-21T09:00:00.000000Z",` +
    `"data":${data},"door":"cron","id":"${'f'.repeat(36)}","n":"1","prev":"${'0'.repeat(64)}",` +
    `"type":"pruning.ordered","v":1,"writer":"${'b'.repeat(32)}"}`;
  return [...entries, Buffer.from(entry)];
}

function signed(text: string, key: typeof KEY): string {
  const named = hash(Buffer.from(`${ORIGIN}\n`), keyBytes(key)).subarray(0, 4);
  const signature = Buffer.concat([named, sign(null, Buffer.from(text), key)]).toString('base64');
  return `${text}\n\u2014 ${ORIGIN} ${signature}\n`;
}

/** The files of an export whose signed size is `size`; entries beyond it or missing go into the last bundle. */
export function exported(entries: readonly Buffer[], note: string, size = entries.length): Files {
  const files: Files = new Map([['checkpoint', Buffer.from(note)]]);
  writeEntries(files, entries, size);
  writeTiles(files, entries.slice(0, size).map(leaf), size);
  return files;
}

const untouched = new WeakMap<readonly Buffer[], Files>();

/** The same files without the contents of the first bundles, but for the entries that hand the ledger on. */
export function without(files: Files, bundles: number): FolderInMemory {
  const left = new Map(files);
  let kept = '';
  for (let number = 0; number < bundles; number++) {
    const bytes = Buffer.from(left.get(tilePath('entries', number, WIDTH)) ?? []);
    left.delete(tilePath('entries', number, WIDTH));
    for (let at = 0, offset = 0; at < bytes.length; offset++) {
      const entry = bytes.subarray(at + 2, at + 2 + bytes.readUInt16BE(at));
      const isKept = number + offset === 0 || entry.includes('"type":"ledger.key_rotated","v":1,');
      kept += isKept ? `${number * WIDTH + offset} ${entry.toString('base64')}\n` : '';
      at += 2 + entry.length;
    }
  }
  left.set('pruned/kept', Buffer.from(kept));
  return new FolderInMemory(left);
}

/** What the attacker leaves behind after turning `before` into `after`. */
export function attack(
  before: readonly Buffer[],
  after: readonly Buffer[],
  care: Care,
  key = KEY,
): FolderInMemory {
  const whole = untouched.get(before) ?? exported(before, checkpoint(before, key));
  untouched.set(before, whole);
  const files = new Map(whole);
  writeEntries(files, after, before.length);
  const hashes = after.map(leaf).slice(0, before.length);
  if (care === 'leaves') {
    const all: Files = new Map();
    writeTiles(all, hashes, before.length);
    for (const [path, bytes] of all) {
      if (path.startsWith('tile/0/')) {
        files.set(path, bytes);
      }
    }
  } else if (care === 'tiles') {
    writeTiles(files, hashes, before.length);
  }
  return new FolderInMemory(files);
}

function writeEntries(files: Files, entries: readonly Buffer[], size: number): void {
  const bundles = Math.ceil(size / WIDTH);
  for (let bundle = 0; bundle < bundles; bundle++) {
    const end = bundle === bundles - 1 ? entries.length : (bundle + 1) * WIDTH;
    const framed = entries
      .slice(bundle * WIDTH, end)
      .flatMap((entry) => [Uint8Array.of(entry.length >> 8, entry.length & 255), entry]);
    const width = Math.min(WIDTH, size - bundle * WIDTH);
    files.set(tilePath('entries', bundle, width), Buffer.concat(framed));
  }
}

function writeTiles(files: Files, hashes: readonly Buffer[], size: number): void {
  for (let level = 0, at = hashes, width = size; width > 0; level++) {
    const above: Buffer[] = [];
    for (let tile = 0; tile * WIDTH < width; tile++) {
      const part = at.slice(tile * WIDTH, (tile + 1) * WIDTH);
      files.set(tilePath(level, tile, Math.min(WIDTH, width - tile * WIDTH)), Buffer.concat(part));
      if (part.length === WIDTH) {
        above.push(foldAll(part));
      }
    }
    at = above;
    width = Math.floor(width / WIDTH);
  }
}

function foldAll(hashes: readonly Buffer[]): Buffer {
  let level = [...hashes];
  while (level.length > 1) {
    level = level.filter((_, i) => i % 2 === 0).map((left, i) => node(left, level[2 * i + 1] ?? left));
  }
  return level[0] ?? hash();
}

/** A fact that hands the ledger from one key to another after these entries, as the sequencer writes it. */
export function handOver(
  before: readonly Buffer[],
  generation: number,
  from: KeyObject,
  to: KeyObject,
  custody = 'C',
): Buffer {
  const text = `leakresponse/key/v1\n${ORIGIN}\n${generation}\n${before.length}\n${root(before).toString('base64')}\n${custody}\n${vkey(to)}\n`;
  const named = hash(Buffer.from(`${ORIGIN}\n`), keyBytes(from)).subarray(0, 4);
  const note = `${text}\n\u2014 ${ORIGIN} ${Buffer.concat([named, sign(null, Buffer.from(text), from)]).toString('base64')}\n`;
  return Buffer.from(
    `{"actor":{"by":"job","id":"sequencer","key":"","kind":"system"},"at":"2026-11-21T10:00:00.000000Z",` +
      `"data":{"custody":"${custody}","generation":"${generation}","note":${JSON.stringify(note)}},"door":"cron",` +
      `"id":"${String(generation).padStart(36, 'c')}","n":"1","prev":"${'0'.repeat(64)}","type":"ledger.key_rotated",` +
      `"v":1,"writer":"${String(generation).padStart(32, 'c')}"}`,
  );
}

export const KEYS = [
  KEY,
  OTHER_KEY,
  keyOf('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7'),
  keyOf('f5e5767cf153319517630f226876b86c8160cc583bc013744c6bf255f5cc0ee5'),
] as const;

/** A ledger handed on at each of these indices, to the next of KEYS. */
export function rotated(size: number, at: readonly number[]): Buffer[] {
  const facts = ledger(size - at.length);
  const entries: Buffer[] = [];
  let generation = 1;
  while (entries.length < size) {
    const isNext = at.includes(entries.length);
    const fact = isNext ? undefined : facts.shift();
    entries.push(fact ?? handOver(entries, generation + 1, keyAt(generation), keyAt(generation + 1)));
    generation += isNext ? 1 : 0;
  }
  return entries;
}

/** @param generation from 1 */
export function keyAt(generation: number): KeyObject {
  return KEYS[(generation - 1) % KEYS.length] ?? KEY;
}
