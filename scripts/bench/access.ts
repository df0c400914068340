import type { Section } from './report';
import { times } from './report';
import { median, type Rounds, ratio } from './statistics';
import { measure } from './workers';

interface AccessFigures {
  speeds: { compared_with_the_ledger: Rounds; insert_each_line: Rounds; load_data: Rounds };
}

/** B12: the web server's log of a day, against a row for each line and against LOAD DATA. */
export async function benchAccess(env: Record<string, string>): Promise<Section> {
  const { speeds } = await measure<AccessFigures>('access', env);
  const insert = ratio(speeds.compared_with_the_ledger, speeds.insert_each_line);
  const load = ratio(speeds.compared_with_the_ledger, speeds.load_data);
  const lines = Object.entries(speeds).map(([what, rounds]) => ({
    what: what.replaceAll('_', ' '),
    figure: `${Math.round(median(rounds)).toLocaleString('en')} lines/s`,
  }));
  return {
    id: 'B12',
    title: "Reading the web server's log",
    lines: [
      ...lines,
      {
        what: 'ours against an INSERT for each line',
        figure: times(insert),
        wanted: '≥ 25',
        met: insert.median >= 25,
      },
      { what: 'ours against LOAD DATA', figure: times(load), wanted: '≥ 0.8', met: load.median >= 0.8 },
    ],
  };
}
