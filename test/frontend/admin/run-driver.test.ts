import { RUNNING_RUN } from '../../../frontend/admin/control-room/examples/data';
import { DRIVE, RunDriver } from '../../../frontend/admin/control-room/run-driver';
import { ApiProblem } from '../../../frontend/shared/api/problem';
import type { Run } from '../../../frontend/shared/api/shapes';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

class FakeCalls {
  readonly asked: string[] = [];
  state: Run['state'] = 'running';
  fails = false;

  readonly run = (): Promise<Run> => this.answer('run');
  readonly advance = (): Promise<Run> => this.answer('advance');

  private async answer(call: string): Promise<Run> {
    this.asked.push(call);
    if (this.fails) {
      throw ApiProblem.of('network');
    }
    return { ...RUNNING_RUN, state: this.state };
  }
}

function driven(calls: FakeCalls, hidden = () => false) {
  const seen: Run[] = [];
  const problems: ApiProblem[] = [];
  const driver = new RunDriver(
    calls,
    RUNNING_RUN.id,
    (run) => seen.push(run),
    (problem) => problems.push(problem),
    hidden,
  );
  driver.start();
  return { driver, seen, problems };
}

test('it looks first, then lets the shop work until the run is over, then asks no more', async () => {
  const calls = new FakeCalls();
  driven(calls);
  await jest.advanceTimersByTimeAsync(DRIVE.working * 2);
  expect(calls.asked).toEqual(['run', 'advance', 'advance']);
  calls.state = 'done';
  await jest.advanceTimersByTimeAsync(60_000);
  expect(calls.asked).toHaveLength(4);
});

test('a paused run is looked at, never worked on', async () => {
  const calls = new FakeCalls();
  calls.state = 'paused';
  const { driver } = driven(calls);
  await jest.advanceTimersByTimeAsync(DRIVE.resting * 3);
  expect(new Set(calls.asked)).toEqual(new Set(['run']));
  driver.dispose();
});

test('after a failure it says so, looks again later, and goes on', async () => {
  const calls = new FakeCalls();
  calls.fails = true;
  const { driver, problems, seen } = driven(calls);
  await jest.advanceTimersByTimeAsync(0);
  expect(problems[0]?.kind).toBe('network');
  calls.fails = false;
  await jest.advanceTimersByTimeAsync(DRIVE.afterFailure + DRIVE.working);
  expect(seen.length).toBeGreaterThan(0);
  expect(calls.asked).toEqual(['run', 'run', 'advance']);
  driver.dispose();
});

test('nobody watches a hidden page, so it rests', async () => {
  const calls = new FakeCalls();
  let hidden = false;
  const { driver } = driven(calls, () => hidden);
  await jest.advanceTimersByTimeAsync(0);
  hidden = true;
  await jest.advanceTimersByTimeAsync(60_000);
  expect(calls.asked).toEqual(['run']);
  hidden = false;
  await jest.advanceTimersByTimeAsync(DRIVE.resting);
  expect(calls.asked[1]).toBe('advance');
  driver.dispose();
});

test('once disposed it neither asks nor tells', async () => {
  const calls = new FakeCalls();
  const { driver, seen } = driven(calls);
  driver.dispose();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(seen).toEqual([]);
  expect(calls.asked).toHaveLength(1);
});
