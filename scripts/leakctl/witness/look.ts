import { fromBase64, HASH } from '../../../frontend/engine/record/bytes';
import { type Checkpoint, parseCheckpoint } from '../../../frontend/engine/record/checkpoint';
import type { KeptEntry } from '../../../frontend/engine/record/kept';
import { KeyChain } from '../../../frontend/engine/record/key-chain';
import { parseVerifierKey, verifierKeyText } from '../../../frontend/engine/record/signed-note';
import {
  Continuation,
  glance,
  type WitnessAlarm,
  type Witnessed,
} from '../../../frontend/engine/record/witness';
import type { Host } from '../host';
import { ed25519, sha256 } from '../node-ports';
import { EXIT, Stop } from '../outcome';
import { readPrunedPage } from '../pruned-page';
import type { SignedApi, SignedCheckpoint } from '../signed-api';
import { Mirror } from './mirror';
import type { WitnessFolder, WitnessState } from './witness-state';

const PAGE = 1000;

/** One look at the ledger, and what came of it. */
export interface Look {
  alarm: WitnessAlarm | null;
  /** For people; empty when all is well. */
  detail: string;
  /** What the shop handed out, when it did: two signed notes that do not fit are proof against whoever signed them. */
  given: SignedCheckpoint | null;
}

export interface LookSettings {
  /** Trusted key of the ledger; the first one seen when undefined. */
  vkey: string | undefined;
  mirror: boolean;
  cosign: (note: string, milliseconds: number) => string;
}

const FINE: Look = { alarm: null, detail: '', given: null };

/** Fetches the newest checkpoint and the entries since the last one; keeps it only when it is proven to continue that. */
export async function look(
  folder: WitnessFolder,
  api: Pick<SignedApi, 'checkpoint' | 'entries'>,
  settings: LookSettings,
  host: Host,
): Promise<Look> {
  const state = folder.read();
  const mirror = settings.mirror ? new Mirror(folder.file('mirror')) : null;
  if (state?.isMirrored) {
    mirror?.publish(state.vkey, state.cosigned);
  }
  let given: SignedCheckpoint;
  try {
    given = await api.checkpoint();
  } catch (error) {
    return notAnswered(error, state);
  }
  if (typeof given?.note !== 'string' || typeof given.vkey !== 'string') {
    return { alarm: 'signature', detail: 'the answer holds no checkpoint', given: null };
  }
  const vkey = state?.vkey ?? settings.vkey ?? given.vkey;
  const first = glance(given.note, vkey, state?.seen ?? null, { sha256, ed25519 });
  const isKeyOther = given.vkey !== vkey;
  if (first.alarm !== null || isKeyOther) {
    return { alarm: first.alarm ?? 'signature', detail: '', given };
  }
  if (state !== null && first.next.size === state.seen.size && (state.isMirrored || mirror === null)) {
    return FINE;
  }
  const start = mirror !== null && !state?.isMirrored ? null : (state?.seen ?? null);
  const tree = new Continuation(start, sha256, (level, tile, hashes) =>
    mirror?.tile(level, tile, hashes.slice()),
  );
  mirror?.resume(start?.size ?? 0);
  const keys = keysFrom(vkey, start);
  const growing = { tree, mirror, keys, from: start?.size ?? 0, seen: state?.seen ?? null };
  const read = await follow(api, first.next, growing, host).catch((error) => stopped(error, given));
  if ('alarm' in read) {
    return { ...read, given };
  }
  if (!keys.isSigned(given.note, first.next)) {
    return { alarm: 'signature', detail: '', given };
  }
  const now = host.now();
  const next: WitnessState = {
    vkey,
    seen: { ...first.next, note: given.note, edge: read.edge, key: keyOf(keys) },
    cosigned: settings.cosign(given.note, now),
    advancedAt: state !== null && first.next.size === state.seen.size ? state.advancedAt : now,
    // A mirror that is not carried on has to be read anew.
    isMirrored: mirror !== null,
  };
  folder.keep(next);
  mirror?.publish(vkey, next.cosigned);
  return FINE;
}

/** From the trusted key, or from where the last look left off. */
function keysFrom(vkey: string, start: Witnessed | null): KeyChain {
  const key = parseVerifierKey(start?.key.vkey ?? vkey, sha256);
  if (key === null) {
    throw new Stop(EXIT.failed, 'The state of the witness is damaged: its key is none.');
  }
  return new KeyChain(key, { sha256, ed25519 }, start?.key.generation ?? 1);
}

function keyOf(keys: KeyChain): Witnessed['key'] {
  return { vkey: verifierKeyText(keys.newest.key), generation: keys.generationOf(keys.newest) };
}

type Read = { edge: Uint8Array[] } | Look;

interface Growing {
  tree: Continuation;
  mirror: Mirror | null;
  keys: KeyChain;
  /** Entries that the tree has already. */
  from: number;
  seen: Witnessed | null;
}

async function follow(
  api: Pick<SignedApi, 'entries'>,
  next: Checkpoint,
  { tree, mirror, keys, from: start, seen }: Growing,
  host: Host,
): Promise<Read> {
  // Only who begins may be told hashes: of what we saw before, the contents were there.
  const pruned = start === 0 && seen === null ? await prunedPages(api, tree, mirror, keys) : 0;
  if (typeof pruned === 'string') {
    return { alarm: 'incomplete', detail: pruned, given: null };
  }
  for (let from = start + pruned; from < next.size; ) {
    const stop = seen !== null && from < seen.size ? seen.size : next.size;
    const entries = await page(api, from, Math.min(PAGE, stop - from));
    if (entries === null) {
      return { alarm: 'incomplete', detail: `entries from ${from} on of ${next.size}`, given: null };
    }
    entries.forEach((entry, at) => {
      keys.take(entry, from + at, () => tree.rootWith(entries.slice(0, at)));
    });
    tree.append(entries);
    mirror?.append(entries);
    from += entries.length;
    if (from === seen?.size && !tree.reaches(seenCheckpoint(seen))) {
      return { alarm: 'fork', detail: `the first ${from} entries are others than before`, given: null };
    }
    host.progress(`${from} of ${next.size} entries`);
  }
  if (keys.broken !== null) {
    const detail = `what came before entry ${keys.broken} is not what the key before it signed`;
    return { alarm: 'fork', detail, given: null };
  }
  if (!tree.reaches(next)) {
    return { alarm: 'fork', detail: `after entry ${seen?.size ?? 0}`, given: null };
  }
  const edge = tree.levels();
  mirror?.finish();
  tree.finish();
  return { edge };
}

/** @returns how many entries at the beginning have hashes only; a sentence when they cannot be those */
async function prunedPages(
  api: Pick<SignedApi, 'entries'>,
  tree: Continuation,
  mirror: Mirror | null,
  keys: KeyChain,
): Promise<number | string> {
  const all: KeptEntry[] = [];
  for (let from = 0; ; ) {
    const page = readPrunedPage(await api.entries(from, PAGE), from, PAGE);
    if (page === null) {
      mirror?.skip(from, all);
      return from;
    }
    if (typeof page === 'string') {
      return page;
    }
    const { hashes, kept } = page;
    for (const { entry, index } of kept) {
      keys.take(entry, index, () => tree.rootWithHashes(hashes.subarray(0, HASH * (index - from))));
    }
    all.push(...kept);
    tree.appendHashes(hashes);
    from += hashes.length / HASH;
  }
}

function seenCheckpoint(seen: Witnessed): Checkpoint {
  return { origin: parseCheckpoint(seen.note)?.origin ?? '', size: seen.size, root: seen.root };
}

/** @returns null when the shop hands out nothing, too much, or what is no entry */
async function page(
  api: Pick<SignedApi, 'entries'>,
  from: number,
  limit: number,
): Promise<Uint8Array[] | null> {
  const entries: unknown = (await api.entries(from, limit))?.entries;
  if (!Array.isArray(entries) || entries.length === 0 || entries.length > limit) {
    return null;
  }
  const bytes = entries.map((entry) => (typeof entry === 'string' ? fromBase64(entry) : null));
  return bytes.every((entry) => entry !== null && entry.length <= 65535) ? (bytes as Uint8Array[]) : null;
}

/** A ledger that was there and is gone is a rollback to nothing; all else is no answer. */
function notAnswered(error: unknown, state: WitnessState | null): Look {
  if (!(error instanceof Stop)) {
    throw error;
  }
  const status = (error.json as { status?: unknown } | null)?.status;
  if (status === 404 && state !== null && state.seen.size > 0) {
    return { alarm: 'rollback', detail: 'there is no ledger any more', given: null };
  }
  return { alarm: 'unreachable', detail: error.message, given: null };
}

function stopped(error: unknown, given: SignedCheckpoint): Look {
  if (error instanceof Stop) {
    const alarm = error.exit === EXIT.unreachable ? 'unreachable' : 'incomplete';
    return { alarm, detail: error.message, given };
  }
  throw error;
}
