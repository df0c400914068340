import type { Story } from '../story';
import { quartile } from '../tasks';
import { Visitor } from '../visitor';

/** Whoever asks for a reset link hears the same after the same time, and only accounts that exist get a mail. */
export const resetMail: Story = {
  name: 'nobody learns from a reset request which accounts exist or are in scope',
  async tell(shop, report) {
    const { base, second, stores, first, other } = shop.settings;
    const groups = [
      { base: second, store: stores.second, from: other.from + 100 },
      { base, store: stores.first, from: first.from + 100 },
      { base: second, store: stores.second, from: 0 },
    ];
    const email = (from: number, round: number): string =>
      from === 0 ? `nobody-${Date.now()}-${round}@example.test` : shop.person(from + round);
    const query = 'mutation($e:String!){requestPasswordResetEmail(email:$e)}';
    const ways = {
      rest: async (to: string, where: string, _store: string): Promise<string> => {
        const answer = await new Visitor(where).send('/rest/V1/customers/password', {
          method: 'PUT',
          json: { email: to, template: 'email_reset' },
        });
        return `${answer.status} ${answer.body.slice(0, 90)}`;
      },
      graphql: async (to: string, where: string, store: string): Promise<string> => {
        const answer = await new Visitor(where).send('/graphql', {
          json: { query, variables: { e: to } },
          headers: { Store: store },
        });
        return `${answer.status} ${answer.body.slice(0, 90)}`;
      },
    };
    const mails = await shop.probe<{ count: number }>('mails');
    let asked = 0;
    for (const [way, ask] of Object.entries(ways)) {
      const texts = new Set<string>();
      const times: number[][] = [[], [], []];
      for (let round = 0; round < 8; round++) {
        for (const [place, group] of groups.entries()) {
          const began = performance.now();
          texts.add(await ask(email(group.from, asked + round), group.base, group.store));
          times[place]?.push(performance.now() - began);
          // The mail of the one before must not slow the next.
          await new Promise((resolve) => setTimeout(resolve, 1600));
        }
      }
      asked += 8;
      const typical = times.map(quartile);
      report.expect(
        `answers to reset requests by ${way}`,
        texts.size === 1 ? '' : [...texts].join(' / '),
        '',
      );
      report.figure(`${way}: ms in scope, out of scope, unknown`, typical.map(Math.round).join(', '));
      report.expect(
        `${way}: the three take the same time to 60 ms`,
        Math.max(...typical) - Math.min(...typical) < 60,
        true,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const sent = (await shop.probe<{ count: number }>('mails')).count - mails.count;
    report.figure('mails sent for 32 requests of accounts and 16 of nobody', sent);
    report.expect('mails sent', sent, 32);
  },
};
