import { modelIncident } from '../../../engine/assess/incident';
import { type NextAct, nextAct } from '../../../engine/assess/next-act';
import { SWITCHES } from '../../../engine/contain/switches';
import { isAction, type Status } from '../../../shared/api/shapes';
import type { Room } from '../room';
import { hashOf, type Route } from '../route';

export interface NextView {
  text: string;
  button: string;
  href: string;
  why: string;
  /** Why the act is closed to this person; empty when it is open. */
  closed: string;
}

/** The sentence, the button and the way of the one primary act. */
export function nextView(room: Room, status: Status): NextView {
  const act = nextAct(status);
  const incidentId = status.incident?.id ?? 0;
  const { t } = room;
  const view = (text: string, button: string, route: Route, right: string, why = ''): NextView => {
    const name = t.has(`right.${right}`) ? t.sayCode('right', right) : right;
    const closed = room.may(right) ? '' : t.say('needs.right', { right: name });
    return { text, button, href: hashOf(route), why, closed };
  };
  switch (act.kind) {
    case 'declare':
      return view(
        t.say('next.declare'),
        t.say('overview.declare'),
        { page: 'declare', question: 'noticed' },
        'incident_declare',
      );
    case 'look_at_run': {
      const text = t.say('next.look_at_run', { act: t.sayCode('run', act.run.action) });
      return view(text, t.say('next.look_at_run_button'), { page: 'run', runId: act.run.id }, 'contain');
    }
    case 'follow_run': {
      const text = t.say('next.follow_run', { act: t.sayCode('run', act.run.action) });
      return view(text, t.say('next.follow_run_button'), { page: 'run', runId: act.run.id }, 'contain');
    }
    case 'contain':
      return containView(room, act, incidentId, view);
    case 'write_notice':
      return view(
        t.say('next.write_notice'),
        t.say('next.write_notice_button'),
        { page: 'draft', incidentId },
        'notice',
      );
    case 'publish_notice': {
      const route: Route = { page: 'preview', noticeId: act.noticeId };
      return view(t.say('next.publish_notice'), t.say('next.publish_notice_button'), route, 'notice');
    }
    case 'watch':
      return view(
        t.say('next.watch'),
        t.say('next.watch_button'),
        { page: 'incident', incidentId },
        'control_room',
      );
  }
}

type MakeView = (text: string, button: string, route: Route, right: string, why: string) => NextView;

function containView(
  room: Room,
  act: Extract<NextAct, { kind: 'contain' }>,
  incidentId: number,
  view: MakeView,
): NextView {
  const action = isAction(act.action) ? act.action : 'end_sessions';
  const why = room.t.sayCode('why', act.why.code, act.why.params);
  const route: Route = { page: 'plan', incidentId, action };
  return view(room.t.sayCode('next', action), room.t.say('next.contain_button'), route, 'contain', why);
}

/** "Open for 3 h 10 min · you became aware 11:00 · led by R. Osei" */
export function incidentLine(room: Room, incident: NonNullable<Status['incident']>, now: number): string {
  const model = modelIncident(incident, room.feed.serverNow(now));
  return [
    room.t.say('overview.open_for', { duration: room.times.duration(model.openFor) }),
    room.t.say('overview.aware', { time: room.times.moment(incident.aware_at, now) }),
    room.t.say('overview.led_by', { name: incident.leader_name }),
  ].join(' · ');
}

/** A host that does not say which acts it has is taken to have all. */
export function hasAct(room: Pick<Room, 'config'>, action: string): boolean {
  return room.config.acts.length === 0 || room.config.acts.includes(action);
}

export interface OtherAct {
  text: string;
  href: string;
}

/** Switches that may be turned at any time in an incident, in no order of their own. */
export function otherActs(room: Room, status: Status): OtherAct[] {
  const incidentId = status.incident?.id;
  return incidentId === undefined
    ? []
    : SWITCHES.filter((action) => room.may(`contain_${action}`)).map((action) => {
        const act = room.t.say(`act.${action}`);
        return hasAct(room, action)
          ? { text: act, href: hashOf({ page: 'plan', incidentId, action }) }
          : { text: room.t.say('overview.not_here', { act }), href: '' };
      });
}

export function incidentHeading(room: Room, incident: { id: number; noticed: string }): string {
  return room.t.say('incident.heading', {
    id: String(incident.id),
    noticed: room.t.sayCode('noticed', incident.noticed),
  });
}
