import { countOf, summarisePlan } from '../../../engine/contain/plan-summary';
import { isSwitch } from '../../../engine/contain/switches';
import type { Said } from '../../../engine/shared/said';
import type { Plan, PlannedStep, PlaybookStep } from '../../../shared/api/shapes';
import type { Room } from '../room';

/** What a step of a playbook is, in words, whatever has become of it. */
export interface StepWords {
  number: string;
  title: string;
  kind: string;
  /** What happens at it, beyond its title. */
  text: string;
  items: string[];
  notes: string[];
}

export function stepWords({ t, times }: Pick<Room, 't' | 'times'>, step: PlaybookStep): StepWords {
  const notes: string[] = [];
  if (step.kind === 'wait') {
    notes.push(t.say('playbook.waits_for', { duration: times.duration(step.seconds) }));
  }
  if (step.kind === 'condition') {
    notes.push(
      step.otherwise === 0
        ? t.say('playbook.condition_ends', { next: step.next })
        : t.say('playbook.condition', { next: step.next, otherwise: step.otherwise }),
    );
  }
  if (step.kind === 'act' && step.whole_shop) {
    notes.push(t.say('playbook.whole_shop'));
  }
  if (step.on_failure !== '') {
    notes.push(t.sayCode('playbook.on_failure', step.on_failure));
  }
  return {
    number: t.number(step.number),
    title: t.phrase(step.title),
    kind: t.sayCode('playbook.kind', step.kind),
    text: step.kind === 'act' ? '' : t.phrase(step.text),
    items: step.items.map((item) => t.phrase(item)),
    notes,
  };
}

/** A step of the dry run: what would happen, what would not, and whether there is a way back. */
export interface DryRunStep extends StepWords {
  ready: string;
  readyClass: string;
  count: string;
  will: string[];
  willNot: string[];
  breaks: string[];
  undo: string;
  byHand: string;
  isAct: boolean;
}

export function dryRunStep(room: Pick<Room, 't' | 'times'>, planned: PlannedStep): DryRunStep {
  const { t } = room;
  const { step, plan, readiness } = planned;
  const summary = plan === undefined ? undefined : summarisePlan(plan);
  const say = (group: string, said: readonly Said[] = []): string[] =>
    said.map(({ code, params }) => t.sayCode(group, code, params));
  const isReady = readiness === 'ready' || readiness === 'no_act';
  return {
    ...stepWords(room, step),
    ready: t.sayCode('playbook.ready', readiness),
    readyClass: `lr-look lr-look--${isReady ? 'holding' : readiness === 'not_allowed' ? 'failed' : 'needs_you'}`,
    count: plan === undefined ? '' : countWords(t, plan),
    will: say('will', summary?.will),
    willNot: say('will_not', summary?.willNot),
    breaks: say('breaks', summary?.breaks),
    undo: plan === undefined ? '' : undoWords(t, plan),
    byHand: isReady || step.kind !== 'act' ? '' : t.phrase(step.text),
    isAct: step.kind === 'act',
  };
}

function countWords(t: Room['t'], plan: Plan): string {
  return plan.audience.includes('shop')
    ? t.say('playbook.concerns_shop')
    : t.say('playbook.concerned', { n: countOf(plan) });
}

/** "Not possible. People can sign in again." */
export function undoWords(t: Room['t'], plan: Pick<Plan, 'action' | 'reversal'>): string {
  if (plan.reversal === 'none') {
    return t.has(`undo.none.${plan.action}`)
      ? t.sayCode('undo.none', plan.action)
      : t.say('playbook.undo_none');
  }
  return t.say(plan.reversal === 'exact' && isSwitch(plan.action) ? 'undo.switch' : `undo.${plan.reversal}`);
}
