import { join } from 'node:path';
import { root } from '../setup/paths';
import { run, SetupFailed } from '../setup/shell';

/** Runs the PHP half of a benchmark and reads the JSON document it prints last. */
export async function measure<T>(name: string, env: Record<string, string>): Promise<T> {
  const script = join(root, 'scripts', 'bench', 'php', `${name}.php`);
  const done = await run('php', ['-d', 'memory_limit=1G', script], { env });
  if (done.code !== 0) {
    throw new SetupFailed(
      `The benchmark ${name} ended with ${done.code}.\n${done.output.trim().slice(-1500)}`,
    );
  }
  const last = done.output.trim().split('\n').at(-1) ?? '';
  return JSON.parse(last) as T;
}
