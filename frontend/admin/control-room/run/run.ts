import * as ko from 'knockout';
import { progressOf, type RunProgress } from '../../../engine/contain/run-progress';
import type { ApiProblem } from '../../../shared/api/problem';
import type { Run as RunShape } from '../../../shared/api/shapes';
import { problemWords } from '../parts/problem-words';
import { RunActForm } from '../parts/run-act';
import { scopeWords } from '../parts/scope-words';
import type { Page, Room } from '../room';
import { hashOf } from '../route';
import { RunDriver } from '../run-driver';
import {
  actionOf,
  isSwitchRun,
  progressLine,
  progressNote,
  type ResultView,
  resultView,
  runTitle,
  switchLine,
} from './run-view';

/** Steps 3 and 4: progress, then the proof. Watching the page lets the shop work on the run. */
export class Run implements Page {
  readonly name = 'run';
  readonly run: ko.Observable<RunShape | undefined> = ko.observable();
  readonly title: ko.PureComputed<string>;
  readonly tab: ko.PureComputed<string>;
  readonly step: ko.PureComputed<string>;
  readonly about: ko.PureComputed<string>;
  readonly loading = ko.pureComputed(() => this.run() === undefined && this.problem() === '');
  readonly problem = ko.observable('');
  readonly progress: ko.PureComputed<RunProgress | undefined>;
  readonly going: ko.PureComputed<boolean>;
  readonly over: ko.PureComputed<boolean>;
  readonly failed: ko.PureComputed<boolean>;
  readonly barLabel: ko.PureComputed<string>;
  readonly barMax = ko.pureComputed(() => Math.max(1, this.run()?.total ?? 1));
  readonly line: ko.PureComputed<string>;
  readonly note: ko.PureComputed<string>;
  readonly mayPause: ko.PureComputed<boolean>;
  readonly mayResume: ko.PureComputed<boolean>;
  readonly mayUndo: ko.PureComputed<boolean>;
  readonly undoWord: ko.PureComputed<string>;
  /** How a switch stands now; empty for other acts. */
  readonly standing: ko.PureComputed<string>;
  readonly closed: string;
  readonly result: ko.PureComputed<ResultView | undefined>;
  readonly next: ko.PureComputed<{ text: string; href: string } | undefined>;
  readonly againHref: ko.PureComputed<string>;
  readonly incidentHref: ko.PureComputed<string>;
  readonly acting: RunActForm;
  private readonly driver: RunDriver<RunShape>;
  private quarter = 0;

  constructor(
    private readonly room: Room,
    runId: string,
    hidden: () => boolean,
  ) {
    const { t, now, feed } = room;
    const of = <T>(read: (run: RunShape) => T): ko.PureComputed<T | undefined> =>
      ko.pureComputed(() => {
        const run = this.run();
        return run === undefined ? undefined : read(run);
      });
    const text = (read: (run: RunShape) => string): ko.PureComputed<string> =>
      ko.pureComputed(() => of(read)() ?? '');
    const state = (...states: string[]): ko.PureComputed<boolean> =>
      ko.pureComputed(() => states.includes(this.run()?.state ?? ''));
    this.progress = of((run) => progressOf(run, feed.serverNow(now())));
    this.going = state('running', 'verifying', 'paused');
    this.over = state('done', 'not_proven', 'failed');
    this.failed = ko.pureComputed(
      () => this.progress()?.look === 'needs_you' || this.progress()?.look === 'failed',
    );
    this.title = ko.pureComputed(() => {
      const run = this.run();
      return run === undefined
        ? t.say('room.loading')
        : runTitle(room, run, progressOf(run, feed.serverNow(now())));
    });
    this.tab = ko.pureComputed(() => {
      const run = this.run();
      const title = this.title();
      if (run === undefined) {
        return title;
      }
      const act = t.has(`act.${run.action}`) ? t.sayCode('act', run.action) : t.say('run.any');
      return t.say('run.tab', { title, act, id: String(run.incident_id) });
    });
    this.step = ko.pureComputed(() => t.say('contain.step', { n: this.over() ? 4 : 3 }));
    this.about = text((run) =>
      t.say('run.line', {
        what: t.sayCode('run', run.action),
        scope: scopeWords(t, room.config.stores, run.scope),
      }),
    );
    this.barLabel = text((run) => t.say('run.progress_label', { what: t.sayCode('run', run.action) }));
    this.line = text((run) => progressLine(room, run, now()));
    this.note = text((run) => progressNote(room, run, now()));
    this.result = of((run) => (progressOf(run, '').over ? resultView(room, run, now.peek()) : undefined));
    const mayChange = room.may('contain_pause');
    this.closed = mayChange ? '' : t.say('needs.right', { right: t.say('right.contain_pause') });
    this.mayPause = state('running');
    this.mayResume = state('paused');
    this.mayUndo = ko.pureComputed(() => {
      const run = this.run();
      const standing = run?.switch_state === undefined || ['on', 'asks'].includes(run.switch_state);
      return this.over() && run?.reversal !== 'none' && run?.phase !== 'undone' && standing;
    });
    this.undoWord = text((run) => t.say(isSwitchRun(run) ? 'act.lift' : 'act.undo'));
    this.standing = text((run) => switchLine(room, run, now()));
    this.next = of((run) => this.nextOf(run));
    this.againHref = text((run) => {
      const [action, incidentId] = [actionOf(run), run.incident_id];
      return hashOf(
        action === 'any' ? { page: 'incident', incidentId } : { page: 'plan', incidentId, action },
      );
    });
    this.incidentHref = text((run) => hashOf({ page: 'incident', incidentId: run.incident_id }));
    this.acting = new RunActForm(
      room,
      () => this.run(),
      (run) => this.driver.follow(run),
    );
    this.driver = new RunDriver(room.api, runId, this.seen, this.lost, hidden);
    this.driver.start();
  }

  readonly pause = (): void => this.open('pause');
  readonly resume = (): void => this.open('resume');
  readonly undo = (): void => this.open('undo');

  dispose(): void {
    this.driver.dispose();
  }

  private open(act: 'pause' | 'resume' | 'undo'): void {
    if (this.closed === '') {
      this.acting.open(act);
    }
  }

  private readonly seen = (run: RunShape): void => {
    const before = this.run();
    this.problem('');
    this.run(run);
    const progress = progressOf(run, this.room.feed.serverNow(this.room.now.peek()));
    if (before === undefined) {
      this.quarter = progress.quarter;
      this.room.focus('h1');
      return;
    }
    if (progress.over && !progressOf(before, '').over) {
      this.ended();
    } else if (progress.quarter > this.quarter) {
      this.quarter = progress.quarter;
      const percent = Math.floor(progress.share * 100);
      this.room.announcer.sayInPassing(this.room.t.say('progress.quarter', { what: this.title(), percent }));
    }
  };

  /** Whoever waits at the heading is led to the result; whoever is busy elsewhere on the page only hears of it. */
  private ended(): void {
    void this.room.feed.refresh();
    if (this.room.focusIsIdle()) {
      this.room.focus('h1');
    } else {
      this.room.announcer.say(this.title());
    }
  }

  private readonly lost = (problem: ApiProblem): void => {
    this.problem(
      this.room.t.has(`connection.${problem.kind}`)
        ? this.room.t.sayCode('connection', problem.kind)
        : problemWords(this.room, problem),
    );
  };

  private nextOf(run: RunShape): { text: string; href: string } | undefined {
    const { t } = this.room;
    const { look } = progressOf(run, '');
    if ((look !== 'contained' && look !== 'partly') || isSwitchRun(run)) {
      return undefined;
    }
    return run.action === 'end_sessions'
      ? {
          text: t.say('result.next.reset_credentials'),
          href: hashOf({ page: 'plan', incidentId: run.incident_id, action: 'reset_credentials' }),
        }
      : { text: t.say('result.next.notice'), href: hashOf({ page: 'draft', incidentId: run.incident_id }) };
  }
}
