import type { Plan } from '../../../shared/api/shapes';

/** The plan on the table. Shared by the steps plan and confirm; gone when the page is closed, because it grows old. */
export class Planning {
  private plans = new Map<string, Plan>();
  /** Said at the top of the next plan page: why the person was led back. */
  lead = '';

  keep(plan: Plan): void {
    this.plans.set(keyOf(plan.incident_id, plan.action), plan);
  }

  find(incidentId: number, action: string): Plan | undefined {
    return this.plans.get(keyOf(incidentId, action));
  }

  forget(incidentId: number, action: string): void {
    this.plans.delete(keyOf(incidentId, action));
  }
}

function keyOf(incidentId: number, action: string): string {
  return `${incidentId} ${action}`;
}
