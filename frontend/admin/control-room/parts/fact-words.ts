import { type NamedValue, valuesOf } from '../../../engine/shared/said';
import type { Room } from '../room';

/** What a fact of the ledger says, in a sentence; the bare name and its data where there are no words for it. */
export function factWords(room: Pick<Room, 't'>, type: string, params: readonly NamedValue[]): string {
  const { t } = room;
  const values = valuesOf(params);
  if (!t.has(`fact.${type}`)) {
    return t.sayCode('fact', type, values);
  }
  const action = String(values.action ?? 'any');
  const what = t.sayCode('run', t.has(`run.${action}`) ? action : 'any');
  const { persons = '', fields = '' } = values;
  return [
    t.sayCode('fact', type, { ...values, what }),
    ...(/^[1-9]\d{0,14}$/.test(String(persons)) ? [t.say('touch.persons', { n: Number(persons) })] : []),
    ...(fields === '' ? [] : [t.say('touch.fields', { fields })]),
  ].join(' ');
}
