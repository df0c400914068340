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
  return t.sayCode('fact', type, { ...values, what });
}
