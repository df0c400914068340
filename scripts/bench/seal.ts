import type { Section } from './report';
import { round, times } from './report';
import { median, type Rounds, ratio } from './statistics';
import { measure } from './workers';

interface SealFigures {
  entries: number;
  bytes: number;
  per_second: Record<'chain' | 'insert' | 'sealed' | 'sealed_and_searchable', Rounds>;
}

/** B2: entries sealed a second, against a chain whose head every writer locks, and against INSERTs of 1000 rows. */
export async function benchSeal(env: Record<string, string>): Promise<Section> {
  const { entries, bytes, per_second: rate } = await measure<SealFigures>('seal', env);
  const chain = ratio(rate.sealed, rate.chain);
  const line = (what: string, rounds: Rounds) => ({ what, figure: `${round(median(rounds))} entries/s` });
  return {
    id: 'B2',
    title: `Seal ${entries} entries of ${bytes} bytes a round`,
    lines: [
      line('chain whose head is locked by each writer', rate.chain),
      line('INSERT of 1000 rows a statement, with a unique id', rate.insert),
      line('sealed: tree, bundles, signed checkpoint', rate.sealed),
      line('sealed, and in the table that is searched', rate.sealed_and_searchable),
      { what: 'sealed against the chain', figure: times(chain), wanted: '≥ 45', met: chain.median >= 45 },
      { what: 'sealed against the INSERT (the limit)', figure: times(ratio(rate.sealed, rate.insert)) },
    ],
  };
}
