import { areEqual, hex } from './bytes';
import { type Checkpoint, parseCheckpoint } from './checkpoint';
import type { KeyChain } from './key-chain';
import { noteKeys, type VerifierKey } from './signed-note';
import { tampered, type Verdict } from './verdict';

/** A checkpoint that somebody saw. */
export type Seen = Checkpoint & { note: string };

/** @returns null when one was not signed by the ledger's key, and so is no witness of this ledger */
export function signedOnes(
  pins: readonly Seen[],
  keys: KeyChain,
  signed: Checkpoint,
): readonly Seen[] | null {
  // The key of a checkpoint over more entries than there are may be one that the missing entries hand on to.
  return pins.every((pin) => keys.isGenuine(pin.note) || isOfLaterKey(pin, signed, keys)) ? pins : null;
}

function isOfLaterKey(pin: Seen, signed: Checkpoint, keys: KeyChain): boolean {
  const known = keys.eras.map((era) => hex(era.key.hash));
  const named = noteKeys(pin.note, pin.origin);
  return pin.size > signed.size && named.length > 0 && named.every((hash) => !known.includes(hash));
}

/** @param roots over the pinned sizes; null when the entries could not be read */
export function againstPins(
  signed: Checkpoint,
  pins: readonly Checkpoint[],
  roots: Map<number, Uint8Array> | null,
): { verdict: Verdict; continues: number[] } {
  const continues: number[] = [];
  for (const pin of [...pins].sort((a, b) => a.size - b.size)) {
    const root = pin.size === signed.size ? signed.root : roots?.get(pin.size);
    if (pin.size > signed.size) {
      return { verdict: tampered('truncation', signed.size), continues };
    }
    if (root !== undefined && !areEqual(root, pin.root)) {
      return { verdict: tampered('fork', continues.at(-1) ?? 0), continues };
    }
    if (root !== undefined) {
      continues.push(pin.size);
    }
  }
  return { verdict: { verdict: 'ok' }, continues };
}

/** @returns null when a pin is no checkpoint of this ledger. Whether it is signed shows when the keys are known */
export function pinned(notes: readonly string[], key: VerifierKey): Seen[] | null {
  const pins: Seen[] = [];
  for (const note of notes) {
    const pin = parseCheckpoint(note);
    if (pin === null || pin.origin !== key.name || noteKeys(note, key.name).length === 0) {
      return null;
    }
    if (pin.size > 0) {
      pins.push({ ...pin, note });
    }
  }
  return pins;
}
