import type { Said } from '../shared/said';
import type { Custody } from './key-statement';
import type { Pruned } from './pruned';

/**
 * How history was changed. `tile`: only derived hashes are wrong, the entries are what was signed. `rewrite`: the entries are what
 * was signed, but not what an earlier key of this ledger signed before it was erased: somebody used a later key.
 */
export type Tampering =
  | 'edit'
  | 'delete'
  | 'insert'
  | 'reorder'
  | 'truncation'
  | 'fork'
  | 'tile'
  | 'rewrite'
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
 * `key_fact_ignored` {facts, index}: entries that look as if they handed the ledger on, but that its key did not sign.
 * `writer_hole` {writer, from, to, index}: facts that never reached the seal. `writer_broken`: a fact changed before it.
 */
export type FindingCode =
  | 'key_not_pinned'
  | 'no_pinned_checkpoint'
  | 'writer_hole'
  | 'writer_broken'
  | 'anchor_foreign'
  | 'key_fact_ignored';

export interface Report {
  verdict: Verdict;
  /** Of the export's checkpoint; '' and 0 when it has none. */
  origin: string;
  size: number;
  /** Hex. */
  root: string;
  /** Whose hands the key of the checkpoint was in, as the ledger says, signed by the key before it. */
  custody: Custody;
  /** The key that signed the checkpoint: C2SP verifier keys name it by this hash. 1 is the pinned one. */
  key: { generation: number; hash: string };
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
