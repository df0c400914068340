import * as ko from 'knockout';
import { ApiProblem } from '../../../shared/api/problem';
import type { PlannedStep, PlaybookPlan } from '../../../shared/api/shapes';
import { REASON_FIELD, reasonProblems } from '../confirm/reason';
import { StepUpForm } from '../parts/step-up-form';
import type { Page, Room } from '../room';
import { hashOf } from '../route';
import type { PlaybookPlans } from './playbook-plans';
import { undoWords } from './step-words';

const OUTDATED = ['plan_expired', 'plan_outdated', 'not_found'];

/** Step 2: what begins by itself, where it asks, what has no way back; a reason and a proof. */
export class PlaybookConfirm implements Page {
  readonly name = 'playbookConfirm';
  readonly title: ko.PureComputed<string>;
  readonly tab: ko.PureComputed<string>;
  readonly step: string;
  readonly acts: string[];
  readonly waits: string[];
  readonly forGood: string[];
  readonly noWaits: boolean;
  readonly nothingForGood: boolean;
  readonly reason = ko.observable('');
  readonly form: StepUpForm;
  readonly problems: StepUpForm['problems'];
  readonly reasonProblem: ko.PureComputed<string>;
  readonly button: ko.PureComputed<string>;
  readonly backHref: string;
  private readonly key: string;

  constructor(
    private readonly room: Room,
    private readonly plan: PlaybookPlan,
    private readonly plans: PlaybookPlans,
  ) {
    const { t } = room;
    const title = t.phrase(plan.title);
    this.title = ko.pureComputed(() => t.say('playbook.confirm.title', { title }));
    this.tab = ko.pureComputed(() => t.say('playbook.confirm.tab', { title, id: String(plan.incident_id) }));
    this.step = t.say('playbook.step', { n: 2 });
    const named = (steps: PlannedStep[]): string[] =>
      steps.map(({ step }) => `${t.number(step.number)} ${t.phrase(step.title)}`);
    this.acts = named(plan.steps.filter(({ readiness }) => readiness === 'ready'));
    this.waits = named(plan.steps.filter(({ step, readiness }) => waitsFor(step.kind, readiness)));
    this.forGood = plan.steps.flatMap(({ step, plan: act }) =>
      act?.reversal === 'none'
        ? [`${t.number(step.number)} ${t.phrase(step.title)}: ${undoWords(t, act)}`]
        : [],
    );
    this.noWaits = this.waits.length === 0;
    this.nothingForGood = this.forGood.length === 0;
    this.form = new StepUpForm(room);
    this.problems = this.form.problems;
    this.reasonProblem = ko.pureComputed(() => this.problems.textOf(REASON_FIELD));
    this.button = ko.pureComputed(() =>
      t.say(this.form.working() ? 'confirm.starting' : 'playbook.confirm.button'),
    );
    this.backHref = hashOf({
      page: 'playbookPlan',
      incidentId: plan.incident_id,
      playbook: plan.playbook,
      scope: plan.scope,
    });
    this.key = room.newKey();
  }

  readonly submit = (): Promise<void> =>
    this.form.submit(
      this.plan.plan_hash,
      (proof) => this.start(proof),
      () => reasonProblems(this.room, this.reason()),
    );

  dispose(): void {
    this.form.password('');
  }

  private async start(proof: string): Promise<void> {
    const { room, plan } = this;
    try {
      const run = await room.api.startPlaybook(plan.plan_hash, this.reason().trim(), this.key, proof);
      this.plans.forget(plan);
      void room.feed.refresh();
      room.go({ page: 'playbookRun', runId: run.id });
    } catch (caught) {
      const problem = ApiProblem.from(caught);
      if (!OUTDATED.includes(problem.code)) {
        throw problem;
      }
      this.plans.forget(plan);
      this.plans.lead = room.t.say('confirm.expired');
      window.location.hash = this.backHref;
    }
  }
}

function waitsFor(kind: string, readiness: string): boolean {
  return ['approval', 'checklist'].includes(kind) || ['act_not_there', 'not_planned'].includes(readiness);
}
