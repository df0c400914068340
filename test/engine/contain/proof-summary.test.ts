import { type ProbeFacts, summariseProof } from '../../../frontend/engine/contain/proof-summary';

const probe = (changes: Partial<ProbeFacts> = {}): ProbeFacts => ({
  kind: 'session',
  role: 'canary',
  how: 'http',
  tried: 25,
  as_expected: 25,
  detail: '',
  ...changes,
});
const summary = (probes: ProbeFacts[], verdict = 'proven') =>
  summariseProof({ verdict, checked_at: '2026-11-21T14:00:00Z', probes, remaining: 0 });

test('a canary that is refused is as it should be, one that still works is an open door', () => {
  const { lines, open } = summary([probe(), probe({ kind: 'token', as_expected: 23 })]);
  expect(lines.map((line) => line.result.code)).toEqual(['refused', 'still_works']);
  expect(lines[1]?.result.params).toEqual({ n: 25, expected: 23, wrong: 2 });
  expect(open).toBe(1);
});

test('a control has to work', () => {
  const control = { role: 'control', kind: 'guest_page', tried: 1 };
  const { lines } = summary([probe({ ...control, as_expected: 1 }), probe({ ...control, as_expected: 0 })]);
  expect(lines.map((line) => line.result.code)).toEqual(['works', 'does_not_work']);
});

test('what was not tried is neither proven nor open', () => {
  const { lines, open, untried } = summary(
    [probe({ how: 'not_tried', tried: 0, as_expected: 0 })],
    'partial',
  );
  expect(lines[0]).toMatchObject({ ok: false, tried: false, how: 'not_tried' });
  expect([open, untried]).toEqual([0, 1]);
});

test('nought of nought tried proves nothing, whatever the probe says of how', () => {
  expect(summary([probe({ tried: 0, as_expected: 0 })]).lines[0]?.ok).toBe(false);
});

test('a verdict nobody knows is not proven', () => {
  expect(summary([], 'fine').verdict).toBe('not_proven');
});
