import { existsSync } from 'node:fs';
import { bracketOf } from '../../../frontend/engine/record/bracket';
import { areEqual, hex } from '../../../frontend/engine/record/bytes';
import { parseCheckpoint } from '../../../frontend/engine/record/checkpoint';
import { KeyChain, keyFacts } from '../../../frontend/engine/record/key-chain';
import { Prover } from '../../../frontend/engine/record/prove';
import { type Beginning, beginningOf } from '../../../frontend/engine/record/pruned';
import { parseVerifierKey, type VerifierKey } from '../../../frontend/engine/record/signed-note';
import { StoredLedger } from '../../../frontend/engine/record/stored-ledger';
import { WIDTH } from '../../../frontend/engine/record/tile';
import type { Values } from '../arguments';
import { bracketWords, readWitnesses } from '../bracket-words';
import { FolderOnDisk } from '../folder-on-disk';
import type { Host } from '../host';
import { ed25519, sha256 } from '../node-ports';
import { EXIT, type ExitCode, misused, Stop } from '../outcome';
import type { Pins } from '../pins';

/** One entry of an export or mirror, in words, with the hashes that tie it to the signed root. */
export async function inspect(
  path: string,
  number: string,
  values: Values,
  pins: Pins,
  host: Host,
): Promise<ExitCode> {
  if (!existsSync(path) || !/^(0|[1-9]\d{0,14})$/.test(number)) {
    throw misused('leakctl inspect needs a folder that exists and the index of an entry.');
  }
  const index = Number(number);
  const folder = new FolderOnDisk(path);
  const { note, size, root, isPinned, custody, begun } = await signed(folder, values, pins);
  if (index >= size) {
    throw misused(`The checkpoint signs ${size} entries, the last is ${size - 1}.`);
  }
  const ledger = new StoredLedger(folder, size, sha256);
  const entry =
    (await ledger.bundle(Math.floor(index / WIDTH)))?.entries[index % WIDTH] ??
    begun.kept.find((kept) => kept.index === index)?.entry;
  const proof = await new Prover(ledger).inclusion(index, size);
  if (entry === undefined || proof === null) {
    throw new Stop(EXIT.partial, `INCOMPLETE: the folder lacks what proves entry ${index}.`, {
      code: 'incomplete',
    });
  }
  const leaf = ledger.merkle.leaf(entry);
  const isIn = ledger.merkle.isIncluded(leaf, index, size, proof, root);
  const believed = readWitnesses(values.witness ?? []);
  const bracket = await bracketOf(
    folder,
    note,
    size,
    believed,
    { sha256, ed25519 },
    [],
    custody,
    begun.gone * WIDTH,
  );
  const text = textOf(entry);
  host.out({
    verdict: isIn ? 'included' : 'not_included',
    index,
    size,
    root: hex(root),
    leaf: hex(leaf),
    proof: proof.map(hex),
    is_key_pinned: isPinned,
    bracket,
    entry: text,
  });
  for (const line of [...wordsOf(text), ...proofWords(index, size, proof.length, isIn)]) {
    host.say(line);
  }
  bracketWords(bracket).forEach(host.say);
  if (!isPinned) {
    host.say('  The key came with the folder, so whoever made it chose the key. Give --vkey.');
  }
  return isIn ? (isPinned ? EXIT.done : EXIT.cannotBeProven) : EXIT.tampering;
}

async function signed(folder: FolderOnDisk, values: Values, pins: Pins) {
  const note = new TextDecoder().decode((await folder.read('checkpoint')) ?? new Uint8Array(0));
  const checkpoint = parseCheckpoint(note);
  if (checkpoint === null) {
    throw new Stop(EXIT.partial, 'INCOMPLETE: there is no checkpoint in the folder.', { code: 'incomplete' });
  }
  const trusted = values.vkey ?? pins.of(checkpoint.origin)?.vkey;
  const beside = new TextDecoder().decode((await folder.read('vkey')) ?? new Uint8Array(0));
  const key = parseVerifierKey(trusted ?? beside, sha256);
  const ledger = new StoredLedger(folder, checkpoint.size, sha256);
  const begun = key === null ? null : await beginningOf(ledger, key, { sha256, ed25519 });
  const keys = key === null || begun === null ? null : await keysIn(ledger, key, begun);
  if (keys === null || begun === null || !keys.isSigned(note, checkpoint)) {
    throw new Stop(
      EXIT.tampering,
      'TAMPERED (signature): the checkpoint is not signed by the ledger’s key.',
      {
        code: 'signature',
      },
    );
  }
  const { custody } = keys.eraOf(checkpoint.size);
  return { ...checkpoint, note, isPinned: trusted !== undefined, custody, begun };
}

/** The keys that the entries lead to from this one. Whether the entries are the signed ones is for the proof to say. */
async function keysIn(ledger: StoredLedger, key: VerifierKey, begun: Beginning): Promise<KeyChain> {
  const keys = new KeyChain(key, { sha256, ed25519 });
  for (const { entry, index } of begun.kept) {
    keys.take(entry, index);
  }
  for (let bundle = begun.gone; bundle < ledger.bundles; bundle++) {
    const bytes = (await ledger.bundleBytes(bundle)) ?? new Uint8Array(0);
    for (const { entry, offset } of keyFacts(bytes, bundle)) {
      keys.take(entry, bundle * WIDTH + offset);
    }
  }
  return keys;
}

function textOf(entry: Uint8Array): string {
  const text = new TextDecoder().decode(entry);
  // Bytes that are no text are shown as bytes: nothing may look like another entry.
  return areEqual(new TextEncoder().encode(text), entry) ? text : hex(entry);
}

/** A line a field, without the characters that could steer a terminal. */
function wordsOf(text: string): string[] {
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(text);
  } catch {
    return [`  ${printable(text)}`];
  }
  return Object.entries(fields ?? {}).map(
    ([name, value]) =>
      `  ${printable(name).padEnd(9)} ${printable(typeof value === 'string' ? value : JSON.stringify(value))}`,
  );
}

function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

function proofWords(index: number, size: number, steps: number, isIn: boolean): string[] {
  return [
    isIn
      ? `OK: entry ${index} is one of the ${size} signed entries (${steps} hashes lead from it to the signed root).`
      : `TAMPERED: entry ${index} is not what was signed. leakctl verify says what happened.`,
  ];
}
