import type { Switch } from '../../../engine/contain/switches';
import type { Plan } from '../../../shared/api/shapes';
import type { Room } from '../room';
import { SwitchOptions } from './switch-options';

/** The plan on the table. Shared by the steps plan and confirm; gone when the page is closed, because it grows old. */
export class Planning {
  private plans = new Map<string, Plan>();
  private choices = new Map<string, SwitchOptions>();
  /** Said at the top of the next plan page: why the person was led back. */
  lead = '';

  keep(plan: Plan): void {
    this.plans.set(keyOf(plan.incident_id, plan.action), plan);
  }

  /** What was chosen for a switch, kept while the page is open. */
  switchOptions(room: Room, incidentId: number, action: Switch): SwitchOptions {
    const key = keyOf(incidentId, action);
    const options = this.choices.get(key) ?? new SwitchOptions(room.t, action, room);
    this.choices.set(key, options);
    return options;
  }

  find(incidentId: number, action: string): Plan | undefined {
    return this.plans.get(keyOf(incidentId, action));
  }

  forget(incidentId: number, action: string): void {
    this.plans.delete(keyOf(incidentId, action));
    this.choices.delete(keyOf(incidentId, action));
  }
}

function keyOf(incidentId: number, action: string): string {
  return `${incidentId} ${action}`;
}
