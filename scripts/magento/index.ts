import { spawnSync } from 'node:child_process';
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

/** As leakctl's: stopped before its end, and nothing had failed by then. */
const PARTIAL = 5;

const NONE = `There is no Magento installation on this machine, so nothing was tested in one.
Set MAGENTO_ROOT, or write the folder of an installation that may be spoilt into ~/.config/leak-response/magento-root.`;

const names = process.argv.slice(2).filter((word) => word !== '--twice');
/** `--twice`: a suite that fails is tried once more before it counts, and the first failures are printed all the same. */
const isTriedTwice = process.argv.includes('--twice');
let isStopped = false;
let failed = 0;

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
  const stop = stopped();
  try {
    return await Promise.race([installAndTell(shop, snapshot, chosen), stop]);
  } catch (error) {
    // Said now: putting the shop back may fail too, and would hide it.
    console.error(error);
    return isStopped && failed === 0 ? PARTIAL : 1;
  } finally {
    await step('Magento: putting the shop back', () => snapshot.restore());
  }
}

async function installAndTell(
  shop: Installation,
  snapshot: Snapshot,
  chosen: readonly Suite[],
): Promise<number> {
  await step('Magento: installing the module', () =>
    snapshot.install(join(root, 'app/code/Vendor/LeakResponse')),
  );
  await snapshot.keep('installed.sql');
  return await tell(shop, snapshot, chosen);
}

/** Whoever stops the run (CI by its time limit) still gets the shop back as it was. */
function stopped(): Promise<never> {
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      // Not once: a time limit tells the group and the parent passes it on, and the second telling must not end us here.
      process.on(signal, () => {
        isStopped = true;
        // What still works on the shop must not go on while it is put back. Nobody to end is no fault.
        spawnSync('pkill', ['-TERM', '-P', String(process.pid)]);
        reject(new Error(`Stopped by ${signal}. Nothing is written to test/magento-result.json.`));
      });
    }
  });
}

async function tell(shop: Installation, snapshot: Snapshot, chosen: readonly Suite[]): Promise<number> {
  const url = await shop.baseUrl();
  const stories: Story[] = [];
  for (const suite of chosen) {
    for (const sharing of suite.sharing) {
      if (isStopped) {
        return 1;
      }
      await begin(shop, snapshot, sharing);
      console.log(`• ${suite.name}, accounts shared ${sharing === 'global' ? 'globally' : 'per website'} …`);
      const stage = { shop, url, accounts: accounts(shop.root), sharing };
      let told = await suite.run(stage);
      if (isTriedTwice && !isStopped && told.some(({ failures }) => failures.length > 0)) {
        told.forEach(report);
        console.log(`• ${suite.name} once more …`);
        await begin(shop, snapshot, sharing);
        told = await suite.run(stage);
      }
      for (const story of told) {
        failed += story.failures.length;
        stories.push({ suite: suite.name, sharing, ...story });
        report(story);
      }
    }
  }
  const passed = stories.reduce((sum, story) => sum + story.passed, 0);
  if (names.length === 0 && !isTriedTwice) {
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

/** The shop as it was when the module had just been installed. */
async function begin(shop: Installation, snapshot: Snapshot, sharing: Story['sharing']): Promise<void> {
  await snapshot.backTo('installed.sql');
  const scope = sharing === 'global' ? '0' : '1';
  await shop.mustMagento(['config:set', 'customer/account_share/scope', scope]);
  await shop.mustMagento(['cache:flush']);
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
