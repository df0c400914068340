import { secondsBetween } from '../shared/duration';

export interface RunFacts {
  state: string;
  phase: string;
  done: number;
  total: number;
  started_at: string;
  guarded_at?: string;
  heartbeat_at?: string;
  finished_at?: string;
  proof?: { verdict: string };
}

/**
 * `holding`: guarded, the lasting sweep goes on. `late`: nobody has worked on it for a while. `partly`: every door that
 * was tried is shut, but some could not be tried.
 */
export type RunLook =
  | 'starting'
  | 'holding'
  | 'checking'
  | 'paused'
  | 'late'
  | 'contained'
  | 'partly'
  | 'needs_you'
  | 'failed';

export interface RunProgress {
  look: RunLook;
  over: boolean;
  /** 0 to 1. */
  share: number;
  /** Quarters reached, 0 to 4: progress is spoken only when this grows. */
  quarter: number;
  /** Seconds still to go; null when nothing can be said yet. */
  remaining: number | null;
}

/** After this many seconds without a heartbeat a running job counts as late. */
export const LATE_AFTER = 90;
/** Below this many seconds of work a rate says nothing. */
const RATE_NEEDS = 2;

export function progressOf(run: RunFacts, now: string): RunProgress {
  const over = run.state === 'done' || run.state === 'not_proven' || run.state === 'failed';
  const share = run.total > 0 ? Math.min(1, run.done / run.total) : over ? 1 : 0;
  return {
    look: lookOf(run, now),
    over,
    share,
    quarter: Math.floor(share * 4),
    remaining: over || run.state === 'paused' ? null : remainingSeconds(run, now),
  };
}

function lookOf(run: RunFacts, now: string): RunLook {
  switch (run.state) {
    case 'done':
      return 'contained';
    case 'not_proven':
      return run.proof?.verdict === 'partial' ? 'partly' : 'needs_you';
    case 'failed':
      return 'failed';
    case 'paused':
      return 'paused';
    case 'verifying':
      return 'checking';
  }
  if (secondsBetween(run.heartbeat_at ?? run.started_at, now) > LATE_AFTER) {
    return 'late';
  }
  return run.guarded_at === undefined ? 'starting' : 'holding';
}

/** Rate since the guard stood, because the sweep starts after it. */
function remainingSeconds(run: RunFacts, now: string): number | null {
  const worked = secondsBetween(run.guarded_at ?? run.started_at, run.heartbeat_at ?? now);
  if (run.done <= 0 || run.total <= run.done || worked < RATE_NEEDS) {
    return null;
  }
  return ((run.total - run.done) * worked) / run.done;
}
