import { compare } from '../compare';
import type { Story } from '../story';
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
      await compare(
        report,
        way,
        groups.map((email, place) => async () => {
          const began = performance.now();
          const text = await ask(email(asked));
          const milliseconds = performance.now() - began;
          asked += place === 1 ? 1 : 0;
          // The mail of the one before must not slow the next.
          await new Promise((resolve) => setTimeout(resolve, 1600));
          return { text, milliseconds };
        }),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const sent = (await shop.probe<{ count: number }>('mails')).count - mails.count;
    report.figure('mails sent', `${sent} for ${asked * 2} requests of accounts and ${asked} of nobody`);
    report.expect('mails sent', sent, asked * 2);
  },
};
