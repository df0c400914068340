import { OPEN, QUIET } from '../../../frontend/admin/control-room/examples/data';
import { POLL, StatusFeed } from '../../../frontend/admin/control-room/status-feed';
import { ApiProblem } from '../../../frontend/shared/api/problem';
import type { Status } from '../../../frontend/shared/api/shapes';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function feedOf(read: () => Promise<Status>, hidden = () => false): StatusFeed {
  return new StatusFeed(read, hidden);
}

test('it reads every 15 seconds while nothing runs, every 3 while something does', async () => {
  let reads = 0;
  let status: Status = QUIET;
  const feed = feedOf(async () => {
    reads++;
    return status;
  });
  await feed.refresh();
  await jest.advanceTimersByTimeAsync(POLL.idle - 1);
  expect(reads).toBe(1);
  status = OPEN;
  await jest.advanceTimersByTimeAsync(1);
  expect(reads).toBe(2);
  await jest.advanceTimersByTimeAsync(POLL.working);
  expect(reads).toBe(3);
  feed.dispose();
});

test('it stops while the page is hidden and reads at once when it is shown again', async () => {
  let reads = 0;
  let hidden = false;
  const feed = feedOf(
    async () => {
      reads++;
      return QUIET;
    },
    () => hidden,
  );
  await feed.refresh();
  hidden = true;
  feed.visibilityChanged();
  await jest.advanceTimersByTimeAsync(600_000);
  expect(reads).toBe(1);
  hidden = false;
  feed.visibilityChanged();
  await jest.advanceTimersByTimeAsync(0);
  expect(reads).toBe(2);
  feed.dispose();
});

test('after a failure what was known stays, the problem is said, and it tries again', async () => {
  let fails = false;
  const feed = feedOf(async () => {
    if (fails) {
      throw ApiProblem.of('network');
    }
    return QUIET;
  });
  await feed.refresh();
  fails = true;
  await feed.refresh();
  expect(feed.status()).toBe(QUIET);
  expect(feed.problem()?.kind).toBe('network');
  fails = false;
  await jest.advanceTimersByTimeAsync(POLL.afterFailure);
  expect(feed.problem()).toBeUndefined();
  feed.dispose();
});

test('an answer that was overtaken by a newer question is dropped', async () => {
  const waiting: ((status: Status) => void)[] = [];
  const feed = feedOf(() => new Promise((resolve) => waiting.push(resolve)));
  const first = feed.refresh();
  const second = feed.refresh();
  waiting[1]?.(OPEN);
  await second;
  waiting[0]?.(QUIET);
  await first;
  expect(feed.status()).toBe(OPEN);
  feed.dispose();
});

test('an answer with the same version does not redraw anything', async () => {
  const feed = feedOf(async () => ({ ...QUIET }));
  await feed.refresh();
  let redrawn = 0;
  feed.status.subscribe(() => redrawn++);
  await feed.refresh();
  expect(redrawn).toBe(0);
  feed.dispose();
});
