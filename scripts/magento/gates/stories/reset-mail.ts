import type { Story } from '../story';
import { quartile } from '../tasks';
import { Visitor } from '../visitor';

/** Whoever asks for a reset link hears the same after the same time, and only accounts that exist get a mail. */
export const resetMail: Story = {
  name: 'nobody learns from a reset request which accounts exist or are in scope',
  async tell(shop, report) {
    const { base } = shop.settings;
    const groups: readonly ((place: number) => string)[] = [
      (place) => shop.person(shop.inside(100 + place)),
      (place) => shop.person(shop.outside(100 + place)),
      (place) => `nobody-${Date.now()}-${place}@example.test`,
    ];
    const query = 'mutation($e:String!){requestPasswordResetEmail(email:$e)}';
    const ways = {
      rest: async (to: string): Promise<string> => {
        const answer = await new Visitor(base).send('/rest/V1/customers/password', {
          method: 'PUT',
          json: { email: to, template: 'email_reset' },
        });
        return `${answer.status} ${answer.body.slice(0, 90)}`;
      },
      graphql: async (to: string): Promise<string> => {
        const answer = await new Visitor(base).send('/graphql', {
          json: { query, variables: { e: to } },
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
          texts.add(await ask(group(asked + round)));
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
