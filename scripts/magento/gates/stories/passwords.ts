import { compare, type Heard } from '../compare';
import { doors, graphQlToken, signIn, signInAgain, signInByForm, token, tokenOpens } from '../people';
import type { Shop } from '../shop';
import type { Report, Story } from '../story';
import { type Answer, Visitor } from '../visitor';

/** An attacker who keeps signing in while passwords are reset ends with nothing; nobody can tell who is in scope. */
export const passwords: Story = {
  name: 'ended passwords open nothing and look like wrong ones',
  async tell(shop, report) {
    const { base, password, scope } = shop.settings;
    const victim = shop.person(shop.inside(7));
    const linked = shop.inside(8);
    const link = await shop.probe<{ link: string }>('link', String(linked));

    const plan = await shop.plan('reset_credentials', scope, 'customers');
    const attacker = attack(base, victim, password);
    await attacker.isIn();
    const run = await shop.start(plan);
    const done = await shop.finish(run.id);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const loot = await attacker.stop();
    report.expect('verdict of the proof', done.proof?.verdict, 'proven');
    report.figure('attacker: logins tried', loot.tried);
    report.figure('attacker: sessions opened before the guard', loot.sessions.length);
    let alive = 0;
    for (const session of loot.sessions) {
      alive += (await doors.account(session)) === false ? 0 : 1;
    }
    for (const bearer of loot.tokens) {
      alive += (await tokenOpens(base, bearer)).rest === false ? 0 : 1;
    }
    report.figure('attacker: sessions and tokens at the end', alive);
    report.expect('sessions and tokens of the attacker that live', alive, 0);
    report.expect('the attacker got in at first', loot.sessions.length > 0, true);

    await answers(shop, report);
    const old = await new Visitor(base).send(
      `/customer/account/createPassword/?id=${linked}&token=${link.link}`,
    );
    report.expect('an old reset link', old.location.includes('forgotpassword'), true);
    await newPassword(shop, report);
    const outside = await signIn(base, shop.person(shop.outside(0)), password);
    report.expect('a customer out of scope signs in', outside !== undefined, true);
  },
};

function attack(
  base: string,
  email: string,
  password: string,
): {
  /** until a first session and a first token are in hand, or half a minute has passed */
  isIn(): Promise<void>;
  stop(): Promise<{ sessions: Visitor[]; tokens: string[]; tried: number }>;
} {
  let isOn = true;
  const loot = { sessions: [] as Visitor[], tokens: [] as string[], tried: 0 };
  const done = (async (): Promise<void> => {
    while (isOn) {
      loot.tried++;
      const visitor = await signIn(base, email, password).catch(() => undefined);
      if (visitor !== undefined) {
        loot.sessions.push(visitor);
      }
      const answer = await token(base, email, password).catch(() => undefined);
      if (answer?.status === 200) {
        loot.tokens.push(JSON.parse(answer.body) as string);
      }
    }
  })();
  return {
    isIn: async () => {
      const end = Date.now() + 30_000;
      while ((loot.sessions.length === 0 || loot.tokens.length === 0) && Date.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    stop: async () => {
      isOn = false;
      await done;
      return loot;
    },
  };
}

interface Group {
  readonly base: string;
  readonly email: string;
  readonly password: string;
}

const WAYS: Record<string, (group: Group) => Promise<Heard>> = {
  form: async ({ base, email, password }) => {
    const visitor = new Visitor(base);
    const answer = await signInByForm(visitor, email, password);
    const words = decodeURIComponent(visitor.cookie('mage-messages'));
    const text = `${answer.status} ${new URL(answer.location).pathname} ${words}`;
    return { text, milliseconds: answer.milliseconds };
  },
  checkout: async ({ base, email, password }) => {
    const answer = await new Visitor(base).send('/customer/ajax/login', {
      json: { username: email, password },
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
    });
    return { text: `${answer.status} ${answer.body}`, milliseconds: answer.milliseconds };
  },
  rest: async ({ base, email, password }) => heard(await token(base, email, password)),
  graphql: async ({ base, email, password }) => heard(await graphQlToken(base, email, password)),
};

/** In scope with the right password, out of scope with a wrong one, and an account that does not exist. */
async function answers(shop: Shop, report: Report): Promise<void> {
  const { base, password } = shop.settings;
  const groups: readonly Group[] = [
    { base, email: shop.person(shop.inside(11)), password },
    { base, email: shop.person(shop.outside(11)), password: 'Wrong123!x' },
    { base, email: 'nobody-at-all@example.test', password: 'Wrong123!x' },
  ];
  for (const [way, ask] of Object.entries(WAYS)) {
    await compare(
      report,
      way,
      groups.map((group) => () => ask(group)),
    );
  }
  const row = await shop.probe<{ failures_num: string }>('customer', shop.person(shop.inside(11)), '1');
  report.expect('refused passwords counted towards the lock', Number(row.failures_num), 0);
}

function heard(answer: Answer): Heard {
  const body = JSON.parse(answer.body) as { message?: string; errors?: { message: string }[] };
  const words = body.message ?? body.errors?.[0]?.message ?? answer.body;
  return { text: `${answer.status} ${words}`, milliseconds: answer.milliseconds };
}

/** Who follows the new link and sets a password is in, with an empty count of failures. */
async function newPassword(shop: Shop, report: Report): Promise<void> {
  const { base, password } = shop.settings;
  const number = shop.inside(11);
  const { link } = await shop.probe<{ link: string }>('link', String(number));
  const fresh = `${password}New`;
  const answer = await new Visitor(base).send('/rest/V1/customers/resetPassword', {
    json: { email: shop.person(number), resetToken: link, newPassword: fresh },
  });
  report.expect('a new link sets a password', answer.status, 200);
  const visitor = new Visitor(base);
  report.expect('the new password signs in', await signInAgain(visitor, shop.person(number), fresh), true);
  report.expect('and opens the account', await doors.account(visitor), true);
  report.expect(
    'the old one does not',
    await signInAgain(new Visitor(base), shop.person(number), password),
    false,
  );
  const bearer = await token(base, shop.person(number), fresh);
  report.expect('the new password gives a token', bearer.status, 200);
}
