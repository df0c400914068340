import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandbox } from './paths';
import { step } from './progress';
import { must, run, SetupFailed, which } from './shell';

/** The longest address a Unix socket may have is 107 bytes: a deep clone needs another place. */
const SOCKET_LIMIT = 100;

const home = join(sandbox, 'mariadb');
const data = join(home, 'data');
const log = join(home, 'server.log');
const users = join(home, 'users');
const pidFile = join(home, 'server.pid');

export const socket = socketPath();

/** A MariaDB of our own: data folder in .sandbox, a socket and no port. Several commands may share the running one. */
export async function startMariaDb(): Promise<void> {
  mkdirSync(users, { recursive: true, mode: 0o700 });
  writeFileSync(join(users, String(process.pid)), '');
  if (!existsSync(join(data, 'mysql'))) {
    await step('MariaDB: making a private data folder', create);
  }
  if (!(await answers())) {
    await step('MariaDB: starting', start);
  }
}

/** Stops the server unless another command still uses it. */
export async function leaveMariaDb(): Promise<void> {
  rmSync(join(users, String(process.pid)), { force: true });
  if (othersUseIt() || !existsSync(pidFile)) {
    return;
  }
  const pid = Number(readFileSync(pidFile, 'utf8'));
  kill(pid, 'SIGTERM');
  for (let tries = 0; tries < 100 && isAlive(pid); tries++) {
    await wait(100);
  }
}

export async function sql(statements: string, database?: string): Promise<string> {
  const args = ['--no-defaults', `--socket=${socket}`, '-uroot', '--batch', '--skip-column-names'];
  return must(which('mariadb') ?? 'mariadb', [...args, ...(database ? [database] : [])], {
    input: statements,
  });
}

async function create(): Promise<void> {
  rmSync(data, { recursive: true, force: true });
  await must(which('mariadb-install-db') ?? 'mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...asRoot(),
  ]);
}

async function start(): Promise<void> {
  rmSync(socket, { force: true });
  const out = openSync(log, 'a');
  const server = spawn(
    which('mariadbd') ?? 'mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${pidFile}`,
      '--skip-networking',
      '--character-set-server=utf8mb4',
      '--innodb-buffer-pool-size=256M',
      '--innodb-flush-log-at-trx-commit=2',
      '--max-connections=200',
      ...asRoot(),
    ],
    { detached: true, stdio: ['ignore', out, out] },
  );
  closeSync(out);
  server.unref();
  for (let tries = 0; tries < 300; tries++) {
    if (await answers()) {
      return;
    }
    if (server.exitCode !== null) {
      break;
    }
    await wait(100);
  }
  const tail = readFileSync(log, 'utf8').trim().split('\n').slice(-6).join('\n');
  throw new SetupFailed(`MariaDB does not start. ${log} ends with:\n${tail}`);
}

async function answers(): Promise<boolean> {
  if (!existsSync(socket)) {
    return false;
  }
  const args = ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', 'SELECT 1'];
  return (await run(which('mariadb') ?? 'mariadb', args, { timeoutSeconds: 5 })).code === 0;
}

const asRoot = (): string[] => (process.getuid?.() === 0 ? ['--user=root'] : []);

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

function socketPath(): string {
  const near = join(home, 'sock');
  if (Buffer.byteLength(near) <= SOCKET_LIMIT) {
    return near;
  }
  const far = join(tmpdir(), `leakresponse-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`);
  mkdirSync(far, { recursive: true, mode: 0o700 });
  return join(far, 'sock');
}

function othersUseIt(): boolean {
  let others = false;
  for (const name of readdirSync(users)) {
    if (isAlive(Number(name))) {
      others = true;
    } else {
      rmSync(join(users, name), { force: true });
    }
  }
  return others;
}

function isAlive(pid: number): boolean {
  return kill(pid, 0);
}

function kill(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
