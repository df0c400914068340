import type { Section } from './report';
import { round, times } from './report';
import { median, type Rounds, ratio } from './statistics';
import { measure } from './workers';

interface GateFigures {
  nanoseconds: Record<string, Rounds>;
}

/** B6: the cost of the gate at a signed-in request. Guests are never asked: the contract suite counts their reads. */
export async function benchGate(
  env: Record<string, string>,
  worker: string,
  where: string,
): Promise<Section> {
  const { nanoseconds } = await measure<GateFigures>(worker, env);
  const of = (name: string): Rounds => nanoseconds[name] ?? [];
  const core = of('core_two_selects');
  const sql = ratio(core, of('gate_sql'));
  const lines = Object.entries(nanoseconds).map(([what, rounds]) => ({
    what: what.replaceAll('_', ' '),
    figure: `${round(median(rounds) / 1000)} µs`,
  }));
  const section: Section = {
    id: 'B6',
    title: `Gate at a signed-in request, ${where}`,
    lines: [
      ...lines,
      {
        what: "Magento's two reads against the gate on SQL",
        figure: times(sql),
        ...(where.includes('Magento') ? { wanted: '≥ 2', met: sql.median >= 2 } : {}),
      },
      { what: 'gate on SQL against one bare read', figure: times(ratio(of('gate_sql'), of('one_select'))) },
    ],
  };
  if (of('gate_redis').length > 0) {
    const redis = ratio(core, of('gate_redis'));
    const limit = ratio(of('one_redis_get'), of('gate_redis'));
    section.lines.push(
      {
        what: "Magento's two reads against the gate on Redis",
        figure: times(redis),
        // Out of reach in production mode, where one bare read alone is 17 times quicker: ADR 0040.
        ...(where.includes('Magento') ? { wanted: '≥ 20', met: redis.median >= 20 } : {}),
      },
      {
        what: 'one bare HGET against the gate on Redis (the limit)',
        figure: times(limit),
        wanted: '≥ 0.5',
        met: limit.median >= 0.5,
      },
    );
  }
  return section;
}
