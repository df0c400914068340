import { type Check, Checks } from './check';
import { at, codeOf, Jar } from './http';
import { Panel } from './panel';
import { bearer, type Shop } from './shop';

interface Loot {
  jars: Jar[];
  tokens: string[];
  tries: number;
  /** passwords set by the attacker during the run, by address */
  set: Map<string, string>;
}

/**
 * Somebody with a list of valid passwords signs in, changes passwords and uses old reset links all through the reset of
 * those passwords, in every channel at once. What they hold at the end must be nothing.
 */
export async function loginsDuringReset(shop: Shop): Promise<Check[]> {
  const checks = new Checks();
  const { adminUser, adminPassword } = shop.target;
  const panel = await Panel.signIn(shop, adminUser, adminPassword);
  const known = shop.shoppers.slice(10, 30);
  const loot: Loot = { jars: [], tokens: [], tries: 0, set: new Map() };
  const early = known.slice(0, 4);
  for (const { email, password } of early) {
    const jar = new Jar();
    await shop.signIn(jar, email, password);
    loot.jars.push(jar);
    loot.tokens.push(await shop.token('customer', email, password));
  }
  const links = await shop.resetLinks(early.map(({ email }) => email));
  const heldBefore = await held(shop, loot);
  checks.say(
    'the attacker holds sessions and tokens before',
    heldBefore.sessions > 0 && heldBefore.tokens > 0,
    heldBefore,
  );
  const scope = { kind: 'customers' as const, ids: known.map(({ id }) => id) };
  const plan = await panel.plan(await panel.incident(), 'reset_credentials', scope, ['customers']);
  const proof = await panel.proof(plan);
  let isOver = false;
  const over = (): boolean => isOver;
  const attack = [
    byForm(shop, known, loot, over),
    byRest(shop, known, loot, over),
    byGraphQl(shop, known, loot, over),
    byChangingPasswords(shop, early, loot, over),
    byOldLinks(shop, early, links, loot, over),
  ];
  await pause(1500);
  const started = Date.now();
  const run = await panel.start(plan, proof);
  const answered = Date.now() - started;
  checks.say(
    'the reset starts',
    run.status === 200,
    `${run.status} ${codeOf(run)} ${run.text.slice(0, 200)}`,
  );
  const state = await panel.finish(String(at(run.json, 'id')));
  await pause(1500);
  isOver = true;
  const broken = (await Promise.allSettled(attack)).filter(({ status }) => status === 'rejected').length;
  checks.say(
    'the reset is done',
    ['done', 'not_proven'].includes(state),
    `${state}, answered in ${answered} ms`,
  );
  checks.say(
    'the attack went on all the time',
    loot.tries > 20 && broken === 0,
    `${loot.tries} logins, ${broken} broken`,
  );
  const heldAfter = await held(shop, loot);
  checks.say(
    'the attacker holds 0 sessions',
    heldAfter.sessions === 0,
    `${heldAfter.sessions} of ${loot.jars.length}`,
  );
  checks.say(
    'the attacker holds 0 tokens',
    heldAfter.tokens === 0,
    `${heldAfter.tokens} of ${loot.tokens.length}`,
  );
  await checks.try('no password known or set before the end signs in', async () => {
    let in_ = 0;
    for (const { email, password } of known) {
      for (const word of new Set([password, loot.set.get(email) ?? password])) {
        in_ += (await shop.token('customer', email, word)) === '' ? 0 : 1;
      }
    }
    return { ok: in_ === 0, detail: `${in_} signed in, ${loot.set.size} passwords were set during the run` };
  });
  return checks.all;
}

type Known = { email: string; password: string }[];

async function byForm(shop: Shop, known: Known, loot: Loot, over: () => boolean): Promise<void> {
  for (let turn = 0; !over(); turn++) {
    const { email, password } = pick(known, turn);
    const jar = new Jar();
    await shop.signIn(jar, email, password);
    loot.jars.push(jar);
    loot.tries++;
  }
}

async function byRest(shop: Shop, known: Known, loot: Loot, over: () => boolean): Promise<void> {
  for (let turn = 7; !over(); turn++) {
    const { email, password } = pick(known, turn);
    loot.tokens.push(await shop.token('customer', email, password));
    loot.tries++;
  }
}

async function byGraphQl(shop: Shop, known: Known, loot: Loot, over: () => boolean): Promise<void> {
  for (let turn = 13; !over(); turn++) {
    const { email, password } = pick(known, turn);
    const answer = await shop.graphql(
      `mutation{generateCustomerToken(email:"${email}",password:"${password}"){token}}`,
    );
    loot.tokens.push(String(at(answer.json, 'data', 'generateCustomerToken', 'token') ?? ''));
    loot.tries++;
  }
}

/** With a token from before: new password over the old one, again and again, then in with the new one. */
async function byChangingPasswords(shop: Shop, known: Known, loot: Loot, over: () => boolean): Promise<void> {
  const words = new Map(known.map(({ email, password }) => [email, password]));
  const tokens = new Map<string, string>();
  for (let turn = 0; !over(); turn++) {
    const { email } = pick(known, turn);
    const old = words.get(email) ?? '';
    const token = tokens.get(email) ?? (await shop.token('customer', email, old));
    tokens.set(email, token);
    const made = `Threat-${turn}-Passw0rd`;
    const answer = await shop.json(
      '/rest/V1/customers/me/password',
      { currentPassword: old, newPassword: made },
      bearer(token),
      'PUT',
    );
    if (answer.status === 200) {
      words.set(email, made);
      loot.set.set(email, made);
      tokens.delete(email);
    }
    await pause(50);
  }
}

async function byOldLinks(
  shop: Shop,
  known: Known,
  links: Map<string, string>,
  loot: Loot,
  over: () => boolean,
): Promise<void> {
  while (!over()) {
    for (const { email } of known.slice(2)) {
      await pause(1200);
      const made = 'Threat-link-Passw0rd1';
      const answer = await shop.json('/rest/V1/customers/resetPassword', {
        email,
        resetToken: links.get(email) ?? '',
        newPassword: made,
      });
      if (answer.status === 200) {
        loot.set.set(email, made);
      }
    }
  }
}

async function held(shop: Shop, loot: Loot): Promise<{ sessions: number; tokens: number }> {
  let sessions = 0;
  for (const jar of loot.jars) {
    sessions += (await shop.isSignedIn(jar.copy())) ? 1 : 0;
  }
  let tokens = 0;
  for (const token of loot.tokens.filter((one) => one !== '' && one !== 'undefined')) {
    tokens += (await shop.http('/rest/V1/customers/me', { headers: bearer(token) })).status === 200 ? 1 : 0;
  }
  return { sessions, tokens };
}

function pick(known: Known, turn: number): { email: string; password: string } {
  const one = known[turn % known.length];
  if (one === undefined) {
    throw new Error('No shoppers to try.');
  }
  return one;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
