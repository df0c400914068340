import type { Section } from './report';
import { round, times } from './report';
import { median, type Rounds, ratio } from './statistics';
import { measure } from './workers';

interface ResetFigures {
  customers: number;
  state: string;
  left: number;
  seconds: { run: Rounds; sweep: Rounds; bare_update: Rounds; row_by_row: Rounds };
}

/** B4: the credentials of a whole shop, against one bare UPDATE and against Magento's repository. */
export async function benchReset(env: Record<string, string>, magento: string | undefined): Promise<Section> {
  const figures = await measure<ResetFigures>('reset', env);
  const { run, sweep, bare_update: bare, row_by_row: rows } = figures.seconds;
  if (figures.left > 0 || figures.state === 'failed') {
    throw new Error(`The run ended as ${figures.state} and left ${figures.left} passwords: nothing to time.`);
  }
  const share = ratio(bare, sweep);
  const section: Section = {
    id: 'B4',
    title: `Reset the credentials of ${figures.customers.toLocaleString('en')} customers`,
    lines: [
      { what: 'whole run', figure: `${round(median(run))} s` },
      { what: 'of it the sweep', figure: `${round(median(sweep))} s` },
      { what: 'one bare UPDATE', figure: `${round(median(bare))} s` },
      {
        what: 'speed of the sweep against the bare UPDATE',
        figure: times(share),
        wanted: '≥ 0.8',
        met: share.median >= 0.8,
      },
      { what: 'speed of the whole run against it', figure: times(ratio(bare, run)) },
      { what: 'one UPDATE a customer against the run', figure: times(ratio(rows, run)) },
    ],
  };
  if (magento !== undefined) {
    const save = await measure<{ seconds: Rounds }>('magento-save', { ...env, MAGENTO_ROOT: magento });
    const all = median(save.seconds) * figures.customers;
    const gain = all / median(run);
    section.lines.push(
      { what: 'customerRepository->save, one customer', figure: `${round(median(save.seconds) * 1000)} ms` },
      {
        what: 'that way for all against the run',
        figure: `${round(gain)} ×`,
        wanted: '≥ 1000',
        met: gain >= 1000,
      },
    );
  }
  return section;
}
