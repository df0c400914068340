import type { Section } from './report';
import { round, times } from './report';
import { median, type Rounds, ratio } from './statistics';
import { measure } from './workers';

interface EventFigures {
  nanoseconds: Record<string, Rounds>;
}

/** B1: one event on the way of a request, against an INSERT for each event and against one bare fwrite. */
export async function benchEvent(env: Record<string, string>, where: string): Promise<Section> {
  const { nanoseconds } = await measure<EventFigures>('event', env);
  const of = (name: string): Rounds => nanoseconds[name] ?? [];
  // In Magento a source hands its touch to the memory of the request first, and that to the recorder.
  const touch = of('touch');
  const onTheWay = of('note').map((note, round) => note + (touch[round] ?? 0));
  const insert = ratio(of('insert_each_event'), onTheWay);
  const micros = median(onTheWay) / 1000;
  const lines = Object.entries(nanoseconds).map(([what, rounds]) => ({
    what: what.replaceAll('_', ' '),
    figure: `${round(median(rounds) / 1000)} µs`,
  }));
  return {
    id: 'B1',
    title: `One event on the way of a request, ${where}`,
    lines: [
      ...lines,
      {
        what: 'an INSERT for each event against ours',
        figure: times(insert),
        wanted: '≥ 20',
        met: insert.median >= 20,
      },
      { what: 'ours', figure: `${round(micros)} µs`, wanted: '≤ 12 µs', met: micros <= 12 },
      { what: 'ours against one bare fwrite', figure: times(ratio(onTheWay, of('bare_fwrite'))) },
      {
        what: 'an INSERT for each event against ten written at once',
        figure: times(ratio(of('insert_each_event'), of('note_ten_and_write'))),
      },
    ],
  };
}
