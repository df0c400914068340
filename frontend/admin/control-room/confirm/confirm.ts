import * as ko from 'knockout';
import { driftBetween } from '../../../engine/contain/plan-summary';
import { isSwitch } from '../../../engine/contain/switches';
import type { Action, Plan } from '../../../shared/api/shapes';
import { AskAnother } from '../parts/ask-another';
import { PASSWORD_FIELD, StepUpForm } from '../parts/step-up-form';
import { type PlanView, planView } from '../plan/plan-view';
import type { Planning } from '../plan/planning';
import type { Page, Room } from '../room';
import { hashOf } from '../route';
import { REASON_FIELD, reasonProblems } from './reason';

const NUMBER_FIELD = 'lr-number';
/** Refusals that mean: what was shown is no longer so. */
const OUTDATED = ['plan_expired', 'plan_outdated', 'not_found'];

/** Step 2: what will and will not happen, a reason, a proof of who is asking, one button that says it all. */
export class Confirm implements Page {
  readonly name = 'confirm';
  readonly title: ko.PureComputed<string>;
  readonly tab: ko.PureComputed<string>;
  readonly step: string;
  readonly view: PlanView;
  readonly reason = ko.observable('');
  readonly typedNumber = ko.observable('');
  readonly form: StepUpForm;
  readonly asking: AskAnother;
  readonly problems: StepUpForm['problems'];
  readonly reasonProblem: ko.PureComputed<string>;
  readonly numberProblem: ko.PureComputed<string>;
  readonly numberLabel: string;
  readonly button: ko.PureComputed<string>;
  /** One key for this decision: a call whose answer got lost may be sent again and is done once. */
  private readonly key: string;

  constructor(
    private readonly room: Room,
    private readonly incidentId: number,
    private readonly action: Action,
    private readonly planning: Planning,
    private readonly plan: Plan,
  ) {
    const { t } = room;
    this.view = planView(room, plan);
    this.title = ko.pureComputed(() => this.view.question);
    const act = t.say(`act.${action}`);
    this.tab = ko.pureComputed(() => t.say('confirm.tab', { act, id: String(incidentId) }));
    this.step = t.say('contain.step', { n: 2 });
    this.form = new StepUpForm(room);
    this.asking = new AskAnother(room, this.form, () => ({
      verb: 'start',
      reason: this.reason().trim(),
      plan_hash: plan.plan_hash,
    }));
    this.problems = this.form.problems;
    this.reasonProblem = ko.pureComputed(() => this.problems.textOf(REASON_FIELD));
    this.numberProblem = ko.pureComputed(() => this.problems.textOf(NUMBER_FIELD));
    this.numberLabel = t.say('confirm.number', { id: String(incidentId) });
    this.button = ko.pureComputed(() => (this.form.working() ? t.say('confirm.starting') : this.view.button));
    this.key = room.newKey();
  }

  get backHref(): string {
    return hashOf({ page: 'plan', incidentId: this.incidentId, action: this.action });
  }

  readonly submit = (): Promise<void> =>
    this.form.submit(
      this.plan.plan_hash,
      (proof) => this.start(proof),
      () => this.missing(),
    );

  dispose(): void {
    this.form.password('');
  }

  private async start(proof: string): Promise<void> {
    const { room, plan } = this;
    try {
      const run = await room.api.start(plan.plan_hash, this.reason().trim(), this.key, proof);
      this.planning.forget(this.incidentId, this.action);
      void room.feed.refresh();
      room.go({ page: 'run', runId: run.id });
    } catch (caught) {
      const problem = this.asking.look(caught);
      if (!OUTDATED.includes(problem.code)) {
        throw problem;
      }
      await this.lookAgain();
    }
  }

  /** The counts moved: show the new ones before anything is started. */
  private async lookAgain(): Promise<void> {
    const { room, plan } = this;
    const request = {
      incident_id: this.incidentId,
      action: this.action,
      scope: plan.scope,
      audience: plan.audience,
      ...(isSwitch(this.action)
        ? { options: this.planning.switchOptions(room, this.incidentId, this.action).options() }
        : {}),
    };
    const fresh = await room.api.plan(request);
    const drift = driftBetween(plan, fresh);
    this.planning.keep(fresh);
    this.planning.lead =
      drift === null ? room.t.say('confirm.expired') : room.t.say('confirm.now_count', { n: drift });
    room.go({ page: 'plan', incidentId: this.incidentId, action: this.action });
  }

  private missing(): { field: string; text: string }[] {
    const { t } = this.room;
    const problems = reasonProblems(this.room, this.reason());
    if (this.view.typeToConfirm && this.typedNumber().trim() !== String(this.incidentId)) {
      problems.push({
        field: NUMBER_FIELD,
        text: t.say('confirm.number_wrong', { id: String(this.incidentId) }),
      });
    }
    return problems;
  }
}

export { NUMBER_FIELD, PASSWORD_FIELD, REASON_FIELD };
