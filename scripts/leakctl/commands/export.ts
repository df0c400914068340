import { existsSync, readdirSync } from 'node:fs';
import { ANCHORS, type LeftAnchor } from '../../../frontend/engine/record/anchors';
import { concat, copyOf, fromBase64, HASH, hex } from '../../../frontend/engine/record/bytes';
import { type Checkpoint, parseCheckpoint } from '../../../frontend/engine/record/checkpoint';
import { KEPT, type KeptEntry, keptLine } from '../../../frontend/engine/record/kept';
import { KeyChain } from '../../../frontend/engine/record/key-chain';
import { Merkle } from '../../../frontend/engine/record/merkle';
import { parseVerifierKey, type VerifierKey } from '../../../frontend/engine/record/signed-note';
import { tilePath, WIDTH } from '../../../frontend/engine/record/tile';
import { TreeEdge } from '../../../frontend/engine/record/tree-edge';
import { needed, type Values } from '../arguments';
import { FolderOnDisk } from '../folder-on-disk';
import type { Host } from '../host';
import { ed25519, sha256 } from '../node-ports';
import { EXIT, type ExitCode, Stop } from '../outcome';
import type { Pins } from '../pins';
import { readPrunedPage } from '../pruned-page';
import type { AnchorPage, SignedApi, SignedCheckpoint } from '../signed-api';

const PAGE = 1000;

/** Fetches the ledger up to its newest checkpoint and writes it in the layout of C2SP tlog-tiles. */
export async function exportLedger(
  values: Values,
  api: SignedApi,
  pins: Pins,
  host: Host,
): Promise<ExitCode> {
  const out = needed(values, 'out');
  if (existsSync(out) && readdirSync(out).length > 0) {
    throw new Stop(EXIT.usage, `${out} is not empty.`);
  }
  const checkpoint = await api.checkpoint();
  const { parsed, key } = trusted(checkpoint, pins);
  const { origin, size } = parsed;
  const folder = new FolderOnDisk(out);
  const keys = new KeyChain(key, { sha256, ed25519 });
  const root = await copy(api, folder, size, keys, host);
  if (!keys.isSigned(checkpoint.note, parsed)) {
    throw notOurs();
  }
  const anchors = await copyAnchors(api, folder, size);
  await folder.write('vkey', `${checkpoint.vkey}\n`);
  await folder.write('checkpoint', checkpoint.note);
  if (pins.of(origin) === null) {
    pins.keep(origin, { vkey: checkpoint.vkey, checkpoint: '' });
    host.say(`First time we see ${origin}: its key is pinned from now on.`);
  }
  host.out({ origin, size, root, anchors, folder: out, vkey: checkpoint.vkey });
  host.say(`${size} entries in ${out}. Verify them: leakctl verify ${out}`);
  return EXIT.done;
}

function notOurs(): Stop {
  return new Stop(
    EXIT.tampering,
    'The checkpoint is signed neither by the key that came with it nor by one it leads to.',
    {
      code: 'signature',
    },
  );
}

function trusted(checkpoint: SignedCheckpoint, pins: Pins): { parsed: Checkpoint; key: VerifierKey } {
  const parsed = parseCheckpoint(checkpoint.note);
  const key = parseVerifierKey(checkpoint.vkey, sha256);
  if (parsed === null || key === null || key.name !== parsed.origin) {
    throw notOurs();
  }
  const pin = pins.of(parsed.origin);
  if (pin !== null && pin.vkey !== checkpoint.vkey) {
    throw new Stop(EXIT.tampering, 'The shop signs with another key than the pinned one.', {
      code: 'signature',
    });
  }
  return { parsed, key };
}

/** A page at a time; memory does not grow with the ledger. @returns root over what was fetched, hex */
async function copy(
  api: SignedApi,
  folder: FolderOnDisk,
  size: number,
  keys: KeyChain,
  host: Host,
): Promise<string> {
  const writes: Promise<void>[] = [];
  const merkle = new Merkle(sha256);
  const edge = new TreeEdge(merkle, (level, tile, hashes) => {
    writes.push(folder.write(tilePath(level, tile, hashes.length / 32), copyOf(hashes)));
  });
  let held: Uint8Array[] = [];
  const kept: KeptEntry[] = [];
  let done = 0;
  const keep = async (): Promise<void> => {
    const part = held.splice(0, WIDTH);
    part.forEach((entry, offset) => {
      keys.take(entry, done + offset);
    });
    edge.append(concat(part.map((entry) => merkle.leaf(entry))));
    await folder.write(tilePath('entries', Math.floor(done / WIDTH), part.length), concat(part.map(framed)));
    await Promise.all(writes.splice(0));
    done += part.length;
    host.progress(`${done} of ${size} entries`);
  };
  for (let from = 0; from < size; ) {
    const page = await api.entries(from, Math.min(PAGE, size - from));
    const pruned = readPrunedPage(page, from, size - from);
    if (typeof pruned === 'string') {
      throw new Stop(EXIT.failed, pruned);
    }
    if (pruned !== null && from === done) {
      // Contents that a policy let go: their hashes are all there is, but for what hands the ledger on.
      edge.append(pruned.hashes);
      for (const { entry, index } of pruned.kept) {
        keys.take(entry, index);
      }
      kept.push(...pruned.kept);
      await Promise.all(writes.splice(0));
      from += pruned.hashes.length / HASH;
      done = from;
      continue;
    }
    if (page.entries.length === 0) {
      throw new Stop(EXIT.partial, `The shop gave ${from} of ${size} entries.`, {
        code: 'incomplete',
        from,
        size,
      });
    }
    held = [...held, ...page.entries.slice(0, size - from).map(decoded)];
    from += page.entries.length;
    while (held.length >= WIDTH) {
      await keep();
    }
  }
  if (held.length > 0) {
    await keep();
  }
  if (kept.length > 0) {
    await folder.write(KEPT, kept.map(keptLine).join(''));
  }
  const root = hex(edge.root());
  edge.finish();
  await Promise.all(writes);
  return root;
}

/** What was left outside of checkpoints up to this size. @returns how many */
async function copyAnchors(api: SignedApi, folder: FolderOnDisk, size: number): Promise<number> {
  const index: LeftAnchor[] = [];
  for (let from: string | undefined = '0'; from !== undefined; ) {
    const page: AnchorPage = await api.anchors(from);
    for (const { token, ...anchor } of page.anchors.filter((left) => Number(left.size) <= size)) {
      if (!/^[1-9]\d{0,18}$/.test(anchor.number)) {
        throw new Stop(EXIT.failed, 'The shop sent an anchor that cannot be read.');
      }
      const path = `anchors/${anchor.number}`;
      await folder.write(`${path}.txt`, anchor.note.slice(0, anchor.note.lastIndexOf('\n\n') + 1));
      if (token !== undefined) {
        await folder.write(`${path}.tst`, decoded(token));
      }
      index.push(anchor);
    }
    from = page.next;
  }
  if (index.length > 0) {
    await folder.write(ANCHORS, `${JSON.stringify(index, null, 2)}\n`);
  }
  return index.length;
}

function framed(entry: Uint8Array): Uint8Array {
  return concat([Uint8Array.of(entry.length >> 8, entry.length & 255), entry]);
}

function decoded(text: string): Uint8Array {
  const bytes = fromBase64(text);
  if (bytes === null || bytes.length > 65535) {
    throw new Stop(EXIT.failed, 'The shop sent an entry that cannot be read.');
  }
  return bytes;
}
