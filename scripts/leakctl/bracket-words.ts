import type { Bracket } from '../../frontend/engine/record/bracket';
import { parseWitnessKey, type WitnessKey } from '../../frontend/engine/record/cosignature';
import { sha256 } from './node-ports';
import { misused } from './outcome';

const CUSTODY: Readonly<Record<Bracket['custody'], string>> = {
  A: 'another host or user held the key, as the ledger says. Who took over the shop could ask for signatures, but not take the key.',
  B: 'the key stood in the environment of the cron user, as the ledger says. What it signed after that user was taken over proves nothing.',
  C: 'the key lay on the shop’s own host. What it signed after that host was taken over proves nothing.',
};

/** What a verdict is worth: whose hands the key was in, and between which instants. */
export function bracketWords(bracket: Bracket): string[] {
  const { claimedFrom, claimedUntil, provenBy } = bracket;
  const size = Math.max(...provenBy.map((seen) => seen.size));
  const newest = provenBy.filter((seen) => seen.size === size);
  const first = newest[0];
  return [
    `  Custody ${bracket.custody}: ${CUSTODY[bracket.custody]}`,
    claimedFrom === null
      ? '  Written at: the entries do not say.'
      : `  Written, by the shop’s own clock, from ${claimedFrom} to ${claimedUntil ?? 'an unknown instant'}.`,
    first === undefined
      ? '  Nobody outside is shown to have seen it (--witness names whom to believe): the instants are only claimed.'
      : `  ${which(size)}: seen outside no later than ${first.at}, by ${newest.map(({ name }) => name).join(', ')}.`,
  ];
}

function which(size: number): string {
  return size === 0 ? 'The empty ledger' : size === 1 ? 'Entry 0' : `Entries 0 to ${size - 1}`;
}

export function readWitnesses(keys: readonly string[]): WitnessKey[] {
  return keys.map((text) => {
    const key = parseWitnessKey(text, sha256);
    if (key === null) {
      throw misused('--witness must be the key that leakctl witness prints as witness_key.');
    }
    return key;
  });
}
