import type { Act } from '../act';

const minuteIsOver = (): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 61_000 - (Date.now() % 60_000)));

/** What strangers do is counted by network and minute; the worker makes one entry of a minute. */
export const gathered: readonly Act[] = [
  {
    name: 'GraphQL: thirty wrong passwords in one request, every one of them counted',
    type: 'account.login_failed',
    door: 'graphql',
    says: (data) => Number(data.times) >= 30 && typeof data.network === 'string',
    play: (stage) => {
      const calls = Array.from(
        { length: 30 },
        (_, place) =>
          `a${place}:generateCustomerToken(email:"nobody${place}@example.test",password:"Wrong-1-word"){token}`,
      );
      return stage.graphql(`mutation{${calls.join(' ')}}`);
    },
  },
  {
    name: 'worker: a minute of failed logins becomes one entry',
    type: 'account.login_failed',
    kind: 'system',
    door: 'cron',
    play: async (stage) => {
      await minuteIsOver();
      await stage.worker();
    },
  },
];
