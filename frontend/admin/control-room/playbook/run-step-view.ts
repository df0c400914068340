import type { PlaybookRunStep } from '../../../shared/api/shapes';
import { actorName } from '../parts/status-rows';
import type { Room } from '../room';
import { hashOf } from '../route';
import { type StepWords, stepWords } from './step-words';

/** A step of a started playbook: how it stands, why, and where its proof is. */
export interface RunStepView extends StepWords {
  key: string;
  state: string;
  stateClass: string;
  why: string;
  facts: string[];
  byHand: string;
  actHref: string;
  actText: string;
}

const LOOKS: Readonly<Record<string, string>> = {
  proven: 'contained',
  done: 'contained',
  by_hand: 'contained',
  running: 'holding',
  waiting: 'needs_you',
  failed: 'failed',
};
const BY_HAND = ['act_not_there', 'not_planned', 'not_allowed'];

export function runStepView(room: Room, row: PlaybookRunStep, now: number): RunStepView {
  const { t, times } = room;
  const facts: string[] = [];
  if (row.state === 'waiting' && row.counted !== undefined && row.counted_now !== undefined) {
    facts.push(t.say('playbook_run.counted', { n: row.counted }));
    facts.push(t.say('playbook_run.counted_now', { n: row.counted_now }));
  }
  if (row.state === 'running' && row.wait_until !== undefined) {
    facts.push(t.say('playbook_run.wait_until', { time: times.moment(row.wait_until, now) }));
  }
  if (row.decided_by !== undefined) {
    facts.push(t.say('playbook_run.decided_by', { who: actorName(room, row.decided_by, new Map()) }));
  }
  if (row.ended_at !== undefined) {
    facts.push(t.say('playbook_run.ended', { time: times.moment(row.ended_at, now) }));
  }
  const isOpen = row.state === 'running' || row.state === 'waiting';
  return {
    ...stepWords(room, row.step),
    key: String(row.step.number),
    state: t.sayCode('playbook_state', row.state),
    stateClass: `lr-look lr-look--${LOOKS[row.state] ?? 'later'}`,
    why: row.state === 'planned' ? '' : whyWords(room, row),
    facts,
    byHand: row.state === 'waiting' && BY_HAND.includes(row.code) ? t.phrase(row.step.text) : '',
    actHref: row.act_run === undefined ? '' : hashOf({ page: 'run', runId: row.act_run }),
    actText: t.say(isOpen ? 'playbook_run.follow_act' : 'playbook_run.see_act'),
  };
}

/** Why it waits or how it failed, in the most exact words there are. */
function whyWords({ t }: Pick<Room, 't'>, { code, state }: PlaybookRunStep): string {
  if (code === '') {
    return '';
  }
  if (t.has(`playbook_why.${code}`)) {
    return t.sayCode('playbook_why', code);
  }
  const reason = t.has(`refusal.${code}`)
    ? t.sayCode('refusal', code)
    : t.has(`playbook_run.title.${code}`)
      ? t.sayCode('playbook_run.title', code)
      : code;
  return state === 'waiting' ? t.say('playbook_why.other', { reason }) : reason;
}

/** What "go on" means at this step. */
export function goOnWords({ t }: Pick<Room, 't'>, { code }: PlaybookRunStep): string {
  if (code === 'approval') {
    return t.say('playbook_say.go_on');
  }
  if (code === 'checklist') {
    return t.say('playbook_say.done');
  }
  if (BY_HAND.includes(code)) {
    return t.say('playbook_say.by_hand');
  }
  return t.say(
    code === 'drifted'
      ? 'playbook_say.drifted'
      : code === 'not_automatic'
        ? 'playbook_say.begin'
        : 'playbook_say.try_again',
  );
}
