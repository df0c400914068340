import type { Catalogue } from '../translator';

/** The browser as a witness of the ledger. */
export const witness = {
  'witness.proven': {
    one: 'Evidence proven up to {time}, by this browser ({n} entry).',
    other: 'Evidence proven up to {time}, by this browser ({n} entries).',
  },
  'witness.title': 'The evidence was changed',
  'witness.fork':
    'The ledger does not continue the one this browser saw before: its history was rewritten. Compare it from another host (leakctl witness) before you rely on it.',
  'witness.rollback':
    'The ledger is shorter than the one this browser saw before: entries were taken away, or a backup was restored. Compare it from another host (leakctl witness) before you rely on it.',
  'witness.other':
    'Another ledger stands where this browser saw one before. Compare it from another host (leakctl witness) before you rely on it.',
} as const satisfies Catalogue;
