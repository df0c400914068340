import * as ko from 'knockout';
import { FormProblems } from '../../../shared/a11y/form-problems';
import { ApiProblem } from '../../../shared/api/problem';
import type { Room } from '../room';
import { problemWords } from './problem-words';

export const PASSWORD_FIELD = 'lr-password';
export const CODE_FIELD = 'lr-code';

/** Asks for the password, turns it into a one-time proof bound to what was shown, and acts with it. */
export class StepUpForm {
  readonly password = ko.observable('');
  readonly code = ko.observable('');
  readonly asksCode: boolean;
  readonly working = ko.observable(false);
  readonly problems = new FormProblems(ko);
  readonly passwordProblem = ko.pureComputed(() => this.problems.textOf(PASSWORD_FIELD));

  readonly codeProblem = ko.pureComputed(() => this.problems.textOf(CODE_FIELD));

  constructor(private readonly room: Room) {
    this.asksCode = room.config.asksCode;
  }

  /**
   * @param check says what is missing besides the password
   * @param act is called with the proof; what it throws is shown
   */
  async submit(
    boundTo: string,
    act: (proof: string) => Promise<void>,
    check: () => { field: string; text: string }[] = () => [],
  ): Promise<void> {
    if (this.working()) {
      return;
    }
    const missing = check();
    if (this.password() === '') {
      missing.push({ field: PASSWORD_FIELD, text: this.room.t.say('proof.password_missing') });
    }
    if (this.asksCode && this.code().trim() === '') {
      missing.push({ field: CODE_FIELD, text: this.room.t.say('proof.code_missing') });
    }
    if (this.problems.set(missing)) {
      this.room.focus('.lr-problems');
      return;
    }
    this.working(true);
    try {
      await act(await this.prove(boundTo));
    } catch (caught) {
      this.show(ApiProblem.from(caught));
    } finally {
      this.password('');
      this.code('');
      this.working(false);
    }
  }

  /** A proof from what the person has entered. */
  prove(boundTo: string): Promise<string> {
    return this.room.api.stepUp(boundTo, this.password(), this.code().trim());
  }

  show(problem: ApiProblem): void {
    const isOfCode = problem.code.startsWith('step_up_code');
    const field = isOfCode ? CODE_FIELD : problem.code.startsWith('step_up') ? PASSWORD_FIELD : '';
    this.problems.set([{ field, text: problemWords(this.room, problem) }]);
    this.room.focus('.lr-problems');
  }
}
