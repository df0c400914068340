import * as ko from 'knockout';
import type { ApprovalRequest } from '../../../shared/api/leak-response-api';
import { ApiProblem } from '../../../shared/api/problem';
import type { Room } from '../room';
import type { StepUpForm } from './step-up-form';

/** Offered when an act was refused because another person has to agree: asks them, with the reason that was given. */
export class AskAnother {
  readonly needed = ko.observable(false);
  readonly code = ko.observable('');

  constructor(
    private readonly room: Room,
    private readonly form: StepUpForm,
    private readonly request: () => ApprovalRequest | undefined,
  ) {}

  /** Hands the problem on, after it was looked at. */
  look(caught: unknown): ApiProblem {
    const problem = ApiProblem.from(caught);
    this.needed(problem.code === 'approval_needed');
    return problem;
  }

  readonly ask = async (): Promise<void> => {
    const request = this.request();
    if (request === undefined) {
      return;
    }
    try {
      const code = this.code().trim();
      await this.room.api.ask(code === '' ? request : { ...request, recovery_code: code });
      this.needed(false);
      this.room.announcer.say(this.room.t.say('approve.asked_now'));
      this.room.go({ page: 'approvals' });
    } catch (caught) {
      this.form.show(ApiProblem.from(caught));
    } finally {
      this.code('');
    }
  };
}
