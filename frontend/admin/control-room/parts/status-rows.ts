import { progressOf } from '../../../engine/contain/run-progress';
import { valuesOf } from '../../../engine/shared/said';
import type {
  Check,
  Evidence,
  Incident,
  Notice,
  Run,
  Status,
  TimelineEntry,
} from '../../../shared/api/shapes';
import type { Room } from '../room';
import { hashOf } from '../route';
import { factWords } from './fact-words';
import { scopeWords } from './scope-words';

export interface RunRow {
  id: string;
  what: string;
  look: string;
  lookClass: string;
  detail: string;
  href: string;
  moving: boolean;
  done: number;
  total: number;
  counted: string;
  label: string;
}

export function runRow(room: Room, run: Run, now: number): RunRow {
  const { t } = room;
  const progress = progressOf(run, room.feed.serverNow(now));
  const times = {
    starting: run.started_at,
    holding: run.guarded_at,
    late: run.heartbeat_at,
    failed: run.finished_at,
  };
  const at =
    progress.look === 'contained' || progress.look === 'partly'
      ? run.proof?.checked_at
      : times[progress.look as keyof typeof times];
  const ended = ['asks', 'lifted', 'superseded'].find((state) => state === run.switch_state);
  const look = ended !== undefined && progress.over ? ended : progress.look;
  const what = t.say('run.line', {
    what: t.sayCode('run', run.action),
    scope: scopeWords(t, room.config.stores, run.scope),
  });
  return {
    id: run.id,
    what,
    look: t.sayCode('look', look),
    lookClass: `lr-look lr-look--${progress.look}`,
    detail: t.sayCode('look_detail', look, { time: room.times.moment(at ?? run.started_at, now) }),
    href: hashOf({ page: 'run', runId: run.id }),
    moving: !progress.over && run.total > 0,
    done: run.done,
    total: Math.max(1, run.total),
    counted: t.say('run.counted', { done: run.done, total: run.total }),
    label: t.say('run.progress_label', { what }),
  };
}

export interface EventRow {
  key: string;
  at: string;
  time: string;
  what: string;
  who: string;
  entry: string;
}

/** @param names of actors by `kind:id`, as far as the state tells them */
export function eventRows(
  room: Room,
  timeline: readonly TimelineEntry[],
  now: number,
  names: ReadonlyMap<string, string>,
): EventRow[] {
  const seen = new Map<string, number>();
  return timeline.map((entry) => {
    const repeated = seen.get(entry.at + entry.type) ?? 0;
    seen.set(entry.at + entry.type, repeated + 1);
    return {
      key: `${entry.at} ${entry.type} ${repeated}`,
      at: entry.at,
      time: room.times.moment(entry.at, now),
      what: factWords(room, entry.type, entry.params),
      who: actorName(room, entry.actor, names),
      entry: entry.entry_index ?? room.t.say('overview.entry_waiting'),
    };
  });
}

/** Who the state names: the leader of the incident and those who started runs. */
export function namesOf(status: Status | undefined, incident: Incident | undefined): Map<string, string> {
  const named = [
    ...(status?.containments ?? []).map((run) => [run.started_by, run.starter_name] as const),
    ...(incident === undefined ? [] : [[incident.led_by, incident.leader_name] as const]),
  ];
  return new Map(named.filter(([, name]) => name !== ''));
}

export function actorName(room: Room, actor: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(actor);
  if (name !== undefined) {
    return name;
  }
  const [kind = '', id = ''] = actor.split(':');
  return room.t.has(`actor.${kind}`) ? room.t.sayCode('actor', kind, { id }) : actor;
}

export interface CheckRow {
  code: string;
  mark: string;
  markClass: string;
  text: string;
  help: string;
}

const MARKS: Readonly<Record<string, string>> = { ok: '✓', warn: '!', fail: '✕' };

export function checkRow(room: Room, check: Check): CheckRow {
  const help = room.t.has(`check_help.${check.code}`) ? check.code : 'any';
  return {
    code: check.code,
    mark: MARKS[check.state] ?? '?',
    markClass: `lr-mark lr-mark--${check.state}`,
    text: checkText(room, check),
    help: check.state === 'ok' ? '' : room.t.sayCode('check_help', help),
  };
}

/** The most exact words there are: for the reason the probe gave, for its state, or the codes themselves. */
function checkText(room: Room, check: Check): string {
  const values = valuesOf(check.params);
  const reason = values.reason ?? check.state;
  const known = [check.code, 'any'].find((code) => room.t.has(`check.${code}.${reason}`));
  return known === undefined
    ? room.t.sayCode('check', `${check.code}.${check.state}`, values)
    : room.t.sayCode('check', `${known}.${reason}`, { ...values, code: check.code });
}

export interface NoticeRow {
  id: string;
  text: string;
  state: string;
  detail: string;
  href: string;
}

export function noticeRow(room: Room, notice: Notice): NoticeRow {
  const { t } = room;
  return {
    id: String(notice.id),
    text: t.say('notice.line', { id: String(notice.id), title: notice.texts[0]?.title ?? '' }),
    state: t.sayCode('notice.state', notice.state),
    detail:
      notice.state === 'published'
        ? t.say('notice.counts', { n: notice.shown, read: notice.acknowledged })
        : t.say('notice.not_shown'),
    href: hashOf({ page: 'preview', noticeId: notice.id }),
  };
}

export function evidenceLines(room: Room, evidence: Evidence, now: number): string[] {
  const { t } = room;
  const size = Number(evidence.size);
  const sealed =
    size > 0 && evidence.sealed_until !== undefined
      ? t.say('overview.sealed', { n: size, time: room.times.moment(evidence.sealed_until, now) })
      : t.say('overview.nothing_sealed');
  const lines = [sealed];
  if (evidence.waiting > 0) {
    lines.push(t.say('overview.waiting', { n: evidence.waiting }));
  }
  lines.push(t.sayCode('overview.custody', evidence.custody));
  if (evidence.key_fingerprint !== undefined) {
    lines.push(t.say('overview.key', { fingerprint: evidence.key_fingerprint }));
  }
  return lines;
}
