import { hex, latin1, type Sha256 } from './bytes';

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
  bytes: Uint8Array;
}

/** As much of the end of a fact as can hold n, prev, run, type, v and writer. */
const TAIL = 420;
const FIELDS =
  /"n":"(\d{1,15})","prev":"([0-9a-f]{64})",(?:"run":"[^"]*",)?"type":"[^"]*","v":1,"writer":"([0-9a-f]{32})"\}$/;

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
  ) {}

  take(entry: Uint8Array, index: number): void {
    const fields = FIELDS.exec(latin1(entry.subarray(Math.max(0, entry.length - TAIL))));
    if (fields === null) {
      return;
    }
    const [n, prev, writer] = [Number(fields[1]), fields[2] ?? '', fields[3] ?? ''];
    const before = this.last.get(writer);
    if (before !== undefined && n <= before.n) {
      this.found({ kind: 'again', writer, index, before: before.index, from: n, to: n });
      return;
    }
    if (n > (before?.n ?? 0) + 1) {
      const from = (before?.n ?? 0) + 1;
      this.found({ kind: 'hole', writer, index, before: before?.index ?? -1, from, to: n - 1 });
    } else if (before !== undefined && hex(this.sha256(before.bytes)) !== prev) {
      this.found({ kind: 'changed', writer, index, before: before.index, from: n, to: n });
    }
    this.last.set(writer, { n, index, bytes: entry.slice() });
  }

  private found(broken: ChainBreak): void {
    if (this.breaks.length < this.limit) {
      this.breaks.push(broken);
    }
  }
}
