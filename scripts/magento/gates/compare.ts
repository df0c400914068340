import type { Report } from './story';

export interface Heard {
  readonly text: string;
  readonly milliseconds: number;
}

const ROUNDS = 7;
const MOST_ROUNDS = 30;
const TOLERANCE = 60;

/**
 * Asks in turn for somebody in scope, out of scope and unknown: same words, same time. Compared is the quickest answer of
 * each, what the work takes when nothing else on the machine disturbs it; on a busy machine it needs more rounds to be seen.
 */
export async function compare(
  report: Report,
  way: string,
  asks: readonly ((round: number) => Promise<Heard>)[],
): Promise<void> {
  const texts = new Set<string>();
  const least = asks.map(() => Number.POSITIVE_INFINITY);
  const spread = (): number => Math.max(...least) - Math.min(...least);
  let round = 0;
  while (round < ROUNDS || (round < MOST_ROUNDS && spread() >= TOLERANCE)) {
    for (const [place, ask] of asks.entries()) {
      const { text, milliseconds } = await ask(round);
      texts.add(text);
      least[place] = Math.min(least[place] ?? Number.POSITIVE_INFINITY, milliseconds);
    }
    round++;
  }
  report.expect(`answers by ${way}`, texts.size === 1 ? '' : [...texts].join(' / '), '');
  report.figure(`${way}: ms in scope, out of scope, unknown`, least.map(Math.round).join(', '));
  report.expect(`${way}: the three take the same time to ${TOLERANCE} ms`, spread() < TOLERANCE, true);
}
