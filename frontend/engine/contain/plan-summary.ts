import { type NamedValue, type Said, said, valuesOf } from '../shared/said';
import { isSwitch } from './switches';

export interface PlanRowFacts {
  website_name: string;
  store_name: string;
  sessions: number;
  tokens: number;
  accounts: number;
  guest_carts: number;
}

/** What the summary reads of a plan; the API's shape satisfies it. */
export interface PlanFacts {
  action: string;
  audience: readonly string[];
  reversal: string;
  sessions: number;
  tokens: number;
  accounts: number;
  admin_sessions: number;
  rows: readonly PlanRowFacts[];
  consequences: readonly { kind: string; code: string; params: readonly NamedValue[] }[];
}

export interface PlanSummary {
  /** What the act counts: sessions to end, or accounts whose password stops. */
  count: number;
  /** Store views with at least one affected person. */
  stores: number;
  nothingToDo: boolean;
  /** Reversal none and more than one store: the incident number has to be typed. */
  typeToConfirm: boolean;
  undo: Said<'exact' | 'partial' | 'none'>;
  will: Said[];
  willNot: Said[];
  breaks: Said[];
  staysOpen: Said[];
}

export function summarisePlan(plan: PlanFacts): PlanSummary {
  const count = countOf(plan);
  const stores = plan.rows.filter((row) => row.sessions + row.tokens + row.accounts > 0).length;
  return {
    count,
    stores,
    nothingToDo: count + plan.tokens === 0 && !isSwitch(plan.action),
    typeToConfirm: plan.reversal === 'none' && plan.rows.length > 1,
    undo: said(plan.reversal === 'exact' || plan.reversal === 'partial' ? plan.reversal : 'none'),
    will: effects(plan, 'will'),
    willNot: effects(plan, 'will_not'),
    breaks: effects(plan, 'breaks'),
    staysOpen: effects(plan, 'stays_open'),
  };
}

/** What the act is named by: "End 500 sessions", "Reset 20,000 passwords". */
export function countOf(
  plan: Pick<PlanFacts, 'action' | 'sessions' | 'admin_sessions' | 'accounts'>,
): number {
  return plan.action === 'reset_credentials' ? plan.accounts : plan.sessions + plan.admin_sessions;
}

/** @returns the new count when it is not what the person was shown, so that they look again */
export function driftBetween(shown: PlanFacts, now: PlanFacts): number | null {
  return countOf(shown) === countOf(now) ? null : countOf(now);
}

function effects(plan: PlanFacts, kind: string): Said[] {
  return plan.consequences
    .filter((consequence) => consequence.kind === kind)
    .map(({ code, params }) => said(code, valuesOf(params)));
}
