import { toCacao } from '../../../frontend/engine/contain/playbook/cacao';
import { compile } from '../../../frontend/engine/contain/playbook/compile';
import { LIBRARY } from '../../../frontend/engine/contain/playbook/library';
import type { PlainPlaybook, Playbook, Step } from '../../../frontend/engine/contain/playbook/playbook';

const NOTE: Step = { kind: 'note', id: 'a_note', title: 'A note', text: 'Read this.' };
const ACT: Step = {
  kind: 'act',
  id: 'out',
  title: 'Sign out',
  action: 'end_sessions',
  scope: 'chosen',
  audience: ['customers', 'admins'],
  on_failure: 'stop',
  by_hand: 'By hand.',
};
const ASK: Step = { kind: 'approval', id: 'ask', title: 'Go on?', text: 'A person says so.' };

function written(...steps: Step[]): Playbook {
  return {
    format: 1,
    code: 'trial',
    version: 3,
    uuid: '0d5a2a3c-6f57-4a0e-9e8c-3b0b7a9a7c11',
    created: '2026-11-21T00:00:00.000Z',
    modified: '2026-11-21T00:00:00.000Z',
    severity: 50,
    impact: 50,
    title: 'A trial',
    summary: 'For tests.',
    signs: ['None'],
    steps,
  };
}

function plainOf(playbook: unknown): PlainPlaybook {
  const { plain, faults } = compile(playbook);
  expect(faults).toEqual([]);
  if (plain === null) {
    throw new Error('not compiled');
  }
  return plain;
}

function faultsOf(playbook: unknown): string[] {
  return compile(playbook).faults.map(({ field, says }) => `${field} ${says}`);
}

/** Every way through a compiled playbook. */
function ways({ steps }: PlainPlaybook, n = 1): number[][] {
  const step = steps[n - 1];
  if (n === 0 || step === undefined) {
    return [[]];
  }
  const next = step.kind === 'condition' ? [step.next, step.otherwise] : [step.next];
  return next.flatMap((to) => ways({ steps } as PlainPlaybook, to).map((way) => [n, ...way]));
}

describe('compiling a playbook', () => {
  it('numbers the steps and leads each to the next', () => {
    const { steps } = plainOf(written(ACT, NOTE));
    expect(steps.map(({ n, id, next }) => [n, id, next])).toEqual([
      [1, 'out', 2],
      [2, 'a_note', 0],
    ]);
    expect(steps[0]?.audience).toEqual(['admins', 'customers']);
  });

  it('leads both branches of a condition to the step behind them', () => {
    const condition: Step = {
      kind: 'condition',
      id: 'fork',
      title: 'A fork',
      if: { step: 'ask', ended: ['done'] },
      yes: [ACT],
      no: [{ ...NOTE, id: 'other' }],
    };
    expect(ways(plainOf(written(ASK, condition, NOTE)))).toEqual([
      [1, 2, 3, 5],
      [1, 2, 4, 5],
    ]);
  });

  it('passes over a branch that has no other way', () => {
    const inner: Step = {
      kind: 'condition',
      id: 'inner',
      title: 'Inner',
      if: { step: 'out', counted: 'tokens', at_least: 5 },
      yes: [{ ...NOTE, id: 'many' }],
    };
    const outer: Step = {
      kind: 'condition',
      id: 'outer',
      title: 'Outer',
      if: { step: 'out', ended: ['proven'] },
      yes: [inner],
    };
    expect(ways(plainOf(written(ACT, outer, NOTE)))).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 5],
      [1, 2, 5],
    ]);
  });

  it.each<[string, unknown, string]>([
    ['something that is no playbook', 'text', 'playbook must be an object'],
    ['an unknown field', { ...written(ACT), colour: 'red' }, 'colour is not known here'],
    [
      'a step of an unknown kind',
      written(ACT, { kind: 'shell' } as never),
      'steps[1].kind must be one of act,',
    ],
    [
      'a missing field',
      written({ ...ACT, on_failure: undefined } as never),
      'steps[0].on_failure is missing',
    ],
    [
      'a wait too long',
      written(ACT, { kind: 'wait', id: 'w1', title: 'Wait', seconds: 9e9 }),
      'steps[1].seconds must be',
    ],
    ['two steps of one name', written(ACT, ACT), 'steps[1].id "out" stands twice'],
    [
      'an act nobody knows',
      written({ ...ACT, action: 'end_sesions' }),
      'steps[0].action "end_sesions" is none of',
    ],
    [
      'an act marked without need',
      written({ ...ACT, needs: 'end_sessions' }),
      'steps[0].needs "end_sessions" is always',
    ],
    ['no act at all', written(NOTE), 'steps holds no act'],
  ])('refuses %s and names the field', (_, playbook, says) => {
    expect(faultsOf(playbook)).toContainEqual(expect.stringContaining(says));
  });

  it.each<[string, object, string]>([
    [
      'a step that comes later',
      { step: 'a_note', ended: ['done'] },
      'steps[1].if.step "a_note" is no step that always',
    ],
    ['neither result nor count', { step: 'out' }, 'steps[1].if must have either'],
    ['a count without a limit', { step: 'out', counted: 'tokens' }, 'steps[1].if.at_least belongs to'],
    ['an unknown result', { step: 'out', ended: ['perhaps'] }, 'steps[1].if.ended[0] must be one of'],
  ])('refuses a condition on %s', (_, test, says) => {
    const fork = { kind: 'condition', id: 'fork', title: 'A fork', if: test, yes: [{ ...ASK }] } as Step;
    expect(faultsOf(written(ACT, fork, NOTE))).toContainEqual(expect.stringContaining(says));
  });

  it('lets nobody look from behind a fork at a step of one branch', () => {
    const fork = {
      kind: 'condition',
      id: 'fork',
      title: 'A fork',
      if: { step: 'out', ended: ['done'] },
      yes: [ASK],
    } as Step;
    const later = { ...fork, id: 'later', if: { step: 'ask', ended: ['done'] }, yes: [NOTE] } as Step;
    expect(faultsOf(written(ACT, fork, later))).toEqual([
      'steps[2].if.step "ask" is no step that always comes before this one',
    ]);
  });
});

describe('the playbooks that come with the module', () => {
  it('are at least eight, each with a name and an id of its own', () => {
    const books = LIBRARY as readonly Playbook[];
    expect(books.length).toBeGreaterThanOrEqual(8);
    expect(new Set(books.map(({ code }) => code)).size).toBe(books.length);
    expect(new Set(books.map(({ uuid }) => uuid)).size).toBe(books.length);
  });

  it.each(LIBRARY.map((book) => [(book as Playbook).code, book] as const))(
    '%s compiles, leads only forward and ends on every way',
    (_, book) => {
      const plain = plainOf(book);
      for (const { n, next, otherwise } of plain.steps) {
        expect(next === 0 || next > n).toBe(true);
        expect(otherwise === 0 || otherwise > n).toBe(true);
      }
      const visited = new Set(ways(plain).flat());
      expect(visited.size).toBe(plain.steps.length);
    },
  );
});

describe('CACAO 2.0', () => {
  const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
  const NEEDS: Record<string, string[]> = {
    start: ['on_completion'],
    end: [],
    action: ['commands', 'agent'],
    'if-condition': ['condition', 'on_true', 'on_completion'],
  };
  const LINKS = ['on_completion', 'on_success', 'on_failure', 'on_true', 'on_false'];
  let count = 0;
  const newUuid = () => `00000000-0000-4000-8000-${(++count).toString(16).padStart(12, '0')}`;

  it.each(LIBRARY.map((book) => [(book as Playbook).code, book as Playbook] as const))(
    '%s has the structure that the specification gives',
    (_, book) => {
      const cacao = toCacao(book, 'https://shop.example.test', newUuid);
      expect(cacao).toMatchObject({
        type: 'playbook',
        spec_version: 'cacao-2.0',
        id: `playbook--${book.uuid}`,
      });
      expect(cacao.created_by).toMatch(new RegExp(`^identity--${UUID}$`));
      expect(cacao.workflow[cacao.workflow_start]?.type).toBe('start');
      const reached = new Set([cacao.workflow_start]);
      const used: unknown[] = [];
      for (const [id, step] of Object.entries(cacao.workflow)) {
        expect(id).toMatch(new RegExp(`^${step.type}--${UUID}$`));
        expect(Object.keys(step)).toEqual(expect.arrayContaining(NEEDS[step.type] ?? ['no such type']));
        // Completion, or success and failure, never both; an end leads nowhere.
        expect('on_completion' in step && 'on_success' in step).toBe(false);
        expect('on_completion' in step || 'on_success' in step).toBe(step.type !== 'end');
        for (const link of LINKS.filter((name) => name in step)) {
          expect(cacao.workflow[String(step[link])]).toBeDefined();
          reached.add(String(step[link]));
        }
        for (const [name] of String(step.condition ?? '').matchAll(/__\w+?__(?=:value)/g)) {
          expect(Object.keys(cacao.playbook_variables as object)).toContain(name);
        }
        if (step.type === 'action') {
          expect(cacao.agent_definitions[String(step.agent)]).toBeDefined();
          used.push(
            ...(step.commands as { playbook_activity: string }[]).map((each) => each.playbook_activity),
          );
        }
      }
      expect(reached.size).toBe(Object.keys(cacao.workflow).length);
      expect([...new Set(used)].sort()).toEqual(cacao.playbook_activities);
    },
  );

  it('gives every branch an end of its own, so that a reader knows when to come back', () => {
    const book = (LIBRARY as Playbook[]).find(({ code }) => code === 'stolen_admin') as Playbook;
    const { workflow } = toCacao(book, 'https://shop.example.test', newUuid);
    const fork = Object.values(workflow).find((step) => step.type === 'if-condition');
    const endOf = (id: unknown): string => {
      const step = workflow[String(id)];
      return step?.type === 'end' ? String(id) : endOf(step?.on_completion ?? step?.on_success);
    };
    const ends = [fork?.on_true, fork?.on_false, fork?.on_completion].map(endOf);
    expect(new Set(ends).size).toBe(3);
  });
});
