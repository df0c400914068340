import { join } from 'node:path';
import { prepareMachine } from '../setup/debian';
import { root } from '../setup/paths';
import { preparePhpTools } from '../setup/php-tools';
import { step } from '../setup/progress';
import { SetupFailed } from '../setup/shell';
import { accounts, Installation } from './installation';
import { commit, glueHash, type Story, writeResult } from './result';
import { magentoRoot } from './root';
import { Snapshot } from './snapshot';
import { type Suite, suites } from './suites';

const NONE = `There is no Magento installation on this machine, so nothing was tested in one.
Set MAGENTO_ROOT, or write the folder of an installation that may be spoilt into ~/.config/leak-response/magento-root.`;

const names = process.argv.slice(2);

async function main(): Promise<number> {
  const folder = magentoRoot();
  if (folder === undefined) {
    console.error(NONE);
    return 1;
  }
  const chosen = suites.filter(({ name }) => names.length === 0 || names.includes(name));
  if (chosen.length === 0) {
    console.error(`There is no such suite. There are: ${suites.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  await prepareMachine(true);
  await preparePhpTools();
  const shop = new Installation(folder);
  await step('Magento: is it up?', () => shop.bringUp());
  const snapshot = await step('Magento: keeping the shop as it is', () => Snapshot.take(shop));
  try {
    await step('Magento: installing the module', () =>
      snapshot.install(join(root, 'app/code/Vendor/LeakResponse')),
    );
    await snapshot.keep('installed.sql');
    return await tell(shop, snapshot, chosen);
  } catch (error) {
    // Said now: putting the shop back may fail too, and would hide it.
    console.error(error);
    return 1;
  } finally {
    await step('Magento: putting the shop back', () => snapshot.restore());
  }
}

async function tell(shop: Installation, snapshot: Snapshot, chosen: readonly Suite[]): Promise<number> {
  const url = await shop.baseUrl();
  const stories: Story[] = [];
  for (const suite of chosen) {
    for (const sharing of suite.sharing) {
      await snapshot.backTo('installed.sql');
      const scope = sharing === 'global' ? '0' : '1';
      await shop.mustMagento(['config:set', 'customer/account_share/scope', scope]);
      await shop.mustMagento(['cache:flush']);
      console.log(`• ${suite.name}, accounts shared ${sharing === 'global' ? 'globally' : 'per website'} …`);
      const told = await suite.run({ shop, url, accounts: accounts(shop.root), sharing });
      for (const story of told) {
        stories.push({ suite: suite.name, sharing, ...story });
        report(story);
      }
    }
  }
  const passed = stories.reduce((sum, story) => sum + story.passed, 0);
  const failed = stories.reduce((sum, story) => sum + story.failures.length, 0);
  if (names.length === 0) {
    const [at, glue, magento, mode] = [
      new Date().toISOString(),
      glueHash(),
      await shop.version(),
      await shop.mode(),
    ];
    writeResult({ commit: await commit(), glue, at, magento, mode, passed, failed, stories });
    console.log('\ntest/magento-result.json is written.');
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

function report({ name, passed, failures, seconds, figures }: Omit<Story, 'suite' | 'sharing'>): void {
  console.log(`  ${failures.length === 0 ? 'ok' : 'FAILED'}: ${name}, ${passed} checks in ${seconds} s`);
  for (const [what, figure] of Object.entries(figures ?? {})) {
    console.log(`      ${what}: ${figure}`);
  }
  for (const failure of failures) {
    console.log(`    ! ${failure}`);
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof SetupFailed ? `\n${error.message}` : error);
    process.exit(1);
  },
);
