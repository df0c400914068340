import { spawnSync } from 'node:child_process';
import { step } from './progress';
import { isInstalled, must, SetupFailed } from './shell';

interface Need {
  what: string;
  isMet: () => boolean;
  /** Debian packages that bring it */
  packages: string[];
}

const php = (): string => {
  const asked = spawnSync('php', ['-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;']);
  return asked.status === 0 ? asked.stdout.toString() : '8.2';
};

const hasExtensions = (...names: string[]): boolean => {
  const code = `exit(array_filter(explode(',', '${names.join()}'), fn ($n) => !extension_loaded($n)) ? 1 : 0);`;
  return spawnSync('php', ['-r', code]).status === 0;
};

/** What the sandbox needs beyond Node; `forTests` adds what only npm test needs. */
export function needs(forTests: boolean): Need[] {
  const version = php();
  const always: Need[] = [
    { what: 'PHP 8.2 or later', isMet: () => isInstalled('php'), packages: ['php-cli'] },
    {
      what: 'the PHP extension pdo_mysql',
      isMet: () => hasExtensions('pdo_mysql'),
      packages: [`php${version}-mysql`],
    },
    {
      what: 'the PHP extension mbstring',
      isMet: () => hasExtensions('mbstring'),
      packages: [`php${version}-mbstring`],
    },
    {
      what: 'the PHP extensions xml and simplexml',
      isMet: () => hasExtensions('dom', 'simplexml', 'xmlwriter'),
      packages: [`php${version}-xml`],
    },
    {
      what: 'the PHP extension sodium',
      isMet: () => hasExtensions('sodium'),
      packages: [`php${version}-common`],
    },
    {
      what: 'the PHP extension curl',
      isMet: () => hasExtensions('curl'),
      packages: [`php${version}-curl`],
    },
    {
      what: 'MariaDB 10.6 or later (the server program, not a running service)',
      isMet: () => isInstalled('mariadbd') && isInstalled('mariadb-install-db') && isInstalled('mariadb'),
      packages: ['mariadb-server'],
    },
  ];
  const tests: Need[] = [
    { what: 'Composer', isMet: () => isInstalled('composer'), packages: ['composer'] },
    { what: 'unzip', isMet: () => isInstalled('unzip') || hasExtensions('zip'), packages: ['unzip'] },
    {
      what: 'OpenSSL, as a time-stamp authority',
      isMet: () => isInstalled('openssl'),
      packages: ['openssl'],
    },
    {
      what: 'age, which opens what we encrypt',
      isMet: () => isInstalled('age'),
      packages: ['age'],
    },
    {
      what: 'Python, for the second verifier',
      isMet: () => isInstalled('python3'),
      packages: ['python3'],
    },
    { what: 'git', isMet: () => isInstalled('git'), packages: ['git'] },
    {
      what: 'Chromium',
      isMet: () => process.env.LR_CHROMIUM !== undefined || isInstalled('chromium'),
      packages: ['chromium'],
    },
  ];
  return forTests ? [...always, ...tests] : always;
}

/** Installs Debian packages where it may, and says exactly what is missing where it may not. */
export async function prepareMachine(forTests: boolean): Promise<void> {
  const missing = needs(forTests).filter((need) => !need.isMet());
  if (missing.length > 0) {
    const packages = missing.flatMap((need) => need.packages);
    if (process.getuid?.() !== 0 || !isInstalled('apt-get')) {
      throw new SetupFailed(
        `This machine lacks:\n${missing.map((need) => `  - ${need.what}`).join('\n')}\n` +
          `On Debian or Ubuntu: sudo apt-get install --no-install-recommends ${packages.join(' ')}`,
      );
    }
    await install(packages);
    const still = needs(forTests).filter((need) => !need.isMet());
    if (still.length > 0) {
      throw new SetupFailed(`Still missing: ${still.map((need) => need.what).join(', ')}.`);
    }
  }
  if (spawnSync('php', ['-r', 'exit(PHP_VERSION_ID < 80200 ? 1 : 0);']).status !== 0) {
    throw new SetupFailed(`PHP 8.2 or later is needed; this is PHP ${php()}.`);
  }
}

async function install(packages: string[]): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['install', '-y', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', ...packages];
  await step(`Debian packages: ${packages.join(', ')}`, async () => {
    await must('apt-get', ['update', '-q'], { env });
    await must('apt-get', options, { env });
  });
}
