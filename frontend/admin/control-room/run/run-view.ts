import { type ProofSummary, summariseProof } from '../../../engine/contain/proof-summary';
import { progressOf, type RunProgress } from '../../../engine/contain/run-progress';
import { type Action, isAction, type Run } from '../../../shared/api/shapes';
import type { Room } from '../room';

export interface ProbeRow {
  mark: string;
  markClass: string;
  text: string;
  how: string;
}

export interface ResultView {
  checked: string;
  lines: string[];
  probes: ProbeRow[];
  entries: string;
}

/** `any` for an act of another module: its own words stand beside the title. */
export function actionOf(run: Run): Action | 'any' {
  return isAction(run.action) ? run.action : 'any';
}

/** Told by the run itself, so that acts of other modules count, too. */
export function isSwitchRun(run: Run): boolean {
  return run.switch_state !== undefined;
}

/** "It stands since 14:06. At 18:00 we ask whether it is still needed." */
export function switchLine(room: Room, run: Run, now: number): string {
  const { t, times } = room;
  if (run.switch_state === undefined) {
    return '';
  }
  const since = times.moment(run.guarded_at ?? run.started_at, now);
  const asks = run.switch_state === 'on' && run.expires_at !== undefined;
  return [
    t.sayCode('switch_state', run.switch_state, { time: since }),
    ...(asks ? [t.say('switch.will_ask', { time: times.moment(run.expires_at ?? '', now) })] : []),
  ].join(' ');
}

/** The h1: what goes on, or how it ended. */
export function runTitle(room: Room, run: Run, progress: RunProgress): string {
  const { t } = room;
  if (!progress.over) {
    return t.say(`progress.title.${actionOf(run)}`);
  }
  if (run.phase === 'undone') {
    return t.say(isSwitchRun(run) ? 'result.title.lifted' : 'result.title.undone');
  }
  if (run.state === 'failed') {
    return t.say('result.title.failed');
  }
  return t.say(`result.title.${run.proof === undefined ? 'not_proven' : summariseProof(run.proof).verdict}`);
}

/** "14,200 of 20,000 · about 1 minute left · started 14:06 by R. Osei" */
export function progressLine(room: Room, run: Run, now: number): string {
  const { t, times } = room;
  const { remaining } = progressOf(run, room.feed.serverNow(now));
  const parts = [
    ...(run.total > 0 ? [t.say('progress.counted', { done: run.done, total: run.total })] : []),
    ...(remaining === null ? [] : [t.say('progress.left', { duration: times.duration(remaining) })]),
    t.say('progress.started', { time: times.moment(run.started_at, now), name: run.starter_name }),
  ];
  return parts.join(' · ');
}

/** The sentence under the bar: what already holds, or why nothing moves. */
export function progressNote(room: Room, run: Run, now: number): string {
  const { t, times } = room;
  const { look } = progressOf(run, room.feed.serverNow(now));
  switch (look) {
    case 'paused':
      return t.say('progress.paused');
    case 'late':
      return t.say('progress.late', { time: times.moment(run.heartbeat_at ?? run.started_at, now) });
    case 'checking':
      return t.say('progress.checking');
    default:
      return run.guarded_at === undefined
        ? t.say('progress.not_guarded')
        : t.say(isSwitchRun(run) ? 'progress.switched' : 'progress.guarded', {
            time: times.precise(run.guarded_at),
          });
  }
}

export function resultView(room: Room, run: Run, now: number): ResultView {
  const { t } = room;
  const proof = run.proof === undefined ? undefined : summariseProof(run.proof);
  const lines = proof === undefined ? [] : openLines(room, proof);
  if (run.state === 'failed') {
    lines.unshift(t.say('result.failed', { phase: t.sayCode('phase', run.phase) }));
  } else if (proof === undefined) {
    lines.push(t.say('result.no_proof'));
  }
  const checkedAt = run.proof?.checked_at;
  return {
    checked:
      checkedAt === undefined ? '' : t.say('result.checked', { time: room.times.moment(checkedAt, now) }),
    lines,
    probes: (proof?.lines ?? []).map((line) => ({
      mark: line.ok ? '✓' : line.tried ? '✕' : '–',
      markClass: `lr-mark lr-mark--${line.ok ? 'ok' : line.tried ? 'fail' : 'warn'}`,
      text: t.sayCode('probe', line.result.code, {
        ...line.result.params,
        kind: t.sayCode('probe_kind', line.kind, { n: Math.max(1, Number(line.result.params.n)) }),
      }),
      how: [
        t.say(`probe_how.${line.how}`),
        ...(line.detail === '' ? [] : [t.sayCode('probe_detail', line.detail)]),
      ].join(' '),
    })),
    entries:
      run.first_entry !== undefined && run.last_entry !== undefined
        ? t.say('result.entries', { first: run.first_entry, last: run.last_entry })
        : t.say('result.entries_waiting'),
  };
}

function openLines(room: Room, proof: ProofSummary): string[] {
  const { t } = room;
  return [
    ...(proof.open > 0 ? [t.say('result.still_open', { n: proof.open })] : []),
    ...(proof.untried > 0 ? [t.say('result.untried', { n: proof.untried })] : []),
    ...(proof.remaining > 0 ? [t.say('result.remaining', { n: proof.remaining })] : []),
  ];
}
