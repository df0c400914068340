import type { Section } from './report';
import { round } from './report';
import { median, type Rounds, slope } from './statistics';
import { measure } from './workers';

interface Size {
  sessions: number;
  raise_seconds: Rounds;
  scan_unlink_seconds?: number;
}

/** B5: time of ending all sessions against their number. */
export async function benchEndSessions(env: Record<string, string>): Promise<Section> {
  const { sizes } = await measure<{ sizes: Size[] }>('end-sessions', env);
  const points = sizes.map((size) => [size.sessions, median(size.raise_seconds)] as const);
  const steepness = slope(points);
  const lines = sizes.map((size) => {
    const ours = median(size.raise_seconds);
    const theirs = size.scan_unlink_seconds;
    const peer =
      theirs === undefined ? '' : `; SCAN + UNLINK ${round(theirs * 1000)} ms, ${round(theirs / ours)} ×`;
    return {
      what: `${size.sessions.toLocaleString('en')} sessions`,
      figure: `${round(ours * 1000)} ms${peer}`,
    };
  });
  return {
    id: 'B5',
    title: 'End every session in one act',
    lines: [
      ...lines,
      {
        what: 'slope (0 flat, 1 linear)',
        figure: steepness.toFixed(3),
        wanted: 'flat, |slope| < 0.1',
        met: Math.abs(steepness) < 0.1,
      },
    ],
  };
}
