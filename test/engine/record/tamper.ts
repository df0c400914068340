import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
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

/** What the attacker leaves behind after turning `before` into `after`. */
export function attack(before: readonly Buffer[], after: readonly Buffer[], care: Care): FolderInMemory {
  const whole = untouched.get(before) ?? exported(before, checkpoint(before));
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
