import * as ko from 'knockout';
import { isSwitch } from '../../../engine/contain/switches';
import type { ApprovalRequest, RunAct } from '../../../shared/api/leak-response-api';
import type { Run } from '../../../shared/api/shapes';
import { REASON_FIELD, reasonProblems } from '../confirm/reason';
import type { Room } from '../room';
import { AskAnother } from './ask-another';
import { StepUpForm } from './step-up-form';
import { whoWasFirst } from './who-was-first';

function boundTo(run: Run, act: RunAct): string {
  return `${run.id}:${run.version}:${act}`;
}

/** Pause, resume or undo a run: opens in place, says what it does, asks who you are. Closed again it leaves nothing. */
export class RunActForm {
  readonly act = ko.observable<RunAct | undefined>(undefined);
  readonly form: StepUpForm;
  readonly asking: AskAnother;
  readonly problems: StepUpForm['problems'];
  readonly reason = ko.observable('');
  readonly reasonProblem: ko.PureComputed<string>;
  readonly asksReason = ko.pureComputed(() => this.act() === 'undo');
  readonly heading: ko.PureComputed<string>;
  readonly what: ko.PureComputed<string>;
  readonly button: ko.PureComputed<string>;

  constructor(
    private readonly room: Room,
    private readonly run: () => Run | undefined,
    private readonly changed: (run: Run) => void,
  ) {
    const { t } = room;
    const said = (part: 'title' | 'what' | 'button'): string => {
      const act = this.act();
      const word = act === 'undo' && isSwitch(this.run()?.action ?? '') ? 'lift' : act;
      return word === undefined ? '' : t.say(`act.${word}.${part}`);
    };
    this.form = new StepUpForm(room);
    this.asking = new AskAnother(room, this.form, () => this.request());
    this.problems = this.form.problems;
    this.reasonProblem = ko.pureComputed(() => this.problems.textOf(REASON_FIELD));
    this.heading = ko.pureComputed(() => said('title'));
    this.what = ko.pureComputed(() => said('what'));
    this.button = ko.pureComputed(() => (this.form.working() ? t.say('act.working') : said('button')));
  }

  open(act: RunAct): void {
    this.problems.clear();
    this.asking.needed(false);
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
    const reason = act === 'undo' ? this.reason().trim() : undefined;
    await this.form.submit(
      boundTo(run, act),
      async (proof) => {
        const after = await this.change(run, act, proof, reason);
        this.cancel();
        this.changed(after);
      },
      () => this.missing(),
    );
  };

  /**
   * A run that only went on to its next phase is still the one the person decided about: it is asked once more with its
   * new version. When its state is another, somebody else acted, and the person has to look first.
   */
  private async change(run: Run, act: RunAct, proof: string, reason?: string): Promise<Run> {
    const { api } = this.room;
    try {
      return await api.change(run, act, proof, reason);
    } catch (caught) {
      const problem = this.asking.look(caught);
      if (problem.kind !== 'conflict' || problem.code.startsWith('approval')) {
        throw problem;
      }
      const fresh = await api.run(run.id);
      if (problem.code !== 'version_conflict' || fresh.state !== run.state) {
        this.changed(fresh);
        throw await whoWasFirst(this.room, fresh, problem);
      }
      return api.change(fresh, act, await this.form.prove(boundTo(fresh, act)), reason);
    }
  }

  private request(): ApprovalRequest | undefined {
    const run = this.run();
    return run === undefined
      ? undefined
      : { verb: 'undo', reason: this.reason().trim(), run_id: run.id, version: run.version };
  }

  private missing(): { field: string; text: string }[] {
    return this.asksReason() ? reasonProblems(this.room, this.reason()) : [];
  }
}
