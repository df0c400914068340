import { Announcer } from '../../../frontend/shared/a11y/announcer';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('what goes on by itself speaks at most once in ten seconds, and then says the newest', () => {
  const said: string[] = [];
  const announcer = new Announcer((text) => said.push(text));
  announcer.sayInPassing('25 percent');
  jest.advanceTimersByTime(3_000);
  announcer.sayInPassing('50 percent');
  jest.advanceTimersByTime(3_000);
  announcer.sayInPassing('75 percent');
  expect(said).toEqual(['25 percent']);
  jest.advanceTimersByTime(4_000);
  expect(said).toEqual(['25 percent', '75 percent']);
});

test('the result of what the person did is said at once, instead of what was waiting', () => {
  const said: string[] = [];
  const announcer = new Announcer((text) => said.push(text));
  announcer.sayInPassing('25 percent');
  announcer.sayInPassing('50 percent');
  announcer.say('Done and proven');
  jest.advanceTimersByTime(60_000);
  expect(said).toEqual(['25 percent', 'Done and proven']);
});
