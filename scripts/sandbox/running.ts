import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, SetupFailed } from '../setup/shell';

interface Running {
  /** the process of npm start or npm test */
  owner: number;
  /** process groups of its PHP programs */
  groups: number[];
}

const file = (home: string): string => join(home, 'running.json');

export function noteRunning(home: string, groups: number[]): void {
  writeFileSync(file(home), JSON.stringify({ owner: process.pid, groups } satisfies Running));
}

export function forgetRunning(home: string): void {
  rmSync(file(home), { force: true });
}

/** One shop, one start: refuses while another start lives, and clears away what a killed one has left behind. */
export async function takeOver(home: string): Promise<void> {
  if (!existsSync(file(home))) {
    return;
  }
  const { owner, groups } = JSON.parse(readFileSync(file(home), 'utf8')) as Running;
  if (await isOurs(owner, 'scripts/')) {
    const addresses = join(home, 'addresses.json');
    const where = existsSync(addresses) ? `: ${readFileSync(addresses, 'utf8')}` : '.';
    throw new SetupFailed(`The sandbox is up already (process ${owner})${where}`);
  }
  for (const group of groups) {
    if (await isOurs(group, 'test/sandbox/bin/')) {
      process.kill(-group, 'SIGKILL');
    }
  }
  forgetRunning(home);
}

/** A number of a process may have been given to another program since. */
async function isOurs(pid: number, sign: string): Promise<boolean> {
  if (existsSync('/proc/self/cmdline')) {
    const commandLine = `/proc/${pid}/cmdline`;
    return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(sign);
  }
  const { code, output } = await run('ps', ['-o', 'args=', '-p', String(pid)]);
  return code === 0 && output.includes(sign);
}
