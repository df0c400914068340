import * as ko from 'knockout';
import type { Status } from '../../../shared/api/shapes';
import { KeyedRows } from '../../../shared/bindings/keyed-rows';
import { restrictedWords } from '../parts/problem-words';
import {
  type CheckRow,
  checkRow,
  type EventRow,
  eventRows,
  evidenceLines,
  type NoticeRow,
  namesOf,
  noticeRow,
  type RunRow,
  runRow,
} from '../parts/status-rows';
import type { Page, Room } from '../room';
import { hashOf } from '../route';
import {
  incidentHeading,
  incidentLine,
  type NextView,
  nextView,
  type OtherAct,
  otherActs,
} from './overview-view';

/** What is happening, what is already safe, what to do next. */
export class Overview implements Page {
  readonly name = 'overview';
  readonly title: ko.PureComputed<string>;
  readonly loading: ko.PureComputed<boolean>;
  readonly quiet: ko.PureComputed<boolean>;
  readonly unknown: ko.PureComputed<boolean>;
  readonly incident: ko.PureComputed<boolean>;
  readonly calm: ko.PureComputed<boolean>;
  readonly nothingContained: ko.PureComputed<boolean>;
  readonly noEvents: ko.PureComputed<boolean>;
  readonly noChecks: ko.PureComputed<boolean>;
  readonly noNotices: ko.PureComputed<boolean>;
  readonly draftHref = ko.observable('');
  readonly known: ko.PureComputed<boolean>;
  readonly notRead: ko.PureComputed<boolean>;
  /** What makes the state unknown, in the words of the failing check. */
  readonly why = ko.observable('');
  /** Whom to ask about what is hidden from this person. */
  readonly restricted = ko.observable('');
  /** How much waits for another person. */
  readonly waiting = ko.observable('');
  private version = '';
  readonly stateText: ko.PureComputed<string>;
  readonly line: ko.PureComputed<string>;
  readonly next: ko.Observable<NextView | undefined> = ko.observable();
  readonly nextHeading: ko.PureComputed<string>;
  readonly runs = new KeyedRows<RunRow>(ko, (row) => row.id);
  readonly events = new KeyedRows<EventRow>(ko, (row) => row.key);
  readonly checks = new KeyedRows<CheckRow>(ko, (row) => row.code);
  readonly notices = new KeyedRows<NoticeRow>(ko, (row) => row.id);
  readonly others = ko.observableArray<OtherAct>([]);
  readonly evidence = ko.observableArray<string>([]);
  readonly timelineHref = ko.observable('');
  readonly playbooksHref = ko.observable('');
  readonly zone: string;
  private readonly drawing: ko.Computed<void>;

  constructor(private readonly room: Room) {
    const { t, times, feed, now } = room;
    const state = ko.pureComputed(() => feed.status()?.state);
    this.zone = t.say('common.zone', { zone: times.zone });
    this.loading = ko.pureComputed(() => state() === undefined && feed.problem() === undefined);
    this.quiet = ko.pureComputed(() => state() === 'quiet');
    this.known = ko.pureComputed(() => state() !== undefined);
    this.notRead = ko.pureComputed(() => !this.known() && !this.loading());
    this.unknown = ko.pureComputed(() => state() === 'unknown');
    this.incident = ko.pureComputed(() => feed.status()?.incident !== undefined);
    this.calm = ko.pureComputed(() => state() !== undefined && !this.incident());
    this.nextHeading = ko.pureComputed(() => t.say(this.calm() ? 'overview.suspect' : 'overview.next'));
    this.nothingContained = ko.pureComputed(() => this.runs.rows().length === 0);
    this.noEvents = ko.pureComputed(() => this.events.rows().length === 0);
    this.noChecks = ko.pureComputed(() => this.checks.rows().length === 0);
    this.noNotices = ko.pureComputed(() => this.notices.rows().length === 0);
    this.title = ko.pureComputed(() => {
      const incident = feed.status()?.incident;
      return incident === undefined ? t.say('room.name') : incidentHeading(room, incident);
    });
    this.stateText = ko.pureComputed(() => {
      const seconds = (now() - feed.receivedAt()) / 1000;
      return t.say('overview.quiet_detail', {
        time: times.moment(new Date(feed.receivedAt()).toISOString(), now()),
        ago: times.ago(seconds),
      });
    });
    this.line = ko.pureComputed(() => {
      const incident = feed.status()?.incident;
      return incident === undefined ? '' : incidentLine(room, incident, now());
    });
    this.drawing = ko.computed(() => this.draw(feed.status(), feed.receivedAt()));
  }

  dispose(): void {
    this.drawing.dispose();
  }

  private draw(status: Status | undefined, now: number): void {
    if (status === undefined) {
      return;
    }
    const { room } = this;
    this.checks.set(status.checks.map((check) => checkRow(room, check)));
    const failing = status.checks.find((check) => check.state === 'fail');
    this.restricted(restrictedWords(room.t, status.restricted));
    const unknown = this.restricted() || room.t.say('overview.no_checks');
    this.why(failing === undefined ? unknown : checkRow(room, failing).text);
    if (status.version !== this.version) {
      this.version = status.version;
      void this.countWaiting();
    }
    const others = otherActs(room, status);
    if (JSON.stringify(others) !== JSON.stringify(this.others.peek())) {
      this.others(others);
    }
    this.runs.set(status.containments.map((run) => runRow(room, run, now)));
    const names = namesOf(status, status.incident);
    this.events.set(eventRows(room, (status.incident?.timeline ?? []).slice(0, 5), now, names));
    this.notices.set(status.notices.map((notice) => noticeRow(room, notice)));
    this.evidence(evidenceLines(room, status.evidence, now));
    this.next(nextView(room, status));
    this.draftHref(hashOf({ page: 'draft', incidentId: status.incident?.id ?? 0 }));
    this.playbooksHref(hashOf({ page: 'playbooks', incidentId: status.incident?.id ?? 0 }));
    this.timelineHref(hashOf({ page: 'incident', incidentId: status.incident?.id ?? 0 }));
  }

  /** What cannot be read is not said to be nothing: the line only shows what is known to wait. */
  private async countWaiting(): Promise<void> {
    const { room } = this;
    if (!room.may('contain')) {
      return;
    }
    try {
      const n = (await room.api.approvals()).length;
      this.waiting(n === 0 ? '' : room.t.say('approve.waiting', { n }));
    } catch {
      this.waiting('');
    }
  }
}
