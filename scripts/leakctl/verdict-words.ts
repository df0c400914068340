import type { FindingCode, Report, Tampering, Unverifiable } from '../../frontend/engine/record/verdict';

const KINDS: Readonly<Record<Tampering, (index: number) => string>> = {
  edit: (index) => `entry ${index} is not what was signed.`,
  delete: (index) => `an entry is missing at ${index}.`,
  insert: (index) => `entry ${index} was put in.`,
  reorder: (index) => `entries stand in another order from ${index} on.`,
  truncation: (index) => `the ledger was cut off at entry ${index}.`,
  fork: (index) =>
    `after entry ${index} this is not the ledger that was seen before: two histories were signed.`,
  tile: (index) => `entries are as signed, but a stored hash over entry ${index} is wrong.`,
  rewrite: (index) =>
    `from entry ${index} on this is not what an earlier key signed before it was erased: it was rewritten with a later key.`,
  signature: () => 'the checkpoint was not signed by the ledger’s key, nor by one that it leads to.',
};

const REASONS: Readonly<Record<Unverifiable, string>> = {
  no_key: 'there is no key to check it with. Give --vkey.',
  bad_key: 'the key is no C2SP verifier key.',
  bad_pin: 'a checkpoint given as seen before was not signed by this ledger’s key.',
};

const FINDINGS: Readonly<Record<FindingCode, string>> = {
  key_not_pinned:
    'The key came with the export, so whoever made it chose the key. Give --vkey as it was noted at set-up.',
  no_pinned_checkpoint:
    'No checkpoint was seen before: a ledger rewritten as a whole with the shop’s own key would look the same.',
  anchor_foreign:
    '{anchors} checkpoints that came along as left outside were not signed by this ledger’s key.',
  key_fact_ignored:
    '{facts} entries look as if they handed the ledger to another key, but its key did not sign them (first: entry {index}).',
  writer_hole: 'Facts {from} to {to} of writer {writer} never reached the seal (seen at entry {index}).',
  writer_broken: 'Before entry {index}, a fact of writer {writer} was changed before it was sealed.',
};

/** The report in sentences. */
export function wordsOf(report: Report): string[] {
  return [
    headline(report),
    ...prunedWords(report),
    ...report.findings.map(({ code, params }) => `  ${fill(FINDINGS[code], params)}`),
  ];
}

/** Entries that are not there and may not be: no error, but nobody can read them any more. */
function prunedWords({ pruned }: Report): string[] {
  return pruned === null
    ? []
    : [
        `  The contents of entries 0 to ${pruned.to - 1} were pruned by policy (older than ${pruned.days} days), as entry ` +
          `${pruned.index} says; root over them ${pruned.root}. Their hashes are there and were checked.`,
      ];
}

function headline({ verdict, size, continues, key }: Report): string {
  switch (verdict.verdict) {
    case 'ok': {
      const seen =
        continues.length > 0 ? ` It continues the checkpoint over ${continues.at(-1)} entries.` : '';
      const by = key.generation > 1 ? ` Key ${key.generation} signed it; the pinned one leads to it.` : '';
      return `OK: ${size} entries are exactly what was signed.${seen}${by}`;
    }
    case 'tampered':
      return `TAMPERED (${verdict.kind}): ${KINDS[verdict.kind](verdict.index)}`;
    case 'incomplete':
      return `INCOMPLETE: ${verdict.missing} is missing; nothing is proven from entry ${verdict.index} on.`;
    case 'unverifiable':
      return `UNVERIFIABLE: ${REASONS[verdict.reason]}`;
  }
}

function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
