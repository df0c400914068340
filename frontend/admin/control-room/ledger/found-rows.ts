import type { FoundEntry } from '../../../shared/api/shapes';
import { factWords } from '../parts/fact-words';
import { actorName } from '../parts/status-rows';
import type { Room } from '../room';
import { hashOf } from '../route';
import { WHOLE_LEDGER } from './ledger-filter';

export interface FoundRow {
  at: string;
  time: string;
  what: string;
  who: string;
  whoHref: string;
  door: string;
  incident: string;
  incidentHref: string;
  entry: string;
  href: string;
}

/** One sealed entry in a row. Who and incident lead to the same ledger, seen from there. */
export function foundRow(
  room: Room,
  found: FoundEntry,
  names: ReadonlyMap<string, string>,
  erased: ReadonlySet<string> = new Set(),
): FoundRow {
  const { t, times } = room;
  const isAboutErased = found.params.some(({ value }) =>
    value.split(/[^0-9a-f]+/).some((one) => erased.has(one)),
  );
  const { incident } = found;
  return {
    at: found.at,
    time: times.full(found.at),
    what: [
      factWords(room, found.type, found.params),
      ...(isAboutErased ? [t.say('ledger.about_erased')] : []),
    ].join(' '),
    who: erased.has(found.actor.replace(/^customer:/, ''))
      ? t.say('ledger.erased_person')
      : actorName(room, found.actor, names),
    whoHref: hashOf({ page: 'ledger', filter: { ...WHOLE_LEDGER, actor: found.actor } }),
    door: doorWords(room, found.door),
    incident: incident === undefined ? '' : t.say('incident.title', { id: String(incident) }),
    incidentHref:
      incident === undefined
        ? ''
        : hashOf({ page: 'ledger', filter: { ...WHOLE_LEDGER, incident: String(incident) } }),
    entry: t.say('ledger.entry', { index: found.index }),
    href: hashOf({ page: 'entry', index: found.index }),
  };
}

export function doorWords(room: Pick<Room, 't'>, door: string): string {
  return room.t.has(`ledger_door.${door}`) ? room.t.sayCode('ledger_door', door) : door;
}
