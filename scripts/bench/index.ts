/*
 * npm run bench [event] [access] [gate] [sessions] [reset] [seal] [verify] [proofs] [million] [integrity]: ratios against a baseline
 * and a physical limit in the same run.
 * Writes .cache/bench.json beside what it prints. Where a Magento installation is set up, its own way is measured too.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { magentoRoot } from '../magento/root';
import { leaveMariaDb, socket, sql, startMariaDb } from '../setup/mariadb';
import { root } from '../setup/paths';
import { SetupFailed } from '../setup/shell';
import { benchAccess } from './access';
import { benchEndSessions } from './end-sessions';
import { benchEvent } from './event';
import { benchGate } from './gate';
import { benchIntegrity } from './integrity';
import { benchMillion } from './million';
import { benchProofs } from './proofs';
import { startRedis } from './redis';
import { print, type Section } from './report';
import { benchReset } from './reset';
import { benchSeal } from './seal';
import { benchVerify } from './verify';

const DATABASE = 'leakresponse_bench';

async function main(asked: string[]): Promise<void> {
  const known = [
    'event',
    'access',
    'gate',
    'sessions',
    'reset',
    'seal',
    'verify',
    'proofs',
    'million',
    'integrity',
  ];
  const wrong = asked.find((name) => !known.includes(name));
  if (wrong !== undefined) {
    console.error(`There is no benchmark "${wrong}". There are: ${known.join(', ')}.`);
    process.exit(2);
  }
  const wants = (name: string): boolean => asked.length === 0 || asked.includes(name);
  await startMariaDb();
  await sql(`CREATE DATABASE IF NOT EXISTS ${DATABASE}`);
  const redis = await startRedis();
  if (redis === undefined) {
    console.log("Redis or PHP's redis extension is not installed: figures on Redis are left out.");
  }
  const env = {
    LR_TEST_SOCKET: socket,
    LR_TEST_USER: 'root',
    LR_TEST_DATABASE: DATABASE,
    ...(redis === undefined ? {} : { LR_BENCH_REDIS: redis.socket }),
  };
  const found = magentoRoot();
  const magento = found !== undefined && hasModule(found) ? found : undefined;
  if (found === undefined) {
    console.log('No Magento installation is set up here: figures against Magento itself are left out.');
  } else if (magento === undefined) {
    console.log(`The module is not switched on in ${found}: figures against Magento itself are left out.`);
  }
  const sections: Section[] = [];
  const add = (section: Section): void => {
    print(section);
    sections.push(section);
  };
  try {
    if (wants('event')) {
      add(await benchEvent({ ...env, MAGENTO_ROOT: '' }, 'MariaDB over PDO'));
      if (magento !== undefined) {
        add(await benchEvent({ ...env, MAGENTO_ROOT: magento }, 'in Magento'));
      }
    }
    if (wants('access')) {
      add(await benchAccess(env));
    }
    if (wants('gate')) {
      add(await benchGate(env, 'gate', 'MariaDB and Redis over PDO'));
      if (magento !== undefined) {
        add(await benchGate({ ...env, MAGENTO_ROOT: magento }, 'magento-gate', 'in Magento'));
      }
    }
    if (wants('sessions')) {
      add(await benchEndSessions(env));
    }
    if (wants('reset')) {
      add(await benchReset(env, magento));
    }
    if (wants('seal')) {
      add(await benchSeal(env));
    }
    if (wants('proofs')) {
      add(await benchProofs());
    }
    if (wants('verify')) {
      add(await inFolder((folder) => benchVerify(env, folder)));
    }
    if (wants('million')) {
      add(await inFolder((folder) => benchMillion(env, folder)));
    }

    if (wants('integrity')) {
      add(await benchIntegrity(found));
    }
  } finally {
    redis?.stop();
    await leaveMariaDb();
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
  writeFileSync(join(root, '.cache', 'bench.json'), `${JSON.stringify({ machine, sections }, null, 2)}\n`);
}

/** A folder for an export, taken away in the end. */
async function inFolder(work: (folder: string) => Promise<Section>): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'leakresponse-export-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hasModule(magento: string): boolean {
  return readFileSync(join(magento, 'app/etc/config.php'), 'utf8').includes("'Vendor_LeakResponse' => 1");
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof SetupFailed ? error.message : error);
  process.exit(1);
});
