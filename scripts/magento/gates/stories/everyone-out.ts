import {
  cartCount,
  doors,
  guestWithCart,
  productId,
  signIn,
  signInAgain,
  token,
  tokenOpens,
} from '../people';
import type { Story } from '../story';
import { each, range, watch } from '../tasks';
import { Visitor } from '../visitor';

const GUESTS = 40;
const TOKENS = 40;

/** One call ends everybody's session and token at every door; guests, their carts and the shop stay. */
export const everyoneOut: Story = {
  name: 'everyone signed in is out at every door, guests stay',
  async tell(shop, report) {
    const { base, password, people } = shop.settings;
    const product = await productId(base);
    const emails = range(0, people).map((place) => shop.person(shop.outside(place)));
    const began = performance.now();
    const visitors = await each(emails, (email) => signIn(base, email, password));
    const signedIn = visitors.filter((visitor) => visitor !== undefined);
    report.expect('people signed in before', signedIn.length, people);
    report.figure('milliseconds a login', (performance.now() - began) / people);
    const tokens = await each(emails.slice(0, TOKENS), (email) => token(base, email, password));
    const guests = await each(range(0, GUESTS), () => guestWithCart(base, product));
    const carts = await each(guests, cartCount);
    report.expect('guests with a cart before', carts.filter((count) => count === 1).length, GUESTS);

    const plan = await shop.plan('end_sessions', 'all', 'customers');
    const page = watch(async () => (await new Visitor(base).send('/')).status);
    const called = performance.now();
    const run = await shop.start(plan);
    report.figure('milliseconds until the guard holds', performance.now() - called);

    // Every door is the first one for a fifth of them; then the old session id is tried at all the others.
    const names = Object.keys(doors) as (keyof typeof doors)[];
    const thieves = signedIn.map((visitor) => visitor.stolen());
    const refused = new Map(names.map((name) => [name, 0]));
    const odd: string[] = [];
    await each(signedIn, async (visitor, place) => {
      const order = names.map((_, at) => names[(place + at) % names.length] as keyof typeof doors);
      for (const [at, name] of order.entries()) {
        const seen = await doors[name](at === 0 ? visitor : (thieves[place] as Visitor).stolen());
        refused.set(name, (refused.get(name) ?? 0) + (seen === false ? 1 : 0));
        if (seen !== false && odd.length < 5) {
          odd.push(`${name}: ${seen}`);
        }
      }
    });
    for (const name of names) {
      report.figure(`refused at ${name}`, `${refused.get(name)} of ${people}`);
      report.expect(`refused at ${name}`, refused.get(name), people);
    }
    report.expect('answers nobody should get', odd.join(' | '), '');

    const opened = await each(tokens, (answer) => tokenOpens(base, JSON.parse(answer.body) as string));
    const stillOpen = opened.filter((seen) => seen.rest !== false || seen.graphql !== false);
    report.figure('tokens refused', `${tokens.length - stillOpen.length} of ${tokens.length}`);
    report.expect('tokens that still open something', stillOpen.length, 0);

    const after = await each(guests, cartCount);
    report.figure('guest carts kept', `${after.filter((count) => count === 1).length} of ${GUESTS}`);
    report.expect('guest carts kept', after.filter((count) => count === 1).length, GUESTS);

    const done = await shop.finish(run.id);
    report.expect('verdict of the proof', done.proof?.verdict, 'proven');
    report.expect('test accounts left behind', (await shop.probe<{ left: number }>('canaries')).left, 0);

    const sample = signedIn.slice(0, 20);
    const back = await each(
      sample,
      async (visitor, place) =>
        (await signInAgain(visitor, emails[place] as string, password)) && (await doors.account(visitor)),
    );
    report.expect('second logins that work', back.filter((seen) => seen === true).length, sample.length);
    // A guest from before the act who signs in after it keeps what is in the cart.
    const guest = guests[0] as Visitor;
    const last = emails[people - 1] as string;
    report.expect('a guest signs in after the act', await signInAgain(guest, last, password), true);
    report.expect('and stays in', await doors.account(guest), true);
    const watched = await page.stop();
    report.figure('storefront answers during it', `${watched.asked - watched.failed} of ${watched.asked}`);
    report.expect('storefront answers other than 200', watched.failed, 0);
  },
};
