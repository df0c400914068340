import { LATE_AFTER, progressOf, type RunFacts } from '../../../frontend/engine/contain/run-progress';

const run = (changes: Partial<RunFacts> = {}): RunFacts => ({
  state: 'running',
  phase: 'sweep',
  done: 5_000,
  total: 20_000,
  started_at: '2026-11-21T14:00:00Z',
  guarded_at: '2026-11-21T14:00:10Z',
  heartbeat_at: '2026-11-21T14:01:00Z',
  ...changes,
});
const NOW = '2026-11-21T14:01:02Z';

test('the time left follows from the rate since the guard stood', () => {
  expect(progressOf(run(), NOW).remaining).toBe(150);
});

test('nothing is said about the time left before anything was done, or after the end', () => {
  expect(progressOf(run({ done: 0 }), NOW).remaining).toBeNull();
  expect(progressOf(run({ state: 'done', done: 20_000 }), NOW).remaining).toBeNull();
  expect(progressOf(run({ state: 'paused' }), NOW).remaining).toBeNull();
});

test('a rate of less than two seconds of work says nothing', () => {
  expect(progressOf(run({ heartbeat_at: '2026-11-21T14:00:11Z' }), NOW).remaining).toBeNull();
});

test.each([
  [0, 0],
  [4_999, 0],
  [5_000, 1],
  [19_999, 3],
  [20_000, 4],
])('%i of 20,000 is quarter %i', (done, quarter) => {
  expect(progressOf(run({ done }), NOW).quarter).toBe(quarter);
});

test('a job without work to do is complete when it is over, and not before', () => {
  expect(progressOf(run({ total: 0, done: 0 }), NOW).share).toBe(0);
  expect(progressOf(run({ total: 0, done: 0, state: 'done' }), NOW).share).toBe(1);
});

test('a job that nobody works on is late only after the limit', () => {
  const beat = Date.parse('2026-11-21T14:01:00Z');
  const at = (seconds: number): string => new Date(beat + seconds * 1000).toISOString();
  expect(progressOf(run(), at(LATE_AFTER)).look).toBe('holding');
  expect(progressOf(run(), at(LATE_AFTER + 1)).look).toBe('late');
});

test('before the guard stands nothing is called holding', () => {
  const { guarded_at: _, ...unguarded } = run();
  expect(progressOf(unguarded, NOW).look).toBe('starting');
});

test('an end that is proven in part needs nobody, one that is not proven does', () => {
  expect(progressOf(run({ state: 'not_proven', proof: { verdict: 'partial' } }), NOW).look).toBe('partly');
  expect(progressOf(run({ state: 'not_proven', proof: { verdict: 'not_proven' } }), NOW).look).toBe(
    'needs_you',
  );
  expect(progressOf(run({ state: 'not_proven' }), NOW).look).toBe('needs_you');
});
