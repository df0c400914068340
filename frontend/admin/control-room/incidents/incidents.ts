import * as ko from 'knockout';
import { NOTICED } from '../../../engine/assess/incident';
import { ApiProblem } from '../../../shared/api/problem';
import type { IncidentPage, IncidentRow } from '../../../shared/api/shapes';
import { problemWords, restrictedWords } from '../parts/problem-words';
import type { Page, Room } from '../room';
import { hashOf } from '../route';
import { type IncidentFilter, STATES } from './incident-filter';

/** Incidents on a page. */
const LIMIT = 25;

interface Row {
  href: string;
  what: string;
  state: string;
  stateClass: string;
  at: string;
  noticed: string;
  lastAct: string;
  openActs: string;
}

export interface Choice {
  value: string;
  text: string;
}

/** Every incident there was, newest first. */
export class Incidents implements Page {
  readonly name = 'incidents';
  readonly title: ko.PureComputed<string>;
  readonly loading = ko.observable(true);
  readonly problem = ko.observable('');
  readonly rows = ko.observableArray<Row>([]);
  readonly none = ko.pureComputed(() => !this.loading() && this.problem() === '' && this.rows().length === 0);
  readonly some = ko.pureComputed(() => this.rows().length > 0);
  readonly found = ko.observable('');
  readonly restricted = ko.observable('');
  readonly state: ko.Observable<string>;
  readonly noticed: ko.Observable<string>;
  readonly states: Choice[];
  readonly kinds: Choice[];
  readonly newerHref = ko.observable('');
  readonly olderHref = ko.observable('');
  readonly place = ko.observable('');
  readonly zone: string;
  private gone = false;

  constructor(
    private readonly room: Room,
    private readonly filter: IncidentFilter,
  ) {
    const { t } = room;
    this.title = ko.pureComputed(() => t.say('incidents.title'));
    this.zone = t.say('common.zone', { zone: room.times.zone });
    this.state = ko.observable(filter.state);
    this.noticed = ko.observable(filter.noticed);
    this.states = [
      { value: '', text: t.say('incidents.every_state') },
      ...STATES.map((state) => ({ value: state, text: t.say(`incidents.state.${state}`) })),
    ];
    this.kinds = [
      { value: '', text: t.say('incidents.everything') },
      ...NOTICED.map((code) => ({ value: code, text: t.say(`noticed.${code}`) })),
    ];
    void this.read();
  }

  readonly apply = (): void =>
    this.room.go({ page: 'incidents', filter: { state: this.state(), noticed: this.noticed(), page: 1 } });

  dispose(): void {
    this.gone = true;
  }

  private async read(): Promise<void> {
    const { page, ...wanted } = this.filter;
    try {
      const list = await this.room.api.incidents({ ...wanted, page: String(page), limit: String(LIMIT) });
      if (!this.gone) {
        this.draw(list);
      }
    } catch (caught) {
      this.problem(problemWords(this.room, ApiProblem.from(caught)));
    } finally {
      this.loading(false);
    }
  }

  private draw(list: IncidentPage): void {
    const { t, announcer } = this.room;
    const pages = Math.max(1, Math.ceil(list.total / list.limit));
    const to = (page: number): string => hashOf({ page: 'incidents', filter: { ...this.filter, page } });
    this.rows(list.incidents.map((incident) => this.row(incident)));
    this.found(t.say('incidents.found', { n: list.total }));
    this.restricted(restrictedWords(t, list.restricted));
    this.place(pages > 1 ? t.say('incidents.page', { page: list.page, pages }) : '');
    this.newerHref(list.page > 1 ? to(list.page - 1) : '');
    this.olderHref(list.page < pages ? to(list.page + 1) : '');
    announcer.say(this.found());
  }

  private row(incident: IncidentRow): Row {
    const { t, times, now } = this.room;
    const at = incident.noticed_at === 'unknown' ? incident.aware_at : incident.noticed_at;
    const time = times.moment(at, now.peek());
    const act = incident.last_act;
    return {
      href: hashOf({ page: 'incident', incidentId: incident.id }),
      what: t.say('incident.heading', {
        id: String(incident.id),
        noticed: t.sayCode('noticed', incident.noticed),
      }),
      state: t.sayCode('incidents.state', incident.state),
      stateClass: `lr-look lr-look--${incident.state === 'open' ? 'needs_you' : 'contained'}`,
      at,
      noticed: incident.noticed_at === 'unknown' ? t.say('incidents.declared', { time }) : time,
      lastAct:
        act === undefined
          ? t.say('incidents.no_act')
          : t.say('incidents.act', {
              what: t.has(`run.${act.action}`) ? t.sayCode('run', act.action) : act.action,
              state: t.sayCode('incidents.act_state', act.state),
              time: times.moment(act.started_at, now.peek()),
            }),
      openActs: incident.open_acts === 0 ? t.say('incidents.none_open') : t.number(incident.open_acts),
    };
  }
}
