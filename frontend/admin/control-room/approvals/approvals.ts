import * as ko from 'knockout';
import { ApiProblem } from '../../../shared/api/problem';
import type { Approval } from '../../../shared/api/shapes';
import { problemWords } from '../parts/problem-words';
import { StepUpForm } from '../parts/step-up-form';
import type { Page, Room } from '../room';
import { type ApprovalWords, approvalWords } from './approval-row';

interface Row extends ApprovalWords {
  titleId: string;
  /** Why this person may not agree; empty when they may. */
  closed: string;
  mayAgree: boolean;
  mayDecline: boolean;
  /** Taking back what they asked for, or stopping what one person alone has begun; empty for neither. */
  backWord: string;
  agree: () => void;
  decline: () => void;
  back: () => void;
}

/** What waits for another person: read it, then agree with a proof of who you are, or decline. */
export class Approvals implements Page {
  readonly name = 'approvals';
  readonly title: ko.PureComputed<string>;
  readonly loading = ko.observable(true);
  readonly problem = ko.observable('');
  readonly done = ko.observable('');
  readonly rows = ko.observableArray<Row>([]);
  readonly none = ko.pureComputed(() => !this.loading() && this.problem() === '' && this.rows().length === 0);
  readonly chosen = ko.observable<Approval | undefined>(undefined);
  readonly heading: ko.PureComputed<string>;
  readonly form: StepUpForm;
  readonly problems: StepUpForm['problems'];
  readonly button: ko.PureComputed<string>;
  private gone = false;

  constructor(private readonly room: Room) {
    const { t } = room;
    this.title = ko.pureComputed(() => t.say('approve.title'));
    this.form = new StepUpForm(room);
    this.problems = this.form.problems;
    this.heading = ko.pureComputed(() => {
      const request = this.chosen();
      return request === undefined ? '' : approvalWords(room, request, room.now.peek()).what;
    });
    this.button = ko.pureComputed(() => t.say(this.form.working() ? 'act.working' : 'approve.agree'));
    void this.read();
  }

  readonly submit = async (): Promise<void> => {
    const request = this.chosen();
    if (request === undefined) {
      return;
    }
    await this.form.submit(request.bound_to, async (proof) => {
      await this.room.api.decide(request, 'approve', proof);
      this.chosen(undefined);
      await this.settled('approve.agreed');
    });
  };

  readonly cancel = (): void => {
    this.chosen(undefined);
    this.form.password('');
    this.room.focus('h1');
  };

  dispose(): void {
    this.gone = true;
    this.form.password('');
  }

  private async read(): Promise<void> {
    try {
      const requests = await this.room.api.approvals();
      if (!this.gone) {
        this.rows(requests.map((request) => this.row(request)));
        this.room.announcer.say(this.room.t.say('approve.waiting', { n: requests.length }));
      }
    } catch (caught) {
      this.problem(problemWords(this.room, ApiProblem.from(caught)));
    } finally {
      this.loading(false);
    }
  }

  private row(request: Approval): Row {
    const { t } = this.room;
    const isWaiting = request.state === 'waiting';
    const isOwn = request.refusal === 'self_approval';
    const mayApprove = this.room.may('approve');
    const closed = isWaiting && request.refusal !== '' ? this.why(request.refusal) : '';
    const back = request.state === 'delayed' ? 'approve.stop' : isOwn ? 'approve.withdraw' : undefined;
    return {
      ...approvalWords(this.room, request, this.room.now.peek()),
      titleId: `lr-approval-${request.id}`,
      closed,
      mayAgree: isWaiting && request.refusal === '',
      mayDecline: isWaiting && mayApprove && !isOwn,
      backWord: back === undefined ? '' : t.say(back),
      agree: () => this.choose(request),
      decline: () => void this.answer(request, 'decline', 'approve.declined'),
      back: () => void this.answer(request, 'withdraw', 'approve.withdrawn'),
    };
  }

  private why(code: string): string {
    const { t } = this.room;
    return code === 'not_allowed'
      ? t.say('needs.right', { right: t.say('right.approve') })
      : t.sayCode('refusal', code);
  }

  private choose(request: Approval): void {
    this.problems.clear();
    this.chosen(request);
    this.room.focus('.lr-act h2');
  }

  private async answer(
    request: Approval,
    decision: 'decline' | 'withdraw',
    said: 'approve.declined' | 'approve.withdrawn',
  ): Promise<void> {
    try {
      await this.room.api.decide(request, decision);
      await this.settled(said);
    } catch (caught) {
      this.problem(problemWords(this.room, ApiProblem.from(caught)));
      this.room.focus('h1');
    }
  }

  private async settled(said: 'approve.agreed' | 'approve.declined' | 'approve.withdrawn'): Promise<void> {
    this.done(this.room.t.say(said));
    this.problem('');
    this.room.announcer.say(this.done());
    await this.read();
    this.room.focus('h1');
  }
}
