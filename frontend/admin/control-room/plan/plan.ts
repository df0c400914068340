import * as ko from 'knockout';
import { isSwitch } from '../../../engine/contain/switches';
import { FormProblems } from '../../../shared/a11y/form-problems';
import { ApiProblem } from '../../../shared/api/problem';
import type { Action, Plan as PlanShape } from '../../../shared/api/shapes';
import { hasAct } from '../overview/overview-view';
import { sayProblems } from '../parts/option-field';
import { problemWords } from '../parts/problem-words';
import { ScopeChoice } from '../parts/scope-choice';
import type { Page, Room } from '../room';
import { hashOf } from '../route';
import { type PlanView, planView } from './plan-view';
import type { Planning } from './planning';
import type { SwitchOptions } from './switch-options';

/** Step 1: a dry run. Counting changes nothing, so it starts by itself. */
export class Plan implements Page {
  readonly name = 'plan';
  readonly title: ko.PureComputed<string>;
  readonly tab: ko.PureComputed<string>;
  readonly step: string;
  readonly scope: ScopeChoice;
  /** Passwords are those of customers; admin users can only be added. */
  readonly asksCustomers: boolean;
  readonly asksAdmins: boolean;
  readonly audience: ko.ObservableArray<string>;
  readonly options: SwitchOptions | undefined;
  readonly problems = new FormProblems(ko);
  readonly scopeProblem = ko.pureComputed(() => this.problems.textOf(this.scope.firstField));
  readonly audienceProblem = ko.pureComputed(() => this.problems.textOf('lr-audience-customers'));
  readonly counting = ko.observable(false);
  readonly view: ko.Observable<PlanView | undefined> = ko.observable();
  /** The person changed who is meant since the last count. */
  readonly outdated: ko.PureComputed<boolean>;
  readonly notYet: ko.PureComputed<boolean>;
  readonly closed: string;
  /** Why nothing can be planned here; empty where the shop has the act. */
  readonly notHere: string;
  readonly lead: string;
  readonly countWord: ko.PureComputed<string>;
  private readonly counted = ko.observable('');
  private gone = false;

  constructor(
    private readonly room: Room,
    private readonly incidentId: number,
    private readonly action: Action,
    private readonly planning: Planning,
  ) {
    const { t } = room;
    const known = planning.find(incidentId, action);
    this.title = ko.pureComputed(() => t.say(`plan.title.${action}`));
    const act = t.say(`act.${action}`);
    this.tab = ko.pureComputed(() => t.say('plan.tab', { act, id: String(incidentId) }));
    this.step = t.say('contain.step', { n: 1 });
    this.scope = new ScopeChoice(t, room.config.stores);
    this.asksCustomers = action === 'end_sessions';
    this.asksAdmins = action === 'reset_credentials';
    this.options = isSwitch(action) ? planning.switchOptions(room, incidentId, action) : undefined;
    this.audience = ko.observableArray(known?.audience.slice() ?? [isSwitch(action) ? 'shop' : 'customers']);
    this.closed = room.may(`contain_${action}`)
      ? ''
      : t.say('needs.right', { right: t.say(`right.contain_${action}`) });
    this.notHere = hasAct(room, action) ? '' : t.say('plan.not_here', { act });
    this.lead = planning.lead;
    planning.lead = '';
    this.outdated = ko.pureComputed(() => this.counted() !== this.chosen());
    this.notYet = ko.pureComputed(() => {
      const view = this.view();
      return (
        view === undefined || view.nothingToDo || this.counting() || this.outdated() || this.closed !== ''
      );
    });
    this.countWord = ko.pureComputed(() =>
      t.say(this.view() === undefined ? 'plan.count' : 'plan.count_again'),
    );
    if (this.notHere === '') {
      void this.begin(known);
    }
  }

  readonly count = async (): Promise<void> => {
    const { room } = this;
    const scope = this.scope.scope();
    const missing = [
      ...(scope === null ? [{ field: this.scope.firstField, text: room.t.say('scope.choose') }] : []),
      ...(this.audience().length === 0
        ? [{ field: 'lr-audience-customers', text: room.t.say('plan.audience_missing') }]
        : []),
      ...(this.options?.missing() ?? []),
    ];
    if (this.blame(missing) || scope === null) {
      room.focus('.lr-problems');
      return;
    }
    this.counting(true);
    try {
      const request = {
        incident_id: this.incidentId,
        action: this.action,
        scope,
        audience: this.audience().slice(),
        ...(this.options === undefined ? {} : { options: this.options.options() }),
      };
      const plan = await room.api.plan(request);
      if (!this.gone) {
        this.accept(plan);
        room.announcer.say(this.view()?.spoken ?? '');
      }
    } catch (caught) {
      this.blame([this.refusalOf(ApiProblem.from(caught))]);
      room.focus('.lr-problems');
    } finally {
      this.counting(false);
    }
  };

  readonly goOn = (): void => {
    if (!this.notYet()) {
      this.room.go({ page: 'confirm', incidentId: this.incidentId, action: this.action });
    }
  };

  get backHref(): string {
    return hashOf({ page: 'overview' });
  }

  dispose(): void {
    this.gone = true;
  }

  /** The first count is for the stores the incident was declared for, or for those chosen last. */
  private async begin(known: PlanShape | undefined): Promise<void> {
    await this.room.feed.firstAnswer();
    const incident = this.room.feed.status.peek()?.incident;
    const start = known?.scope ?? (incident?.id === this.incidentId ? incident.scope : undefined);
    if (start !== undefined) {
      this.scope.choose(start);
    }
    if (this.gone) {
      return;
    }
    if (known !== undefined && this.lead === '') {
      this.accept(known);
    } else {
      await this.count();
    }
  }

  /** In the summary and beside the field. */
  private blame(problems: { field: string; text: string }[]): boolean {
    sayProblems(this.options?.fields ?? [], problems);
    return this.problems.set(problems);
  }

  /** The shop names no single field of a form: the one that was filled in is the one to look at. */
  private refusalOf(problem: ApiProblem): { field: string; text: string } {
    const { t } = this.room;
    if (problem.field.startsWith('scope')) {
      return { field: 'lr-scope-all', text: problemWords(this.room, problem) };
    }
    const fields = (this.options?.fields ?? []).filter((field) => field.shown());
    const filled = fields.find((field) => !field.isEmpty() && !field.isRadios) ?? fields[0];
    if (problem.field !== 'options' || filled === undefined) {
      return { field: '', text: problemWords(this.room, problem) };
    }
    const text =
      problem.code === 'invalid_field' ? t.say('plan.option_refused') : problemWords(this.room, problem);
    return { field: filled.id, text };
  }

  private accept(plan: PlanShape): void {
    this.planning.keep(plan);
    this.view(planView(this.room, plan));
    this.counted(this.chosen());
  }

  private chosen(): string {
    return JSON.stringify([
      this.scope.scope(),
      this.audience().slice().sort(),
      this.options?.options() ?? [],
    ]);
  }
}
