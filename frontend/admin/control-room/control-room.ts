import * as ko from 'knockout';
import type { Action } from '../../shared/api/shapes';
import { Approvals } from './approvals/approvals';
import { Confirm } from './confirm/confirm';
import { Answers } from './declare/answers';
import { Declare } from './declare/declare';
import { Draft } from './draft/draft';
import { Incident } from './incident/incident';
import { Incidents } from './incidents/incidents';
import { Entry } from './ledger/entry';
import { Ledger } from './ledger/ledger';
import { Overview } from './overview/overview';
import { Connection } from './parts/connection';
import { LedgerWatch, pinStore } from './parts/ledger-watch';
import { Plan } from './plan/plan';
import { Planning } from './plan/planning';
import { AutomaticStarts } from './playbook/automatic';
import { PlaybookConfirm } from './playbook/playbook-confirm';
import { PlaybookPlan } from './playbook/playbook-plan';
import { PlaybookPlans } from './playbook/playbook-plans';
import { PlaybookRun } from './playbook/playbook-run';
import { Playbooks } from './playbook/playbooks';
import { Preview } from './preview/preview';
import type { Page, Room } from './room';
import type { PageName, Route } from './route';
import { Run } from './run/run';

type Slots = Record<PageName, ko.Observable<Page | undefined>>;

/** Holds one page at a time and what outlives it: the answers given so far and the plan on the table. */
export class ControlRoom {
  readonly pages: Slots;
  readonly spoken = ko.observable('');
  readonly connection: Connection;
  readonly watch: LedgerWatch;
  private readonly answers: Answers;
  private readonly planning = new Planning();
  private readonly playbookPlans = new PlaybookPlans();
  private current: Page | undefined;
  private titled: ko.Computed<void> | undefined;

  constructor(
    private readonly room: Room,
    private readonly hidden: () => boolean,
    private readonly setTitle: (title: string) => void,
  ) {
    const slot = (): ko.Observable<Page | undefined> => ko.observable<Page | undefined>(undefined);
    this.pages = {
      overview: slot(),
      declare: slot(),
      incident: slot(),
      plan: slot(),
      confirm: slot(),
      run: slot(),
      draft: slot(),
      preview: slot(),
      approvals: slot(),
      incidents: slot(),
      ledger: slot(),
      entry: slot(),
      playbooks: slot(),
      playbookPlan: slot(),
      playbookConfirm: slot(),
      playbookRun: slot(),
      automatic: slot(),
    };
    this.connection = new Connection(room);
    this.watch = new LedgerWatch(room, pinStore());
    this.answers = new Answers(() => room.newKey());
  }

  /** @param isStep false for the first page: opening the panel must not move the focus */
  show(route: Route, isStep: boolean): void {
    const page = this.pageFor(route);
    if (page === undefined) {
      return;
    }
    this.close();
    this.current = page;
    this.pages[page.name](page);
    this.titled = ko.computed(() => this.setTitle(this.tabOf(page)));
    if (isStep) {
      this.room.focus('h1');
    }
  }

  readonly skip = (): void => this.room.focus('h1');

  close(): void {
    this.titled?.dispose();
    if (this.current !== undefined) {
      this.pages[this.current.name](undefined);
      this.current.dispose();
      this.current = undefined;
    }
  }

  private tabOf(page: Page): string {
    const { t } = this.room;
    const title = page.tab?.() ?? page.title();
    return t.say('room.place', {
      title: page.problems?.any() ? t.say('room.error_title', { title }) : title,
    });
  }

  /** @returns undefined when the address leads elsewhere: nothing can be confirmed that was not counted */
  private pageFor(route: Route): Page | undefined {
    const { room } = this;
    switch (route.page) {
      case 'overview':
        return new Overview(room);
      case 'declare':
        return new Declare(room, route.question, this.answers);
      case 'incident':
        return new Incident(room, route.incidentId);
      case 'plan':
        return new Plan(room, route.incidentId, route.action, this.planning);
      case 'confirm':
        return this.confirm(route.incidentId, route.action);
      case 'run':
        return new Run(room, route.runId, this.hidden);
      case 'draft':
        return new Draft(room, route.incidentId);
      case 'preview':
        return new Preview(room, route.noticeId);
      case 'approvals':
        return new Approvals(room);
      case 'incidents':
        return new Incidents(room, route.filter);
      case 'ledger':
        return new Ledger(room, route.filter, this.watch);
      case 'entry':
        return new Entry(room, route.index);
      case 'playbooks':
        return new Playbooks(room, route.incidentId);
      case 'playbookPlan':
        return new PlaybookPlan(room, route.incidentId, route.playbook, route.scope, this.playbookPlans);
      case 'playbookConfirm':
        return this.playbookConfirm(route.incidentId, route.playbook);
      case 'playbookRun':
        return new PlaybookRun(room, route.runId, this.hidden);
      case 'automatic':
        return new AutomaticStarts(room);
    }
  }

  private playbookConfirm(incidentId: number, playbook: string): Page | undefined {
    const plan = this.playbookPlans.find(incidentId, playbook);
    if (plan !== undefined) {
      return new PlaybookConfirm(this.room, plan, this.playbookPlans);
    }
    this.playbookPlans.lead = this.room.t.say('confirm.no_plan');
    this.room.go({ page: 'playbookPlan', incidentId, playbook });
    return undefined;
  }

  private confirm(incidentId: number, action: Action): Page | undefined {
    const plan = this.planning.find(incidentId, action);
    if (plan !== undefined) {
      return new Confirm(this.room, incidentId, action, this.planning, plan);
    }
    this.planning.lead = this.room.t.say('confirm.no_plan');
    this.room.go({ page: 'plan', incidentId, action });
    return undefined;
  }
}
