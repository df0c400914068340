/** Figures of one case, a number a round. */
export type Rounds = readonly number[];

export function median(rounds: Rounds): number {
  if (rounds.length === 0) {
    throw new Error('No rounds were measured.');
  }
  const sorted = [...rounds].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

export interface Ratio {
  median: number;
  min: number;
  max: number;
}

/** How many times `a` is of `b`, round by round: what disturbs one round disturbs both. */
export function ratio(a: Rounds, b: Rounds): Ratio {
  const pairs = a.map((value, round) => value / (b[round] ?? Number.NaN)).filter(Number.isFinite);
  return { median: median(pairs), min: Math.min(...pairs), max: Math.max(...pairs) };
}

/** Least-squares slope of log time over log size: 0 is flat, 1 is linear. */
export function slope(points: ReadonlyArray<readonly [size: number, time: number]>): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const below = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return above / below;
}
