import * as ko from 'knockout';
import { FormProblems } from '../../../shared/a11y/form-problems';
import { ApiProblem } from '../../../shared/api/problem';
import type { PlaybookPlan as PlanShape, Scope } from '../../../shared/api/shapes';
import { problemWords } from '../parts/problem-words';
import { ScopeChoice } from '../parts/scope-choice';
import type { Page, Room } from '../room';
import { hashOf } from '../route';
import type { PlaybookPlans } from './playbook-plans';
import { type DryRunStep, dryRunStep } from './step-words';

/** Step 1: every step of the playbook counted, before anything is started. */
export class PlaybookPlan implements Page {
  readonly name = 'playbookPlan';
  readonly title: ko.PureComputed<string>;
  readonly tab: ko.PureComputed<string>;
  readonly step: string;
  readonly scope: ScopeChoice;
  readonly problems = new FormProblems(ko);
  readonly scopeProblem = ko.pureComputed(() => this.problems.textOf(this.scope.firstField));
  readonly counting = ko.observable(false);
  readonly caption = ko.observable('');
  readonly steps = ko.observableArray<DryRunStep>([]);
  readonly counted = ko.pureComputed(() => this.steps().length > 0);
  readonly closed = ko.observable('');
  readonly outdated: ko.PureComputed<boolean>;
  readonly notYet: ko.PureComputed<boolean>;
  readonly countWord: ko.PureComputed<string>;
  readonly lead: string;
  readonly backHref: string;
  private readonly bookTitle = ko.observable('');
  private readonly shownFor = ko.observable('');
  private gone = false;

  constructor(
    private readonly room: Room,
    private readonly incidentId: number,
    private readonly playbook: string,
    scope: Scope | undefined,
    private readonly plans: PlaybookPlans,
  ) {
    const { t } = room;
    this.step = t.say('playbook.step', { n: 1 });
    this.title = ko.pureComputed(() =>
      t.say('playbook.title', { title: this.bookTitle() || t.say('room.loading') }),
    );
    this.tab = ko.pureComputed(() =>
      t.say('playbook.tab', { title: this.bookTitle(), id: String(incidentId) }),
    );
    this.scope = new ScopeChoice(t, room.config.stores);
    this.outdated = ko.pureComputed(() => this.shownFor() !== JSON.stringify(this.scope.scope()));
    this.notYet = ko.pureComputed(
      () => !this.counted() || this.counting() || this.outdated() || this.closed() !== '',
    );
    this.countWord = ko.pureComputed(() => t.say(this.counted() ? 'plan.count_again' : 'plan.count'));
    this.lead = plans.lead;
    plans.lead = '';
    this.backHref = hashOf({ page: 'playbooks', incidentId });
    void this.begin(scope);
  }

  readonly count = async (): Promise<void> => {
    const { room } = this;
    const scope = this.scope.scope();
    if (scope === null) {
      this.problems.set([{ field: this.scope.firstField, text: room.t.say('scope.choose') }]);
      room.focus('.lr-problems');
      return;
    }
    this.problems.clear();
    this.counting(true);
    try {
      const plan = await room.api.planPlaybook(this.incidentId, this.playbook, scope);
      if (!this.gone) {
        this.accept(plan, scope);
        room.announcer.say(this.caption());
      }
    } catch (caught) {
      this.problems.set([{ field: '', text: problemWords(room, ApiProblem.from(caught)) }]);
      room.focus('.lr-problems');
    } finally {
      this.counting(false);
    }
  };

  readonly goOn = (): void => {
    if (!this.notYet()) {
      this.room.go({ page: 'playbookConfirm', incidentId: this.incidentId, playbook: this.playbook });
    }
  };

  dispose(): void {
    this.gone = true;
  }

  /** The first count is for the stores in the address, or those the incident was declared for. */
  private async begin(scope: Scope | undefined): Promise<void> {
    const { feed } = this.room;
    await feed.firstAnswer();
    const incident = feed.status.peek()?.incident;
    const start = scope ?? (incident?.id === this.incidentId ? incident.scope : undefined);
    if (start !== undefined) {
      this.scope.choose(start);
    }
    if (!this.gone) {
      await this.count();
    }
  }

  private accept(plan: PlanShape, scope: Scope): void {
    const { t, times, may } = this.room;
    this.plans.keep(plan);
    this.bookTitle(t.phrase(plan.title));
    this.caption(t.say('playbook.caption', { time: times.precise(plan.counted_at) }));
    this.steps(plan.steps.map((step) => dryRunStep(this.room, step)));
    this.shownFor(JSON.stringify(this.scope.scope()));
    this.closed(
      !may('contain_playbook')
        ? t.say('needs.right', { right: t.say('right.contain_playbook') })
        : plan.steps.some((step) => step.readiness === 'not_allowed')
          ? t.say('playbook.closed_by_act')
          : '',
    );
    // The address tells what is shown, without a step of its own in the history.
    const { incidentId, playbook } = this;
    window.history.replaceState(null, '', hashOf({ page: 'playbookPlan', incidentId, playbook, scope }));
  }
}
