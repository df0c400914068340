import * as ko from 'knockout';
import type { PlaybookRun } from '../../../shared/api/shapes';
import { REASON_FIELD, reasonProblems } from '../confirm/reason';
import { StepUpForm } from '../parts/step-up-form';
import type { Room } from '../room';

export type Answer = 'go_on' | 'leave_out' | 'stop';

/** Says how a playbook goes on, or stops it: opens in place, says what it does, asks who you are. */
export class PlaybookAnswer {
  readonly act = ko.observable<Answer | undefined>(undefined);
  readonly form: StepUpForm;
  readonly problems: StepUpForm['problems'];
  readonly reason = ko.observable('');
  readonly reasonProblem: ko.PureComputed<string>;
  readonly asksReason = ko.pureComputed(() => this.act() === 'stop');
  readonly heading = ko.observable('');
  readonly what: ko.PureComputed<string>;
  readonly button: ko.PureComputed<string>;

  constructor(
    private readonly room: Room,
    private readonly run: () => PlaybookRun | undefined,
    private readonly changed: (run: PlaybookRun) => void,
  ) {
    const { t } = room;
    this.form = new StepUpForm(room);
    this.problems = this.form.problems;
    this.reasonProblem = ko.pureComputed(() => this.problems.textOf(REASON_FIELD));
    this.what = ko.pureComputed(() => {
      const act = this.act();
      return act === undefined ? '' : t.say(`playbook_say.${act}.what`);
    });
    this.button = ko.pureComputed(() => (this.form.working() ? t.say('act.working') : this.heading()));
  }

  /** @param words of the button that was pressed */
  open(act: Answer, words: string): void {
    this.problems.clear();
    this.heading(words);
    this.act(act);
    this.room.focus('.lr-act h2');
  }

  readonly cancel = (): void => {
    this.act(undefined);
    this.form.password('');
    this.room.focus('h1');
  };

  readonly submit = async (): Promise<void> => {
    const [run, act] = [this.run(), this.act()];
    if (run === undefined || act === undefined) {
      return;
    }
    await this.form.submit(
      // As the step-up door takes words.
      `${run.id}:${run.version}:${act.replace('_', '-')}`,
      async (proof) => {
        const { api } = this.room;
        const after =
          act === 'stop'
            ? await api.stopPlaybook(run, this.reason().trim(), proof)
            : await api.answerPlaybook(run, act, proof);
        this.cancel();
        this.changed(after);
      },
      () => (act === 'stop' ? reasonProblems(this.room, this.reason()) : []),
    );
  };
}
