import { join } from 'node:path';
import { socket } from '../setup/mariadb';
import { cache, root } from '../setup/paths';
import { phpTool } from '../setup/php-tools';
import { type Outcome, run } from '../setup/shell';
import { browserSpecs } from './browser';
import { type Count, countJest, countJunit, one } from './count';
import { magentoResult } from './magento-result';

export interface Check {
  name: string;
  what: string;
  run: () => Promise<Result>;
}

export interface Result {
  count: Count;
  output: string;
}

const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const script = (name: string): Promise<Outcome> =>
  run(process.execPath, ['scripts/run.mjs', name, '--check']);

/** A check that either holds or does not. */
function single(name: string, what: string, work: () => Promise<Outcome>): Check {
  return {
    name,
    what,
    run: async () => {
      const { code, output } = await work();
      return { count: one(code === 0), output };
    },
  };
}

export const checks: readonly Check[] = [
  single('types', 'TypeScript types', () => run(bin('tsc'), ['--build'])),
  single('lint', 'Biome: lint and format', () => run(bin('biome'), ['check', '--max-diagnostics=50', '.'])),
  { name: 'jest', what: 'Jest', run: jest },
  single('phpstan', 'PHPStan at top level', () =>
    run(phpTool('phpstan'), ['analyse', '--no-progress', '--memory-limit=1G', '-c', 'phpstan.neon']),
  ),
  single('phpcs', 'PHP style', () => run(phpTool('phpcs'), [])),
  { name: 'core', what: 'PHPUnit: core and architecture', run: () => phpunit('core', '') },
  { name: 'contract', what: 'PHPUnit: contracts on MariaDB', run: () => phpunit('contract', '') },
  { name: 'prefix', what: 'PHPUnit: contracts with a table prefix', run: () => phpunit('contract', 'lr_') },
  single('build', 'Built bundles are those of the sources', () => script('build')),
  single('schema', 'Generated API files are those of the sources', () => script('schema')),
  single('package', "The module's composer.json is that of the root", () => script('package')),
  { name: 'browser', what: 'Browser specs on the sandbox', run: browserSpecs },
  { name: 'magento', what: 'The newest run in a real Magento is of this glue', run: magentoResult },
];

async function jest(): Promise<Result> {
  const file = join(cache, 'jest.json');
  const { output, code } = await run(bin('jest'), ['--json', `--outputFile=${file}`, '--silent']);
  return { count: countJest(file, code), output };
}

async function phpunit(suite: string, prefix: string): Promise<Result> {
  const file = join(cache, `phpunit-${suite}${prefix}.xml`);
  const args = ['--testsuite', suite, '--log-junit', file, '--no-progress'];
  const { output, code } = await run(phpTool('phpunit'), args, {
    env: {
      LR_TEST_SOCKET: socket,
      LR_TEST_USER: 'root',
      LR_TEST_DATABASE: prefix === '' ? 'leakresponse_test' : 'leakresponse_test_prefix',
      LR_TEST_PREFIX: prefix,
    },
  });
  return { count: countJunit(file, code), output };
}
