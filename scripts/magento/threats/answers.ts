import { type Check, Checks } from './check';
import { type Answer, at, Jar } from './http';
import { Panel } from './panel';
import { form, formKey, type Shop } from './shop';

interface Caller {
  email: string;
  password: string;
}

interface Door {
  name: string;
  knock: (shop: Shop, who: Caller) => Promise<{ said: string; milliseconds: number }>;
  /** tried once a group: for what it says, not for its time */
  isSlow?: boolean;
}

/** What the caller can see of an answer, without what changes at every call. */
function seen(answer: Answer, more = ''): string {
  const headers = Object.keys(answer.headers)
    .filter((name) => !['date', 'content-length', 'set-cookie', 'x-magento-tags'].includes(name))
    .sort();
  const cookies = (answer.headers['set-cookie'] ?? []).map((line) => line.split('=')[0]).sort();
  const said =
    typeof at(answer.json, 'message') === 'string' ? { ...(answer.json as object), trace: '' } : answer.json;
  const body = answer.json === undefined ? '' : JSON.stringify(said);
  return [answer.status, answer.headers.location ?? '', headers.join(), cookies.join(), body, more].join(
    ' | ',
  );
}

const LOGINS: Door[] = [
  {
    name: 'REST login',
    knock: async (shop, { email, password }) => {
      const answer = await shop.json('/rest/V1/integration/customer/token', { username: email, password });
      return { said: seen(answer), milliseconds: answer.milliseconds };
    },
  },
  {
    name: 'GraphQL login',
    knock: async (shop, { email, password }) => {
      const answer = await shop.graphql(
        `mutation{generateCustomerToken(email:"${email}",password:"${password}"){token}}`,
      );
      const message = String(at(answer.json, 'errors', 0, 'message'));
      return {
        said: `${answer.status} ${message} ${at(answer.json, 'errors', 0, 'extensions', 'category')}`,
        milliseconds: answer.milliseconds,
      };
    },
  },
  {
    name: 'form login',
    knock: async (shop, { email, password }) => {
      const jar = new Jar();
      const answer = await shop.signIn(jar, email, password);
      const page = await shop.http('/customer/account/login/', {}, jar);
      const messages = decodeURIComponent(jar.cookies.get('mage-messages') ?? '');
      return { said: seen(answer, `${messages} ${page.status}`), milliseconds: answer.milliseconds };
    },
  },
];

const LINKS: Door[] = [
  {
    name: 'REST reset request',
    knock: async (shop, { email }) => {
      const body = { email, template: 'email_reset', websiteId: 1 };
      const answer = await shop.json('/rest/V1/customers/password', body, {}, 'PUT');
      return { said: seen(answer), milliseconds: answer.milliseconds };
    },
  },
  {
    name: 'GraphQL reset request',
    knock: async (shop, { email }) => {
      const answer = await shop.graphql(`mutation{requestPasswordResetEmail(email:"${email}")}`);
      return { said: `${answer.status} ${answer.text}`, milliseconds: answer.milliseconds };
    },
  },
  {
    name: 'form reset request',
    knock: async (shop, { email }) => {
      const jar = new Jar();
      const page = await shop.http('/customer/account/forgotpassword/', {}, jar);
      const fields = form({ form_key: formKey(page.text), email });
      const answer = await shop.http('/customer/account/forgotpasswordpost/', fields, jar);
      const messages = decodeURIComponent(jar.cookies.get('mage-messages') ?? '').replaceAll(
        email,
        'ADDRESS',
      );
      return { said: seen(answer, messages), milliseconds: answer.milliseconds };
    },
  },
  {
    name: 'REST use of a link',
    knock: async (shop, { email }) => {
      const body = { email, resetToken: 'made-up', newPassword: 'Threat-Passw0rd1' };
      const answer = await shop.json('/rest/V1/customers/resetPassword', body);
      return { said: seen(answer), milliseconds: answer.milliseconds };
    },
  },
  {
    name: 'GraphQL use of a link after many wrong passwords',
    knock: async (shop, { email }) => {
      for (let tries = 0; tries < 11; tries++) {
        await shop.graphql(
          `mutation{generateCustomerToken(email:"${email}",password:"Wrong-Passw0rd${tries}"){token}}`,
        );
      }
      const answer = await shop.graphql(
        `mutation{resetPassword(email:"${email}",resetPasswordToken:"made-up",newPassword:"Threat-Passw0rd1")}`,
      );
      return {
        said: `${answer.status} ${at(answer.json, 'errors', 0, 'message')}`,
        milliseconds: answer.milliseconds,
      };
    },
    isSlow: true,
  },
  {
    name: 'GraphQL use of a link',
    knock: async (shop, { email }) => {
      const answer = await shop.graphql(
        `mutation{resetPassword(email:"${email}",resetPasswordToken:"made-up",newPassword:"Threat-Passw0rd1")}`,
      );
      const message = String(at(answer.json, 'errors', 0, 'message'));
      return { said: `${answer.status} ${message}`, milliseconds: answer.milliseconds };
    },
  },
];

/** Milliseconds. The link is made and mailed after the response: the next one asked must not be timed beside that work. */
const MAILED_BY_THEN = 800;

/**
 * Who is in scope, who is not and who has no account: nobody can tell from words, status, headers or time. Samples of
 * the groups are taken in turns, so that a busy machine is busy for all of them.
 */
export async function evenAnswers(shop: Shop, samples = 12, only = ''): Promise<Check[]> {
  const checks = new Checks();
  const { adminUser, adminPassword } = shop.target;
  const inScope = shop.shoppers.slice(8, 20);
  const outside = shop.shoppers.slice(20, 32);
  const panel = await Panel.signIn(shop, adminUser, adminPassword);
  const scope = { kind: 'customers' as const, ids: inScope.map(({ id }) => id) };
  await panel.finish(await panel.contain('reset_credentials', scope, ['customers']));
  const wrong = (list: Caller[]): Caller[] =>
    list.map(({ email }) => ({ email, password: 'Not-the-Passw0rd1' }));
  const unknown = outside.map((_, n) => ({
    email: `nobody-lrthreat${n}@example.test`,
    password: 'Not-the-Passw0rd1',
  }));
  const groups: Record<string, Caller[]> = {
    'in scope, right password': inScope,
    'in scope, wrong password': wrong(inScope),
    'out of scope, wrong password': wrong(outside),
    'unknown account': unknown,
  };
  for (const door of LOGINS.filter(({ name }) => only === '' || name.includes(only))) {
    await compare(shop, checks, door, groups, samples);
  }
  const addresses = { 'in scope': inScope, 'out of scope': outside, unknown };
  for (const door of LINKS.filter(({ name }) => only === '' || name.includes(only))) {
    await compare(shop, checks, door, addresses, door.isSlow ? 1 : Math.min(samples, 12), MAILED_BY_THEN);
  }
  return checks.all;
}

async function compare(
  shop: Shop,
  checks: Checks,
  door: Door,
  groups: Record<string, Caller[]>,
  samples: number,
  rest = 0,
): Promise<void> {
  const said = new Map<string, Set<string>>();
  const times = new Map<string, number[]>();
  // A gap is looked at again with as many samples more before it counts: this machine may have been busy.
  for (let n = 0; n < samples || (n < 3 * samples && !door.isSlow && !isEven(times)); n++) {
    for (const [group, callers] of Object.entries(groups)) {
      const who = callers[n % callers.length];
      if (who !== undefined) {
        // Core's limit of reset requests an hour is per address of the network: it would meet whoever comes second.
        await shop.sql('DELETE FROM password_reset_request_event');
        await new Promise((resolve) => setTimeout(resolve, rest));
        const knock = await door.knock(shop, who);
        said.set(group, (said.get(group) ?? new Set()).add(knock.said));
        times.set(group, [...(times.get(group) ?? []), knock.milliseconds]);
      }
    }
  }
  const different = new Set([...said.values()].flatMap((texts) => [...texts]));
  checks.say(
    `${door.name}: the same answer to everybody`,
    different.size === 1,
    [...different].join('  //  ').slice(0, 1200),
  );
  if (door.isSlow) {
    return;
  }
  const shown = [...times].map(([group, all]) => {
    const { median, quartiles } = spread(all);
    return `${group} ${median} ±${quartiles}`;
  });
  checks.say(`${door.name}: the same time for everybody`, isEven(times), `${shown.join(', ')} ms`);
  console.log(`      ${door.name}: ${shown.join(', ')} ms`);
}

/** Whether the medians of the groups lie nearer to each other than the samples of one group do. */
function isEven(times: Map<string, number[]>): boolean {
  const figures = [...times.values()].map(spread);
  const medians = figures.map(({ median }) => median);
  const noise = Math.max(...figures.map(({ quartiles }) => quartiles), 5);
  return Math.max(...medians) - Math.min(...medians) <= noise;
}

/** Median and distance of the quartiles, milliseconds. */
function spread(values: number[]): { median: number; quartiles: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { median: Math.round(at(0.5)), quartiles: Math.round(at(0.75) - at(0.25)) };
}
