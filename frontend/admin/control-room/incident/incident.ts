import * as ko from 'knockout';
import { ApiProblem } from '../../../shared/api/problem';
import type { Incident as IncidentShape } from '../../../shared/api/shapes';
import { KeyedRows } from '../../../shared/bindings/keyed-rows';
import { incidentHeading } from '../overview/overview-view';
import { problemWords } from '../parts/problem-words';
import { scopeWords } from '../parts/scope-words';
import { type EventRow, eventRows, namesOf, type RunRow, runRow } from '../parts/status-rows';
import type { Page, Room } from '../room';
import { hashOf } from '../route';
import { QuietForm } from './quiet-form';

interface Fact {
  name: string;
  value: string;
}

/** One incident with everything that is known and all that happened. */
export class Incident implements Page {
  readonly name = 'incident';
  readonly title: ko.PureComputed<string>;
  readonly loading = ko.pureComputed(() => this.facts().length === 0 && this.problem() === '');
  readonly problem = ko.observable('');
  readonly facts = ko.observableArray<Fact>([]);
  readonly runs = new KeyedRows<RunRow>(ko, (row) => row.id);
  readonly events = new KeyedRows<EventRow>(ko, (row) => row.key);
  readonly noEvents = ko.pureComputed(() => this.events.rows().length === 0);
  readonly nothingDone = ko.pureComputed(() => this.runs.rows().length === 0);
  readonly quieting: QuietForm;
  readonly zone: string;
  readonly playbooksHref: string;
  private readonly heading = ko.observable('');
  private readonly watching: ko.Computed<void>;
  private gone = false;

  constructor(
    private readonly room: Room,
    private readonly incidentId: number,
  ) {
    const { t, feed } = room;
    this.quieting = new QuietForm(room, () => this.read());
    this.zone = t.say('common.zone', { zone: room.times.zone });
    this.playbooksHref = hashOf({ page: 'playbooks', incidentId });
    this.title = ko.pureComputed(() => this.heading() || t.say('incident.title', { id: String(incidentId) }));
    // Whenever the projection changes, the incident may have as well: one more reading, never on a timer of its own.
    this.watching = ko.computed(() => {
      const runs = feed.status()?.containments ?? [];
      const mine = runs.filter((run) => run.incident_id === incidentId);
      this.runs.set(mine.map((run) => runRow(room, run, room.now.peek())));
      void this.read();
    });
  }

  readonly read = async (): Promise<void> => {
    try {
      const incident = await this.room.api.incident(this.incidentId);
      if (!this.gone) {
        this.draw(incident);
      }
    } catch (caught) {
      this.problem(problemWords(this.room, ApiProblem.from(caught)));
    }
  };

  dispose(): void {
    this.gone = true;
    this.quieting.form.password('');
    this.watching.dispose();
  }

  private draw(incident: IncidentShape): void {
    const { room } = this;
    const { t } = room;
    const now = room.now.peek();
    const unknown = t.say('incident.unknown');
    const answers: Record<string, string> = { yes: t.say('common.yes'), no: t.say('common.no') };
    const at = (instant: string): string =>
      instant === 'unknown' ? unknown : room.times.moment(instant, now);
    this.problem('');
    this.quieting.incident(incident);
    this.heading(incidentHeading(room, incident));
    this.facts([
      { name: t.say('incident.noticed'), value: t.sayCode('noticed', incident.noticed) },
      { name: t.say('incident.noticed_at'), value: at(incident.noticed_at) },
      { name: t.say('incident.aware_at'), value: at(incident.aware_at) },
      { name: t.say('incident.ongoing'), value: answers[incident.ongoing] ?? unknown },
      { name: t.say('incident.scope'), value: scopeWords(t, room.config.stores, incident.scope) },
      { name: t.say('incident.leader'), value: incident.leader_name },
    ]);
    this.events.set(eventRows(room, incident.timeline, now, namesOf(room.feed.status.peek(), incident)));
  }
}
