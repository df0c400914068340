import type { Said } from '../shared/said';
import type { Pruned } from './pruned';

/** How history was changed. `tile`: only derived hashes are wrong, the entries are what was signed. */
export type Tampering =
  | 'edit'
  | 'delete'
  | 'insert'
  | 'reorder'
  | 'truncation'
  | 'fork'
  | 'tile'
  | 'signature';

/** Why nothing can be said: no key to trust, or one that cannot be read. */
export type Unverifiable = 'no_key' | 'bad_key' | 'bad_pin';

/**
 * `index`: the first entry that is not what was signed; where the change hides its place, the first that is not proven.
 * A change always outweighs what is missing.
 */
export type Verdict =
  | { verdict: 'ok' }
  | { verdict: 'tampered'; kind: Tampering; index: number }
  | { verdict: 'incomplete'; missing: string; index: number }
  | { verdict: 'unverifiable'; reason: Unverifiable };

/**
 * What a reader should know beside the verdict.
 * `key_not_pinned`: the key came with the export, so whoever made the export chose it.
 * `no_pinned_checkpoint`: a whole ledger rewritten with a stolen key would look like this too.
 * `anchor_foreign` {anchors}: checkpoints left outside that came with the export, but that the ledger's key did not sign.
 * `writer_hole` {writer, from, to, index}: facts that never reached the seal. `writer_broken`: a fact changed before it.
 */
export type FindingCode =
  | 'key_not_pinned'
  | 'no_pinned_checkpoint'
  | 'writer_hole'
  | 'writer_broken'
  | 'anchor_foreign';

export interface Report {
  verdict: Verdict;
  /** Of the export's checkpoint; '' and 0 when it has none. */
  origin: string;
  size: number;
  /** Hex. */
  root: string;
  /** Sizes of the pinned checkpoints that this ledger was shown to continue. */
  continues: number[];
  /** Sizes of the checkpoints left outside that this ledger was shown to continue. */
  anchored: number[];
  findings: Said<FindingCode>[];
  /** What a policy let go; null when every entry is there. */
  pruned: Pruned | null;
}

export function tampered(kind: Tampering, index: number): Verdict {
  return { verdict: 'tampered', kind, index };
}
