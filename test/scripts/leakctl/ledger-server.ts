import { checkpoint, type KEY, leaf, vkey } from '../../engine/record/tamper';
import type { Shop } from './kit';

/** A ledger that grows and lies as a test wants. Serves pages as the shop does. */
export class LedgerServer {
  entries: Buffer[] = [];
  key: typeof KEY | undefined;
  /** The key that the shop says is the first, where it is not the one that signs. */
  first: typeof KEY | undefined;
  /** Another note than that of the entries. */
  note: string | null = null;
  /** Answer with this status, whatever is asked. */
  down: number | null = null;
  /** Hand out no entry from here on. */
  cutAt = Number.POSITIVE_INFINITY;
  page = 100;
  /** Entries before this one have hashes only. */
  prunedTo = 0;
  /** What it hands out of the pruned entries that stayed. */
  keeps = (lines: string[]): string[] => lines;
  asked = 0;

  answer: Shop = ({ url }) => {
    this.asked++;
    if (this.down === 0) {
      throw new Error('connect ECONNREFUSED');
    }
    if (this.down !== null) {
      return { status: this.down, body: { message: 'no', parameters: { code: 'down' } } };
    }
    if (url.pathname.endsWith('/ledger/checkpoint')) {
      const note = this.note ?? checkpoint(this.entries, this.key);
      return { body: { note, size: String(this.entries.length), vkey: vkey(this.first ?? this.key) } };
    }
    const from = Number(url.searchParams.get('from'));
    const limit = Math.min(this.page, Number(url.searchParams.get('limit')));
    if (from < this.prunedTo) {
      const gone = this.entries.slice(from, Math.min(from + limit, this.prunedTo));
      const hashes = gone.map((entry) => leaf(entry).toString('base64'));
      const kept = gone.flatMap((entry, at) =>
        from + at === 0 || entry.includes('"type":"ledger.key_rotated","v":1,')
          ? [`${from + at} ${entry.toString('base64')}`]
          : [],
      );
      return {
        body: {
          from: String(from),
          entries: [],
          leaf_hashes: hashes,
          kept: this.keeps(kept),
          size: String(this.entries.length),
        },
      };
    }
    const part = this.entries.slice(from, Math.min(from + limit, this.cutAt));
    return {
      body: {
        from: String(from),
        entries: part.map((entry) => entry.toString('base64')),
        size: String(this.entries.length),
      },
    };
  };
}
