import { areEqual, copyOf, type Sha256, type VerifyEd25519 } from './bytes';
import type { Checkpoint } from './checkpoint';
import { framesOf } from './entry-bundle';
import { type Custody, firstCustody, isKeyFact, noteOf, parseStatement } from './key-statement';
import { noteProblem, type VerifierKey } from './signed-note';

/** A key and the time in which it signs: checkpoints over more than `after` entries, until the next one takes over. */
export interface KeyEra {
  key: VerifierKey;
  after: number;
  custody: Custody;
}

/**
 * Follows the ledger from key to key, from the pinned first one. A statement counts when the key before it signed it; it also says
 * which entries came before, and where those are others, somebody with a later key has rewritten them.
 */
export class KeyChain {
  readonly eras: [KeyEra, ...KeyEra[]];
  /** Facts that look like a statement and are none that the key signed: anybody can write one. */
  readonly ignored: number[] = [];
  /** First statement whose entries are not the ones before it. */
  broken: number | null = null;
  /** So many entries are as the last statement before that one says. */
  covered = 0;

  constructor(
    first: VerifierKey,
    private readonly ports: { sha256: Sha256; ed25519: VerifyEd25519 },
    /** Of the key that is followed from: more than 1 for who goes on from an earlier look. */
    private readonly generation = 1,
  ) {
    this.eras = [{ key: first, after: -1, custody: 'C' }];
  }

  /** @param root gives the root over the entries before this one; left out where only the keys are asked */
  take(entry: Uint8Array, index: number, root?: () => Uint8Array): void {
    if (index === 0) {
      this.eras[0].custody = firstCustody(entry);
    }
    if (!isKeyFact(entry)) {
      return;
    }
    const note = noteOf(entry) ?? '';
    const next = parseStatement(note, this.ports.sha256);
    const { key } = this.newest;
    if (
      next === null ||
      next.origin !== key.name ||
      next.generation !== this.generation + this.eras.length ||
      noteProblem(note, key, this.ports.ed25519) !== null
    ) {
      this.ignored.push(index);
      return;
    }
    if (root !== undefined && this.broken === null) {
      if (next.size === index && areEqual(next.root, root())) {
        this.covered = index;
      } else {
        this.broken = index;
      }
    }
    this.eras.push({ key: next.key, after: next.size, custody: next.custody });
  }

  generationOf(era: KeyEra): number {
    return this.generation + this.eras.indexOf(era);
  }

  get newest(): KeyEra {
    return this.eras[this.eras.length - 1] ?? this.eras[0];
  }

  /** Whose turn it is to sign a checkpoint over so many entries. */
  eraOf(size: number): KeyEra {
    return this.eras.findLast((era) => era.after < size) ?? this.eras[0];
  }

  /** Is the checkpoint signed by a key that the ledger leads to? In another history its turn may have been another. */
  isGenuine(note: string): boolean {
    return this.eras.some(({ key }) => noteProblem(note, key, this.ports.ed25519) === null);
  }

  /** Is the checkpoint signed by the key whose turn it was? */
  isSigned(note: string, { origin, size }: Checkpoint): boolean {
    const { key } = this.eraOf(size);
    return origin === key.name && noteProblem(note, key, this.ports.ed25519) === null;
  }
}

/** Copies of the entries of a bundle that say something of keys: the first of the ledger, and those that hand it on. */
export function keyFacts(bytes: Uint8Array, bundle: number): { entry: Uint8Array; offset: number }[] {
  const found: { entry: Uint8Array; offset: number }[] = [];
  framesOf(bytes, (start, end, offset) => {
    if (isKeyFact(bytes, start, end) || (bundle === 0 && offset === 0)) {
      found.push({ entry: copyOf(bytes.subarray(start, end)), offset });
    }
  });
  return found;
}
