import * as ko from 'knockout';
import { FormProblems } from '../../../shared/a11y/form-problems';
import { ApiProblem } from '../../../shared/api/problem';
import type { Room } from '../room';
import { problemWords } from './problem-words';

export const PASSWORD_FIELD = 'lr-password';

/** Asks for the password, turns it into a one-time proof bound to what was shown, and acts with it. */
export class StepUpForm {
  readonly password = ko.observable('');
  readonly working = ko.observable(false);
  readonly problems = new FormProblems(ko);
  readonly passwordProblem = ko.pureComputed(() => this.problems.textOf(PASSWORD_FIELD));

  constructor(private readonly room: Room) {}

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
    if (this.problems.set(missing)) {
      this.room.focus('.lr-problems');
      return;
    }
    this.working(true);
    try {
      const proof = await this.room.api.stepUp(boundTo, this.password());
      await act(proof);
    } catch (caught) {
      this.show(ApiProblem.from(caught));
    } finally {
      this.password('');
      this.working(false);
    }
  }

  show(problem: ApiProblem): void {
    const field = problem.code.startsWith('step_up') ? PASSWORD_FIELD : '';
    this.problems.set([{ field, text: problemWords(this.room, problem) }]);
    this.room.focus('.lr-problems');
  }
}
