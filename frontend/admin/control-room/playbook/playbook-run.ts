import * as ko from 'knockout';
import type { ApiProblem } from '../../../shared/api/problem';
import type { PlaybookRun as RunShape } from '../../../shared/api/shapes';
import { KeyedRows } from '../../../shared/bindings/keyed-rows';
import { problemWords } from '../parts/problem-words';
import type { Page, Room } from '../room';
import { hashOf } from '../route';
import { type Pace, RunDriver } from '../run-driver';
import { PlaybookAnswer } from './playbook-answer';
import { goOnWords, type RunStepView, runStepView } from './run-step-view';

/** Step 3: each step's state and proof, and the answers where it waits. Watching the page lets the shop work on it. */
export class PlaybookRun implements Page {
  readonly name = 'playbookRun';
  readonly run: ko.Observable<RunShape | undefined> = ko.observable();
  readonly title: ko.PureComputed<string>;
  readonly tab: ko.PureComputed<string>;
  readonly step: string;
  readonly about: ko.PureComputed<string>;
  readonly place: ko.PureComputed<string>;
  readonly loading = ko.pureComputed(() => this.run() === undefined && this.problem() === '');
  readonly problem = ko.observable('');
  readonly steps = new KeyedRows<RunStepView>(ko, (row) => row.key);
  readonly open: ko.PureComputed<boolean>;
  readonly waiting: ko.PureComputed<boolean>;
  readonly stopped: ko.PureComputed<boolean>;
  readonly barMax = ko.pureComputed(() => Math.max(1, this.run()?.steps.length ?? 1));
  readonly barNow: ko.PureComputed<number>;
  readonly goOnText: ko.PureComputed<string>;
  readonly question: ko.PureComputed<RunStepView | undefined>;
  readonly closed: string;
  readonly backHref: ko.PureComputed<string>;
  readonly acting: PlaybookAnswer;
  private readonly driver: RunDriver<RunShape>;

  constructor(
    private readonly room: Room,
    runId: string,
    hidden: () => boolean,
  ) {
    const { t, times, now } = room;
    const text = (read: (run: RunShape) => string): ko.PureComputed<string> =>
      ko.pureComputed(() => {
        const run = this.run();
        return run === undefined ? '' : read(run);
      });
    const state = (...states: string[]): ko.PureComputed<boolean> =>
      ko.pureComputed(() => states.includes(this.run()?.state ?? ''));
    this.step = t.say('playbook.step', { n: 3 });
    this.open = state('running', 'waiting');
    this.waiting = state('waiting');
    this.stopped = state('stopped');
    this.title = ko.pureComputed(() => {
      const run = this.run();
      return run === undefined ? t.say('room.loading') : t.sayCode('playbook_run.title', run.state);
    });
    this.tab = ko.pureComputed(() => {
      const run = this.run();
      return run === undefined
        ? this.title()
        : t.say('playbook_run.tab', {
            state: this.title(),
            title: t.phrase(run.title),
            id: String(run.incident_id),
          });
    });
    this.about = text((run) =>
      t.say('playbook_run.about', {
        title: t.phrase(run.title),
        time: times.moment(run.started_at, now()),
        name: run.starter_name,
      }),
    );
    this.place = text((run) =>
      run.position === 0 ? '' : t.say('playbook_run.step_now', { n: run.position, all: run.steps.length }),
    );
    this.barNow = ko.pureComputed(() => Math.max(0, (this.run()?.position ?? 1) - 1));
    this.question = ko.pureComputed(() => {
      const row = this.waitingStep();
      return row === undefined ? undefined : runStepView(room, row, now.peek());
    });
    this.goOnText = ko.pureComputed(() => {
      const row = this.waitingStep();
      return row === undefined ? '' : goOnWords(room, row);
    });
    this.closed = room.may('contain_playbook')
      ? ''
      : t.say('needs.right', { right: t.say('right.contain_playbook') });
    this.backHref = text((run) => hashOf({ page: 'playbooks', incidentId: run.incident_id }));
    this.acting = new PlaybookAnswer(
      room,
      () => this.run(),
      (run) => this.driver.follow(run),
    );
    const calls = {
      run: (id: string): Promise<RunShape> => room.api.playbookRun(id),
      advance: (id: string): Promise<RunShape> => room.api.advancePlaybook(id),
    };
    this.driver = new RunDriver(calls, runId, this.seen, this.lost, hidden, paceOf);
    this.driver.start();
  }

  readonly goOn = (): void => this.ask('go_on', this.goOnText());
  readonly leaveOut = (): void => this.ask('leave_out', this.room.t.say('playbook_say.leave_out'));
  readonly stop = (): void => this.ask('stop', this.room.t.say('playbook_run.stop'));

  dispose(): void {
    this.driver.dispose();
  }

  private ask(answer: 'go_on' | 'leave_out' | 'stop', words: string): void {
    if (this.closed === '') {
      this.acting.open(answer, words);
    }
  }

  private waitingStep(): RunShape['steps'][number] | undefined {
    const run = this.run();
    return run?.state === 'waiting' ? run.steps[run.position - 1] : undefined;
  }

  private readonly seen = (run: RunShape): void => {
    const before = this.run();
    this.problem('');
    this.run(run);
    this.steps.set(run.steps.map((row) => runStepView(this.room, row, this.room.now.peek())));
    if (before === undefined) {
      this.room.focus('h1');
    } else if (before.state !== run.state) {
      this.room.announcer.say(this.title());
      void this.room.feed.refresh();
    } else if (before.position !== run.position) {
      this.room.announcer.sayInPassing(this.place());
    }
  };

  private readonly lost = (problem: ApiProblem): void => {
    const { t } = this.room;
    this.problem(
      t.has(`connection.${problem.kind}`)
        ? t.sayCode('connection', problem.kind)
        : problemWords(this.room, problem),
    );
  };
}

/** A person or a time is waited for: looking now and then is enough. */
function paceOf(run: RunShape): Pace {
  if (run.state === 'waiting') {
    return 'rest';
  }
  if (run.state !== 'running') {
    return 'over';
  }
  return run.steps[run.position - 1]?.step.kind === 'wait' ? 'rest' : 'work';
}
