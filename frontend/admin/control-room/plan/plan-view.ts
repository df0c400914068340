import { summarisePlan } from '../../../engine/contain/plan-summary';
import { isSwitch } from '../../../engine/contain/switches';
import type { Said } from '../../../engine/shared/said';
import { isAction, type Plan } from '../../../shared/api/shapes';
import { scopeWords } from '../parts/scope-words';
import type { Room } from '../room';

export interface PlanTableRow {
  store: string;
  accounts: string;
  sessions: string;
  tokens: string;
  carts: string;
}

export interface PlanView {
  caption: string;
  /** Only the act on passwords counts accounts. */
  showsAccounts: boolean;
  /** Switches concern no people. */
  showsPeople: boolean;
  rows: PlanTableRow[];
  total: PlanTableRow;
  adminSessions: string;
  breaks: string[];
  staysOpen: string[];
  will: string[];
  willNot: string[];
  undo: string;
  nothingToDo: boolean;
  spoken: string;
  typeToConfirm: boolean;
  question: string;
  button: string;
}

type Counts = Pick<Plan['rows'][number], 'accounts' | 'sessions' | 'tokens' | 'guest_carts'>;

/** The plan in words, for the steps plan and confirm. */
export function planView(room: Room, plan: Plan): PlanView {
  const { t } = room;
  const summary = summarisePlan(plan);
  const action = isAction(plan.action) ? plan.action : 'end_sessions';
  const row = (store: string, counts: Counts): PlanTableRow => ({
    store,
    accounts: t.number(counts.accounts),
    sessions: t.number(counts.sessions),
    tokens: t.number(counts.tokens),
    carts: t.number(counts.guest_carts),
  });
  const say = (group: string, said: readonly Said[]): string[] =>
    said.map(({ code, params }) => t.sayCode(group, code, params));
  const guest_carts = plan.rows.reduce((sum, r) => sum + r.guest_carts, 0);
  const scope = scopeWords(t, room.config.stores, plan.scope);
  return {
    caption: t.say('plan.caption', { time: room.times.precise(plan.counted_at) }),
    showsAccounts: action === 'reset_credentials',
    showsPeople: !isSwitch(action),
    rows: plan.rows.map((r) =>
      row(t.say('scope.view_name', { store: r.store_name, website: r.website_name }), r),
    ),
    total: row(t.say('plan.total'), { ...plan, guest_carts }),
    adminSessions: plan.admin_sessions > 0 ? t.say('plan.admin_sessions', { n: plan.admin_sessions }) : '',
    breaks: say('breaks', summary.breaks),
    staysOpen: say('stays_open', summary.staysOpen),
    will: say('will', summary.will),
    willNot: say('will_not', summary.willNot),
    undo:
      summary.undo.code === 'none'
        ? t.sayCode('undo.none', action)
        : t.say(isSwitch(action) ? 'undo.switch' : `undo.${summary.undo.code}`),
    nothingToDo: summary.nothingToDo,
    spoken: isSwitch(action) ? t.say('plan.counted_switch') : t.say('plan.counted', { n: summary.count }),
    typeToConfirm: summary.typeToConfirm,
    question: t.say(`confirm.title.${action}`, { n: summary.count, scope }),
    button: t.say(`confirm.button.${action}`, { n: summary.count }),
  };
}
