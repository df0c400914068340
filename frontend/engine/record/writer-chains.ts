import type { Sha256 } from './bytes';
import { factTail, isHexOf } from './fact-tail';

/** A place where the facts of one process do not follow each other. */
export interface ChainBreak {
  /** `hole`: numbers are missing. `changed`: the hash of the one before is another. `again`: a number comes twice or late. */
  kind: 'hole' | 'changed' | 'again';
  writer: string;
  /** Entry that shows it. */
  index: number;
  /** Entry before it of the same writer. */
  before: number;
  /** Missing numbers, for a hole. */
  from: number;
  to: number;
}

interface Link {
  n: number;
  index: number;
  hash: Uint8Array;
}

/**
 * Follows the chain of every writer. Sealing proves that nothing changed after it; the chains show what was taken away or
 * changed while it waited for the seal.
 */
export class WriterChains {
  private readonly last = new Map<string, Link>();
  readonly breaks: ChainBreak[] = [];

  constructor(
    private readonly sha256: Sha256,
    private readonly limit = 100,
    /** The first entries are not there any more: nobody can tell what a writer wrote before. */
    private readonly isCut = false,
  ) {}

  take(entry: Uint8Array, index: number): void {
    const tail = factTail(entry);
    if (tail === null) {
      return;
    }
    const { n, writer, prevAt } = tail;
    const before = this.last.get(writer);
    if (before !== undefined && n <= before.n) {
      this.found({ kind: 'again', writer, index, before: before.index, from: n, to: n });
      return;
    }
    const last = before?.n ?? (this.isCut ? n - 1 : 0);
    if (n > last + 1) {
      const from = last + 1;
      this.found({ kind: 'hole', writer, index, before: before?.index ?? -1, from, to: n - 1 });
    } else if (before !== undefined && !isHexOf(entry, prevAt, before.hash)) {
      this.found({ kind: 'changed', writer, index, before: before.index, from: n, to: n });
    }
    this.last.set(writer, { n, index, hash: this.sha256(entry) });
  }

  private found(broken: ChainBreak): void {
    if (this.breaks.length < this.limit) {
      this.breaks.push(broken);
    }
  }
}
