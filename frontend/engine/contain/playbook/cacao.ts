import type { Act, Approval, Checklist, Condition, Note, Playbook, Step, Wait } from './playbook';

/** CACAO Security Playbooks 2.0 (OASIS, committee specification 01): only what is written here. */
export type Cacao = Record<string, unknown> & {
  id: string;
  workflow_start: string;
  workflow: Record<string, CacaoStep>;
  agent_definitions: Record<string, Record<string, unknown>>;
};
export type CacaoStep = Record<string, unknown> & { type: string };

/** Makes a random UUID, version 4: the specification wants that version for steps. */
export type NewUuid = () => string;

/** The makers of these playbooks, as a STIX identity. */
const MAKER = 'identity--5f0f7a8e-3f0b-4c65-9a35-0f6f4d1a2b7c';
const CONTAIN = '/rest/V1/leakresponse';

type Leaf = Act | Wait | Approval | Note | Checklist;

/**
 * The playbook for other tools. An act becomes a call of our own API that plans it: whoever runs it still has to look,
 * prove who they are and start it. Every other step is one for a person.
 *
 * @param shop address of the shop that the calls go to
 */
export function toCacao(playbook: Playbook, shop: string, newUuid: NewUuid): Cacao {
  return new Export(playbook, shop, newUuid).make();
}

class Export {
  private readonly workflow: Record<string, CacaoStep> = {};
  private readonly activities = new Set<string>();
  private readonly looked = new Map<string, string>();
  private readonly api: string;
  private readonly person: string;

  constructor(
    private readonly playbook: Playbook,
    private readonly shop: string,
    private readonly newUuid: NewUuid,
  ) {
    this.api = this.id('http-api');
    this.person = this.id('individual');
  }

  make(): Cacao {
    const { playbook } = this;
    const start = this.id('start');
    const end = this.end('The playbook is over');
    const first = this.sequence(playbook.steps, end);
    this.workflow[start] = { type: 'start', name: 'Start', on_completion: first };
    return {
      type: 'playbook',
      spec_version: 'cacao-2.0',
      id: `playbook--${playbook.uuid}`,
      name: playbook.title,
      description: `${playbook.summary} Signs: ${playbook.signs.join('; ')}.`,
      playbook_types: ['mitigation'],
      playbook_activities: [...this.activities].sort(),
      created_by: MAKER,
      created: playbook.created,
      modified: playbook.modified,
      revoked: false,
      priority: 100 - playbook.severity + 1,
      severity: playbook.severity,
      impact: playbook.impact,
      labels: ['e-commerce', 'magento', playbook.code],
      playbook_variables: this.variables(),
      workflow_start: start,
      workflow: this.workflow,
      agent_definitions: {
        [this.api]: {
          type: 'http-api',
          name: 'LeakResponse in the shop',
          description: 'Takes signed requests only (RFC 9421).',
          address: { url: [this.shop] },
        },
        [this.person]: { type: 'individual', name: 'The person who leads the response' },
      },
    };
  }

  /** @returns the id of the first step; each leads to the next one, the last one to `after` */
  private sequence(steps: readonly Step[], after: string): string {
    return steps.reduceRight((next, step) => this.step(step, next), after);
  }

  private step(step: Step, next: string): string {
    return step.kind === 'condition' ? this.condition(step, next) : this.action(step, next);
  }

  /** A branch ends in an end step of its own; then the condition itself goes on. */
  private condition(step: Condition, next: string): string {
    const id = this.id('if-condition');
    this.looked.set(variableOf(step), step.if.counted === undefined ? 'string' : 'integer');
    const otherwise = step.no === undefined ? {} : { on_false: this.branch(step.no, step.title) };
    this.workflow[id] = {
      type: 'if-condition',
      name: step.title,
      condition: conditionOf(step),
      on_true: this.branch(step.yes, step.title),
      ...otherwise,
      on_completion: next,
    };
    return id;
  }

  /** What whoever runs it has to fill in: the incident, the scope, and how steps ended that a condition looks at. */
  private variables(): Record<string, Record<string, unknown>> {
    const external = (type: string, description: string) => ({ type, description, external: true });
    return {
      __incident__: external('integer', 'Number of the incident'),
      __scope__: external('string', 'Scope as the API takes it, as JSON'),
      ...Object.fromEntries(
        [...this.looked].map(([name, type]) => [name, { type, description: 'Set by the run' }]),
      ),
    };
  }

  private branch(steps: readonly Step[], title: string): string {
    return this.sequence(steps, this.end(`End of a branch: ${title}`));
  }

  private action(step: Leaf, next: string): string {
    const id = this.id('action');
    const isAct = step.kind === 'act';
    const command = isAct ? actCommand(step) : manualCommand(step);
    this.activities.add(command.playbook_activity);
    this.workflow[id] = {
      type: 'action',
      name: step.title,
      ...(step.kind === 'wait' ? { delay: step.seconds * 1000 } : {}),
      ...(isAct ? { description: step.by_hand } : {}),
      commands: [command],
      agent: isAct ? this.api : this.person,
      ...this.after(step, next),
    };
    return id;
  }

  private after(step: Leaf, next: string): Record<string, string> {
    if (step.kind !== 'act') {
      return { on_completion: next };
    }
    const failed = step.on_failure === 'continue' ? next : this.end(`Stopped: ${step.title}`);
    return { on_success: next, on_failure: failed };
  }

  private end(name: string): string {
    const id = this.id('end');
    this.workflow[id] = { type: 'end', name };
    return id;
  }

  private id(type: string): string {
    return `${type}--${this.newUuid()}`;
  }
}

interface Command {
  type: string;
  command: string;
  playbook_activity: string;
  [more: string]: unknown;
}

function actCommand(step: Act): Command {
  return {
    type: 'http-api',
    command: `POST ${CONTAIN}/plans HTTP/1.1`,
    description: 'Counts and names what would follow. Start it with the plan_hash of the answer, signed.',
    playbook_activity: 'restrict-access',
    headers: { 'Content-Type': ['application/json'] },
    content: JSON.stringify({
      incident_id: '__incident__:value',
      action: step.action,
      scope: step.scope === 'all' ? { kind: 'all', ids: [] } : '__scope__:value',
      audience: [...step.audience].sort(),
      options: step.options ?? [],
    }),
  };
}

function manualCommand(step: Exclude<Leaf, Act>): Command {
  return { type: 'manual', command: wordsOf(step), playbook_activity: 'identify-steps' };
}

function wordsOf(step: Exclude<Leaf, Act>): string {
  switch (step.kind) {
    case 'wait':
      return `${step.title}. Waited ${step.seconds} seconds.`;
    case 'checklist':
      return step.items.join('\n');
    default:
      return step.text;
  }
}

function variableOf({ if: test }: Condition): string {
  return test.counted === undefined ? `__${test.step}__` : `__${test.step}_${test.counted}__`;
}

/** CACAO takes an expression in STIX patterning over variables; PHP never sees one. */
function conditionOf(step: Condition): string {
  const { ended = [], counted, at_least = 0 } = step.if;
  const name = `${variableOf(step)}:value`;
  return counted === undefined
    ? ended.map((how) => `${name} = '${how}'`).join(' OR ')
    : `${name} >= ${at_least}`;
}
