import { areEqual, fromBase64, HASH, hex, type Sha256 } from './bytes';
import type { Checkpoint } from './checkpoint';
import { Merkle } from './merkle';

/** What a witness with little room keeps of a ledger: no entry, no person. Root in hex. */
export interface PinnedRoot {
  origin: string;
  size: number;
  root: string;
}

/** `other`: another ledger stands in its place. `fork`: what was seen is not the beginning of what is shown now. */
export type Continues = 'yes' | 'fork' | 'rollback' | 'other';

export function pinOf({ origin, size, root }: Checkpoint): PinnedRoot {
  return { origin, size, root: hex(root) };
}

/** @returns null when this is no pin: then nothing was seen before */
export function readPin(text: string | null): PinnedRoot | null {
  try {
    const { origin, size, root }: Partial<Record<keyof PinnedRoot, unknown>> =
      JSON.parse(text ?? 'null') ?? {};
    return typeof origin === 'string' &&
      Number.isSafeInteger(size) &&
      typeof root === 'string' &&
      /^[0-9a-f]{64}$/.test(root)
      ? { origin, size: Number(size), root }
      : null;
  } catch {
    return null;
  }
}

/** Is a proof needed to tell whether the checkpoint continues the pin? */
export function needsProof(pin: PinnedRoot, next: Checkpoint): boolean {
  return pin.origin === next.origin && pin.size > 0 && pin.size < next.size;
}

/** @param proof base64, of RFC 6962 section 2.1.2, from the pinned size to the new one */
export function continuesPin(
  pin: PinnedRoot,
  next: Checkpoint,
  proof: readonly string[],
  sha256: Sha256,
): Continues {
  if (pin.origin !== next.origin) {
    return 'other';
  }
  if (next.size < pin.size) {
    return 'rollback';
  }
  const steps = proof.map((step) => fromBase64(step) ?? new Uint8Array(0));
  const before = Uint8Array.from(pin.root.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  if (steps.some((step) => step.length !== HASH)) {
    return 'fork';
  }
  if (pin.size === next.size) {
    return areEqual(before, next.root) ? 'yes' : 'fork';
  }
  return new Merkle(sha256).isConsistent(pin.size, next.size, steps, before, next.root) ? 'yes' : 'fork';
}
