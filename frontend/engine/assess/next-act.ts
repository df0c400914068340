import { type NamedValue, type Said, said, valuesOf } from '../shared/said';

export interface RunOfIncident {
  id: string;
  action: string;
  state: string;
  proof?: { verdict: string };
}

export interface StatusFacts {
  state: string;
  incident?: { id: number; state: string };
  containments: readonly RunOfIncident[];
  suggestion?: { action: string; code: string; params: readonly NamedValue[] };
  notices: readonly { id: number; state: string }[];
}

/** Where the one primary act of the Control room leads. */
export type NextAct =
  | { kind: 'declare' }
  | { kind: 'look_at_run'; run: RunOfIncident }
  | { kind: 'contain'; action: string; why: Said }
  | { kind: 'follow_run'; run: RunOfIncident }
  | { kind: 'write_notice' }
  | { kind: 'publish_notice'; noticeId: number }
  | { kind: 'watch' };

/**
 * What to do now. A run that failed or could not be proven comes before anything new; what the server suggests comes
 * before telling people; telling people is last, because it should describe a contained state.
 */
export function nextAct(status: StatusFacts): NextAct {
  if (status.incident === undefined || status.incident.state !== 'open') {
    return { kind: 'declare' };
  }
  const newest = newestByAction(status.containments);
  const broken = newest.find(isBroken);
  if (broken !== undefined) {
    return { kind: 'look_at_run', run: broken };
  }
  // Telling people is the server's last suggestion, and a page of its own here.
  if (status.suggestion !== undefined && status.suggestion.action !== 'notice') {
    const { action, code, params } = status.suggestion;
    return { kind: 'contain', action, why: said(code, valuesOf(params)) };
  }
  const working = newest.find(
    (run) => run.state === 'running' || run.state === 'verifying' || run.state === 'paused',
  );
  if (working !== undefined) {
    return { kind: 'follow_run', run: working };
  }
  const draft = status.notices.find((notice) => notice.state === 'draft');
  if (status.notices.some((notice) => notice.state === 'published')) {
    return { kind: 'watch' };
  }
  return draft === undefined ? { kind: 'write_notice' } : { kind: 'publish_notice', noticeId: draft.id };
}

/** Proven in part is not broken: what could not be tried from here is no reason to do it again. */
function isBroken(run: RunOfIncident): boolean {
  return run.state === 'failed' || (run.state === 'not_proven' && run.proof?.verdict !== 'partial');
}

/** A later run of the same action answers for an earlier one that failed. Runs come newest first. */
function newestByAction(runs: readonly RunOfIncident[]): RunOfIncident[] {
  const seen = new Set<string>();
  return runs.filter((run) => {
    const first = !seen.has(run.action);
    seen.add(run.action);
    return first;
  });
}
