import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths';
import { run, SetupFailed } from '../setup/shell';
import type { Section } from './report';
import { round } from './report';
import { measure } from './workers';

interface Sealed {
  entries: number;
  keys: number;
  write_seconds: number;
  seal_seconds: number;
  export_seconds: number;
  export_bytes: number;
  export_files: number;
  database_bytes: number;
  php_peak_bytes: number;
}

/** A ledger of LR_BENCH_ENTRIES entries (1,000,000) sealed, exported and verified by leakctl as anybody would. */
export async function benchMillion(env: Record<string, string>, folder: string): Promise<Section> {
  const made = await measure<Sealed>('million', { ...env, LR_BENCH_FOLDER: folder });
  const fast = await verified(folder, '--fast');
  const full = await verified(folder);
  const mib = (bytes: number) => `${round(bytes / 1048576)} MiB`;
  const per = (seconds: number) => `${round(seconds)} s, ${round(made.entries / seconds)} entries/s`;
  return {
    id: 'Million',
    title: `${made.entries.toLocaleString('en')} entries, handed over ${made.keys - 1} times`,
    lines: [
      { what: 'written to the inbox', figure: per(made.write_seconds) },
      { what: 'sealed, and in the table that is searched', figure: per(made.seal_seconds) },
      {
        what: 'exported',
        figure: `${per(made.export_seconds)}; ${mib(made.export_bytes)} in ${made.export_files} files`,
      },
      { what: 'stored in the database', figure: mib(made.database_bytes) },
      { what: 'memory of the sequencer and the export', figure: mib(made.php_peak_bytes) },
      { what: 'verified (--fast)', figure: `${per(fast.seconds)}; ${mib(fast.rss)}` },
      { what: 'verified, with the chains of the writers', figure: `${per(full.seconds)}; ${mib(full.rss)}` },
      {
        what: 'memory of the verifier',
        figure: mib(Math.max(fast.rss, full.rss)),
        wanted: '< 200 MiB',
        met: Math.max(fast.rss, full.rss) < 200 * 1048576,
      },
    ],
  };
}

/** leakctl in a process of its own, whose greatest memory is read while it runs. */
async function verified(folder: string, ...more: string[]): Promise<{ seconds: number; rss: number }> {
  const built = await run(process.execPath, ['scripts/run.mjs', 'leakctl', '--help']);
  if (!built.output.includes('leakctl verify')) {
    throw new SetupFailed('leakctl could not be built.');
  }
  const vkey = readFileSync(join(folder, 'vkey'), 'utf8').trim();
  const bundle = join(root, '.cache', 'scripts', 'leakctl.mjs');
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, [bundle, 'verify', folder, '--vkey', vkey, '--no-pin', ...more], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, LR_ROOT: root },
  });
  let rss = 0;
  const watch = setInterval(() => {
    rss = Math.max(rss, peakOf(child.pid));
  }, 50);
  const code = await new Promise<number | null>((ended) => child.on('exit', ended));
  clearInterval(watch);
  if (code !== 0) {
    throw new SetupFailed(`leakctl verify ended with ${code}.`);
  }
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, rss };
}

/** @returns bytes, 0 where the system does not tell */
function peakOf(pid: number | undefined): number {
  try {
    const kib = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kib ?? 0) * 1024;
  } catch {
    return 0;
  }
}
