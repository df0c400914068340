import type { Approval } from '../../../shared/api/shapes';
import { scopeWords } from '../parts/scope-words';
import type { Room } from '../room';

/** What a person reads before they agree: who asks, for what, why, and what was counted. */
export interface ApprovalWords {
  what: string;
  asked: string;
  reason: string;
  lines: string[];
  state: string;
}

type Words = Pick<Room, 't' | 'times' | 'config'>;

export function approvalWords({ t, times, config }: Words, request: Approval, now: number): ApprovalWords {
  const act = t.has(`run.${request.action}`) ? t.sayCode('run', request.action) : request.action;
  const what =
    request.scope === undefined
      ? act
      : t.say('run.line', { what: act, scope: scopeWords(t, config.stores, request.scope) });
  const id = String(request.incident_id);
  return {
    what: t.sayCode('approve.verb', request.verb, { what, id }),
    asked: t.say('approve.asked', {
      time: times.moment(request.requested_at, now),
      name: request.requester_name || request.requested_by,
      until: times.moment(request.expires_at, now),
    }),
    reason: t.say('approve.reason', { reason: request.reason }),
    lines: [t.say('approve.incident', { id }), ...optionLine(t, request), ...planLines(t, request)],
    state: t.sayCode('approve.state', request.state, {
      name: request.decider_name ?? request.decided_by ?? '',
      time: request.due_at === undefined ? '' : times.moment(request.due_at, now),
    }),
  };
}

function optionLine(t: Room['t'], { options }: Approval): string[] {
  const said = options.map(({ name, value }) => `${name} ${value}`).join(', ');
  return said === '' ? [] : [t.say('approve.options', { options: said })];
}

function planLines(t: Room['t'], { plan }: Approval): string[] {
  if (plan === undefined) {
    return [];
  }
  const counted = plan.accounts + plan.sessions + plan.tokens;
  const numbers = {
    accounts: t.number(plan.accounts),
    sessions: t.number(plan.sessions),
    tokens: t.number(plan.tokens),
  };
  return [
    ...(counted === 0 ? [] : [t.say('approve.counted', numbers)]),
    ...plan.consequences.map(({ kind, code, params }) =>
      t.sayCode(kind, code, Object.fromEntries(params.map((param) => [param.name, param.value]))),
    ),
  ];
}
