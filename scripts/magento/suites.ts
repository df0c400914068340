import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaveMariaDb, socket, startMariaDb } from '../setup/mariadb';
import { cache, root } from '../setup/paths';
import { phpTool } from '../setup/php-tools';
import { run, which } from '../setup/shell';
import { countJunit, countPlaywright } from '../test/count';
import { tellGates } from './gates';
import type { Accounts, Installation } from './installation';
import { Mailbox } from './mailbox';
import { acts, playTouches } from './record';
import { accessLogIsCompared } from './record/access';
import type { Settings } from './record/act';
import { bulkDoorsStayShut, type Check } from './record/closed';
import { pageTimes } from './record/pages';
import type { Story } from './result';
import { secondFactor } from './second-factor';
import { allThreats } from './threats';
import { Shop as ThreatenedShop } from './threats/shop';
import { upgradeWithoutThem } from './web/removed-modules';

export interface Stage {
  shop: Installation;
  url: string;
  accounts: Accounts;
  sharing: Story['sharing'];
}

export interface Suite {
  name: string;
  /** account-sharing scopes to run it under */
  sharing: readonly Story['sharing'][];
  run: (stage: Stage) => Promise<Omit<Story, 'suite' | 'sharing'>[]>;
}

type Told = Omit<Story, 'suite' | 'sharing'>;

const BOTH = ['website', 'global'] as const;

/** Each suite begins with the shop as it was when the module had just been installed. */
export const suites: readonly Suite[] = [
  { name: 'contract', sharing: ['website'], run: contracts },
  { name: 'gates', sharing: BOTH, run: gates },
  { name: 'threats', sharing: ['website'], run: threats },
  { name: 'record', sharing: ['website'], run: record },
  { name: 'web', sharing: ['website'], run: web },
  { name: 'browser', sharing: BOTH, run: browser },
  { name: 'second-factor', sharing: ['website'], run: twoFactor },
  { name: 'removed', sharing: ['website'], run: removed },
];

/** The contracts of Core over the shop's own database adapter, in a database of ours. */
async function contracts({ shop }: Stage): ReturnType<Suite['run']> {
  await startMariaDb();
  try {
    const env = {
      LR_TEST_SOCKET: socket,
      LR_TEST_USER: 'root',
      LR_TEST_DATABASE: 'leakresponse_test_magento',
      LR_TEST_MAGENTO: shop.root,
    };
    return [await phpunit("contracts over the shop's adapter", ['--testsuite', 'contract'], env)];
  } finally {
    await leaveMariaDb();
  }
}

async function gates({ shop, url, accounts, sharing }: Stage): ReturnType<Suite['run']> {
  const told = await tellGates({
    root: shop.root,
    base: `${url}/`,
    inside: accounts.inside,
    outside: accounts.outside,
    scope: accounts.scope,
    password: accounts.shopperPassword,
    admin: { name: accounts.adminUser, other: accounts.otherAdmin, password: accounts.adminPassword },
    people: sharing === 'website' ? 500 : 50,
  });
  return told.map(({ story, checks, failures, figures, seconds }) => ({
    name: story,
    passed: checks - failures.length,
    failures: [...failures],
    seconds,
    figures: { ...figures },
  }));
}

async function threats({ shop, url, accounts }: Stage): ReturnType<Suite['run']> {
  const { adminUser, adminPassword } = accounts;
  const target = await ThreatenedShop.open({ baseUrl: url, root: shop.root, adminUser, adminPassword });
  const stories = [];
  try {
    for (const [name, topic] of Object.entries(allThreats)) {
      const began = performance.now();
      const checks = await topic(target);
      const failures = checks.filter(({ ok }) => !ok).map((check) => `${check.name}: ${check.detail}`);
      stories.push({ name, passed: checks.length - failures.length, failures, seconds: since(began) });
    }
  } finally {
    await target.close();
  }
  return stories;
}

async function record({ shop, url, accounts }: Stage): ReturnType<Suite['run']> {
  const settings = {
    shop,
    base: `${url}/`,
    password: accounts.shopperPassword,
    adminName: accounts.adminUser,
    adminPassword: accounts.adminPassword,
    person: accounts.outside.from + 40 * accounts.outside.step,
  };
  return [
    await touches(settings),
    await checked('bulk doors without a ledger', bulkDoorsStayShut, settings),
    await checked("the web server's log against the ledger", accessLogIsCompared, settings),
    await pageStory(settings),
  ];
}

async function touches(settings: Settings): Promise<Told> {
  const began = performance.now();
  const looked = await playTouches(settings);
  const missed = looked.filter(({ found }) => !found);
  const blind = missed.filter(({ name }) => acts.some((act) => act.name === name && act.blind));
  return {
    name: 'scripted touches and their entries',
    passed: looked.length - missed.length,
    failures: missed.filter((one) => !blind.includes(one)).map(({ name, why }) => `${name}: ${why}`),
    seconds: since(began),
    figures: {
      touches: looked.length,
      found: looked.length - missed.length,
      missed_as_documented: blind.map(({ name }) => name).join('; '),
    },
  };
}

async function checked(
  name: string,
  play: (settings: Settings) => Promise<readonly Check[]>,
  settings: Settings,
): Promise<Told> {
  const began = performance.now();
  const looked = await play(settings);
  const failures = looked.filter(({ ok }) => !ok).map((check) => check.name);
  return { name, passed: looked.length - failures.length, failures, seconds: since(began) };
}

async function pageStory(settings: Settings): Promise<Told> {
  const began = performance.now();
  const figures = await pageTimes(settings);
  return { name: 'time of pages', passed: 1, failures: [], seconds: since(began), figures };
}

async function web({ shop, url }: Stage): ReturnType<Suite['run']> {
  const env = { MAGENTO_ROOT: shop.root, MAGENTO_URL: url, MAGENTO_DISPOSABLE: '1' };
  return [await phpunit('rights, input, signatures, console, panel', ['test/php/Magento'], env)];
}

async function phpunit(
  name: string,
  what: readonly string[],
  env: Record<string, string>,
): Promise<Omit<Story, 'suite' | 'sharing'>> {
  const began = performance.now();
  const log = join(cache, 'magento-phpunit.xml');
  const { code, output } = await run(phpTool('phpunit'), ['--log-junit', log, '--no-progress', ...what], {
    env,
    timeoutSeconds: 3600,
  });
  const count = countJunit(log, code);
  const failures = count.failed > 0 ? [`${count.failed} failed\n${output.trim().slice(-6000)}`] : [];
  return { name, passed: count.passed, failures, seconds: since(began) };
}

async function twoFactor({ shop, url, accounts }: Stage): ReturnType<Suite['run']> {
  const began = performance.now();
  const settings = join(shop.root, 'app/etc/config.php');
  const kept = readFileSync(settings);
  try {
    const checks = await secondFactor(shop, url, {
      user: accounts.adminUser,
      password: accounts.adminPassword,
    });
    const failures = checks.filter(({ ok }) => !ok).map((check) => `${check.name}: ${check.detail}`);
    const name = "step-up with Magento's two-factor module";
    return [{ name, passed: checks.length - failures.length, failures, seconds: since(began) }];
  } finally {
    writeFileSync(settings, kept);
    await shop.mustMagento(['cache:flush']);
  }
}

async function removed({ shop }: Stage): ReturnType<Suite['run']> {
  const began = performance.now();
  const { passed, failures } = await upgradeWithoutThem(shop);
  const name = 'upgrade, compile and deploy without modules that shops remove';
  return [{ name, passed, failures, seconds: since(began) }];
}

async function browser({ shop, url, accounts }: Stage): ReturnType<Suite['run']> {
  const began = performance.now();
  const mailbox = new Mailbox(accounts.mailFolder);
  const env = {
    LR_HOST: 'magento',
    LR_MAGENTO_ROOT: shop.root,
    LR_STRANGER: accounts.otherAdmin,
    LR_SHOP_URL: url,
    LR_ADMIN_URL: `${url}/admin`,
    LR_MAIL_URL: await mailbox.start(),
    LR_ADMIN_USER: accounts.adminUser,
    LR_ADMIN_PASSWORD: accounts.adminPassword,
    LR_SHOPPER: `person${accounts.outside.from}@example.test`,
    LR_SHOPPER_PASSWORD: accounts.shopperPassword,
    LR_CHROMIUM: process.env.LR_CHROMIUM ?? which('chromium') ?? '/usr/bin/chromium',
  };
  const report = join(root, 'test-results', 'browser.json');
  try {
    const playwright = join(root, 'node_modules', '.bin', 'playwright');
    // The playbooks are played over HTTP by the web suite: in a browser they sign out every customer of a shop that others still need.
    const others = ['--grep-invert', 'playbooks and forms of acts in a running shop'];
    const { code, output } = await run(playwright, ['test', 'story', ...others], { env });
    const skipped = existsSync(report) && /"skipped": [1-9]/.test(readFileSync(report, 'utf8'));
    const count = countPlaywright(report, code);
    const failures = count.failed > 0 || skipped ? [output.trim().slice(-6000)] : [];
    return [{ name: 'the whole story in a browser', passed: count.passed, failures, seconds: since(began) }];
  } finally {
    mailbox.stop();
  }
}

const since = (began: number): number => Math.round((performance.now() - began) / 100) / 10;
