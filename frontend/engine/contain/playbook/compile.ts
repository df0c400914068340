import type { Act, Condition, PlainPlaybook, PlainStep, Playbook, Step } from './playbook';
import schema from './playbook.schema.json';
import { checkSchema, type Fault, type Schema } from './schema-check';

/** Acts of this release. A playbook may name others, marked `needs`: a shop that has not got them shows the step as such. */
export const ACTS = [
  'end_sessions',
  'reset_credentials',
  'suspend_payment',
  'maintenance',
  'close_doors',
  'block_networks',
  'lock_accounts',
  'pause_machinery',
  'freeze_change',
  'isolate_store',
  'hold_mail',
  'quarantine_catalogue',
  'block_transactions',
] as const;

/** Compiled steps, branches included. PHP refuses more as well. */
const MOST_STEPS = 60;

export type Compiled = { plain: PlainPlaybook; faults: [] } | { plain: null; faults: Fault[] };

/** From what people write to what PHP runs: numbered steps that only lead forward, so that every run ends. */
export function compile(given: unknown): Compiled {
  const faults = checkSchema(schema as unknown as Schema, given);
  if (faults.length > 0) {
    return { plain: null, faults };
  }
  const playbook = given as Playbook;
  const compiler = new Compiler(playbook);
  const steps = compiler.run();
  if (compiler.faults.length > 0) {
    return { plain: null, faults: compiler.faults };
  }
  const { format, code, version, title, summary, signs } = playbook;
  return { plain: { format, code, version, title, summary, signs, steps }, faults: [] };
}

class Compiler {
  readonly faults: Fault[] = [];
  private readonly steps: PlainStep[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly byId = new Map<string, Step>();
  /** Steps that every way to here has passed: only those can be looked at. */
  private passed: string[] = [];

  constructor(private readonly playbook: Playbook) {}

  run(): PlainStep[] {
    const open = this.sequence(this.playbook.steps, 'steps');
    this.lead(open, 0);
    if (this.steps.length > MOST_STEPS) {
      this.fault(
        'steps',
        `has ${this.steps.length} steps with all branches; at most ${MOST_STEPS} are possible`,
      );
    }
    if (!this.steps.some((step) => step.kind === 'act')) {
      this.fault('steps', 'holds no act');
    }
    return this.steps;
  }

  /** @returns the steps whose `next` is still open */
  private sequence(steps: readonly Step[], field: string): PlainStep[] {
    let open: PlainStep[] = [];
    steps.forEach((step, place) => {
      const here = `${field}[${place}]`;
      this.name(step, here);
      const plain = this.add(step);
      this.lead(open, plain.n);
      open = step.kind === 'condition' ? this.condition(step, plain, here) : [plain];
      if (step.kind === 'act') {
        this.act(step, here);
      }
      this.passed = [...this.passed, step.id];
    });
    return open;
  }

  private condition(step: Condition, plain: PlainStep, field: string): PlainStep[] {
    this.test(step, plain, field);
    const before = this.passed;
    plain.next = this.steps.length + 1;
    const open = this.sequence(step.yes, `${field}.yes`);
    this.passed = before;
    if (step.no === undefined) {
      // Leads on like the last step of the branch, by its second way.
      return [...open, plain];
    }
    plain.otherwise = this.steps.length + 1;
    const other = this.sequence(step.no, `${field}.no`);
    this.passed = before;
    return [...open, ...other];
  }

  private lead(open: readonly PlainStep[], to: number): void {
    for (const step of open) {
      if (step.kind === 'condition') {
        step.otherwise = to;
      } else {
        step.next = to;
      }
    }
  }

  private name(step: Step, field: string): void {
    if (this.byId.has(step.id)) {
      this.fault(`${field}.id`, `"${step.id}" stands twice`);
    }
    this.byId.set(step.id, step);
  }

  private act(step: Act, field: string): void {
    const isHere = (ACTS as readonly string[]).includes(step.action);
    if (!isHere && step.needs !== step.action) {
      const known = ACTS.join(', ');
      this.fault(
        `${field}.action`,
        `"${step.action}" is none of ${known}; an act that not every shop has is marked "needs": "${step.action}"`,
      );
    }
    if (isHere && step.needs !== undefined) {
      this.fault(`${field}.needs`, `"${step.action}" is always there`);
    }
  }

  private test({ if: test }: Condition, plain: PlainStep, field: string): void {
    const at = `${field}.if`;
    const step = this.byId.get(test.step);
    if (step === undefined || !this.passed.includes(test.step)) {
      this.fault(`${at}.step`, `"${test.step}" is no step that always comes before this one`);
      return;
    }
    if (step.kind === 'condition') {
      this.fault(`${at}.step`, 'must not be a condition');
      return;
    }
    if ((test.ended === undefined) === (test.counted === undefined)) {
      this.fault(at, 'must have either "ended" or "counted"');
      return;
    }
    if ((test.counted === undefined) !== (test.at_least === undefined)) {
      this.fault(`${at}.at_least`, 'belongs to "counted", and "counted" needs it');
      return;
    }
    if (test.counted !== undefined && step.kind !== 'act') {
      this.fault(`${at}.counted`, `"${test.step}" is no act: nothing is counted for it`);
      return;
    }
    plain.looks_at = this.numbers.get(test.step) ?? 0;
    plain.ended = test.ended ?? [];
    plain.counted = test.counted ?? '';
    plain.at_least = test.at_least ?? 0;
  }

  private add(step: Step): PlainStep {
    const act = step.kind === 'act' ? step : undefined;
    const plain: PlainStep = {
      n: this.steps.length + 1,
      id: step.id,
      kind: step.kind,
      title: step.title,
      text: textOf(step),
      items: step.kind === 'checklist' ? step.items : [],
      next: 0,
      otherwise: 0,
      looks_at: 0,
      ended: [],
      counted: '',
      at_least: 0,
      action: act?.action ?? '',
      needs: act?.needs ?? '',
      scope: act?.scope ?? '',
      audience: [...(act?.audience ?? [])].sort(),
      options: act?.options ?? [],
      on_failure: act?.on_failure ?? '',
      seconds: step.kind === 'wait' ? step.seconds : 0,
    };
    this.steps.push(plain);
    this.numbers.set(step.id, plain.n);
    return plain;
  }

  private fault(field: string, says: string): void {
    this.faults.push({ field, says });
  }
}

function textOf(step: Step): string {
  switch (step.kind) {
    case 'act':
      return step.by_hand;
    case 'approval':
    case 'note':
      return step.text;
    default:
      return '';
  }
}
