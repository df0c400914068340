import { areEqual, fromBase64, HASH, latin1, toBase64 } from './bytes';
import type { StoredLedger } from './stored-ledger';
import { WIDTH } from './tile';

/**
 * Entries that stayed when the contents around them were pruned: the first of the ledger, and those that hand it on to another key.
 * Without them nothing would lead from the pinned key to the newest. A line an entry: its index and its bytes in base64.
 */
export const KEPT = 'pruned/kept';

export interface KeptEntry {
  index: number;
  entry: Uint8Array;
}

/** @returns null where a line is none of ours, or they are not in order; `from` is the first index that such a line could be of */
export function readKept(bytes: Uint8Array): KeptEntry[] | { from: number } {
  const kept: KeptEntry[] = [];
  const lines = latin1(bytes).split('\n');
  const isEnded = lines.pop() === '';
  for (const line of lines) {
    const read = readKeptLine(line);
    const from = (kept.at(-1)?.index ?? -1) + 1;
    if (read === null || read.index < from) {
      return { from };
    }
    kept.push(read);
  }
  return isEnded ? kept : { from: (kept.at(-1)?.index ?? -1) + 1 };
}

export function readKeptLine(line: string): KeptEntry | null {
  const [number = '', text = '', ...more] = line.split(' ');
  const entry = fromBase64(text);
  return /^(0|[1-9]\d{0,14})$/.test(number) && entry !== null && more.length === 0
    ? { index: Number(number), entry }
    : null;
}

export function keptLine({ index, entry }: KeptEntry): string {
  return `${index} ${toBase64(entry)}\n`;
}

/**
 * The kept entries of an export whose first bundles are not there. Each is believed as far as its hash is the stored one.
 *
 * @param gone bundles at the beginning that are not there
 * @returns `changed`: the first index where something is not what it was
 */
export async function keptOf(
  ledger: StoredLedger,
  gone: number,
): Promise<{ kept: KeptEntry[]; changed: number | null }> {
  const bytes = gone === 0 ? null : await ledger.kept();
  const read = bytes === null ? [] : readKept(bytes);
  if ('from' in read) {
    return { kept: [], changed: read.from };
  }
  const kept = read.filter(({ index }) => index < gone * WIDTH);
  let held = -1;
  let tile: Uint8Array | null = null;
  for (const { index, entry } of kept) {
    const at = HASH * (index % WIDTH);
    const bundle = Math.floor(index / WIDTH);
    tile = bundle === held ? tile : await ledger.tile(0, bundle);
    held = bundle;
    if (!areEqual(tile?.subarray(at, at + HASH) ?? new Uint8Array(0), ledger.merkle.leaf(entry))) {
      return { kept: [], changed: index };
    }
  }
  return { kept, changed: null };
}
