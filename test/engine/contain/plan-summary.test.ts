import { driftBetween, type PlanFacts, summarisePlan } from '../../../frontend/engine/contain/plan-summary';

const row = { website_name: 'Main', store_name: 'DE', sessions: 0, tokens: 0, accounts: 0, guest_carts: 3 };
const plan = (changes: Partial<PlanFacts> = {}): PlanFacts => ({
  action: 'end_sessions',
  audience: ['customers'],
  reversal: 'none',
  sessions: 500,
  tokens: 52,
  accounts: 15_000,
  admin_sessions: 2,
  rows: [{ ...row, sessions: 312 }, { ...row, sessions: 188 }, row],
  consequences: [],
  ...changes,
});

test('ending sessions counts those of customers and of admin users', () => {
  expect(summarisePlan(plan()).count).toBe(502);
});

test('resetting credentials counts accounts', () => {
  expect(summarisePlan(plan({ action: 'reset_credentials' })).count).toBe(15_000);
});

test('only store views with somebody in them count as affected', () => {
  expect(summarisePlan(plan()).stores).toBe(2);
});

test.each([
  ['none', 2, true],
  ['none', 1, false],
  ['partial', 2, false],
  ['exact', 2, false],
])('with reversal %s and %i stores the number has to be typed: %s', (reversal, stores, typed) => {
  expect(summarisePlan(plan({ reversal, rows: Array(stores).fill(row) })).typeToConfirm).toBe(typed);
});

test('an unknown reversal is taken for none', () => {
  expect(summarisePlan(plan({ reversal: 'maybe' })).undo.code).toBe('none');
});

test('a plan that ends only tokens is something to do, one that ends nothing is not', () => {
  const nobody = { sessions: 0, admin_sessions: 0 };
  expect(summarisePlan(plan({ ...nobody, tokens: 1 })).nothingToDo).toBe(false);
  expect(summarisePlan(plan({ ...nobody, tokens: 0 })).nothingToDo).toBe(true);
});

test('consequences keep their kind, their order, and counts as numbers', () => {
  const params = [{ name: 'n', value: '14' }];
  const summary = summarisePlan(
    plan({
      consequences: [
        { kind: 'breaks', code: 'open_checkouts', params },
        { kind: 'stays_open', code: 'integration', params: [{ name: 'name', value: '42' }] },
        { kind: 'breaks', code: 'admin_api_clients', params },
      ],
    }),
  );
  expect(summary.breaks.map(({ code }) => code)).toEqual(['open_checkouts', 'admin_api_clients']);
  expect(summary.breaks[0]?.params.n).toBe(14);
  expect(summary.staysOpen[0]?.params.name).toBe('42');
  expect(summary.will).toEqual([]);
});

test('drift is the new count, and only when it differs', () => {
  expect(driftBetween(plan(), plan())).toBeNull();
  expect(driftBetween(plan(), plan({ sessions: 507 }))).toBe(509);
});
