import type { ApiProblem } from '../../../shared/api/problem';
import type { Room } from '../room';

/** What went wrong and what to do, in words for the person who pressed the button. */
export function problemWords(
  room: Pick<Room, 't' | 'times' | 'now' | 'config'>,
  problem: ApiProblem,
): string {
  const { t } = room;
  const { who, at } = problem.params;
  if (problem.kind === 'conflict' && who !== undefined && at !== undefined) {
    return t.say('problem.changed_by', { who, time: room.times.moment(at, room.now.peek()) });
  }
  if (problem.code === 'step_up_wrong' && room.config.asksCode) {
    return t.say('proof.step_up_wrong_code');
  }
  if (problem.code.startsWith('step_up')) {
    return t.sayCode('proof', problem.code, problem.params);
  }
  if (t.has(`refusal.${problem.code}`)) {
    return t.sayCode('refusal', problem.code, problem.params);
  }
  if (problem.code === 'not_found') {
    return t.say('problem.not_found');
  }
  return problem.kind === 'refused'
    ? t.say('problem.refused_because', { reason: problem.field || problem.code })
    : t.say(`problem.${problem.kind}`);
}

/** Whom to ask about what is hidden from this person; empty when nothing is. */
export function restrictedWords(t: Room['t'], contact: string | undefined): string {
  if (contact === undefined) {
    return '';
  }
  return contact === '' ? t.say('restricted.no_contact') : t.say('restricted.note', { who: contact });
}
