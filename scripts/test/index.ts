import { prepareMachine } from '../setup/debian';
import { leaveMariaDb, startMariaDb } from '../setup/mariadb';
import { preparePhpTools } from '../setup/php-tools';
import { SetupFailed } from '../setup/shell';
import { type Check, checks } from './checks';
import { type Count, sum } from './count';

const HELP = `npm test                     every test that needs no Magento
npm test -- jest core        only these: ${checks.map((check) => check.name).join(' ')}`;

const names = process.argv.slice(2);

async function main(): Promise<number> {
  if (names.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) {
    console.error(`There is no check ${unknown.join(', ')}.\n${HELP}`);
    return 2;
  }
  await prepareMachine(true);
  await preparePhpTools();
  await startMariaDb();
  try {
    return await runAll(checks.filter((check) => names.length === 0 || names.includes(check.name)));
  } finally {
    await leaveMariaDb();
  }
}

async function runAll(chosen: readonly Check[]): Promise<number> {
  let total: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const check of chosen) {
    total = sum(total, await report(check));
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

async function report(check: Check): Promise<Count> {
  const started = Date.now();
  console.log(`• ${check.what} …`);
  const { count, output } = await check.run();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (count.failed > 0 || count.passed + count.failed === 0) {
    console.log(output.trimEnd().slice(-20_000));
  }
  const run = count.passed + count.failed;
  const verdict = count.failed > 0 ? 'FAILED' : run === 0 ? 'SKIPPED' : 'ok';
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`  ${verdict}: ${count.passed} of ${run}${skipped} in ${seconds} s`);
  return count;
}

process.once('SIGINT', () => {
  void leaveMariaDb().finally(() => process.exit(130));
});

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof SetupFailed ? `\n${error.message}` : error);
    process.exit(1);
  },
);
