import type { PlaybookPlan } from '../../../shared/api/shapes';

/** The plan on the table, shared by the steps plan and start; gone when the page is closed, because it grows old. */
export class PlaybookPlans {
  private readonly plans = new Map<string, PlaybookPlan>();
  /** Said at the top of the next plan page: why the person was led back. */
  lead = '';

  keep(plan: PlaybookPlan): void {
    this.plans.set(`${plan.incident_id} ${plan.playbook}`, plan);
  }

  find(incidentId: number, playbook: string): PlaybookPlan | undefined {
    return this.plans.get(`${incidentId} ${playbook}`);
  }

  forget(plan: PlaybookPlan): void {
    this.plans.delete(`${plan.incident_id} ${plan.playbook}`);
  }
}
