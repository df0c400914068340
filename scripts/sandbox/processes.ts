import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { root } from '../setup/paths';
import { which } from '../setup/shell';

/** The PHP processes of one sandbox; their output goes to one log. */
export class Processes {
  private readonly running: ChildProcess[] = [];

  constructor(
    private readonly env: Record<string, string>,
    private readonly log: string,
  ) {}

  serve(face: string, port: number, workers: number): void {
    // Workers answer at once: the shop calls itself when canaries are tried.
    const env = { LR_FACE: face, PHP_CLI_SERVER_WORKERS: String(workers) };
    this.start(['-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, 'test/sandbox/bin/serve.php'], env);
  }

  work(): void {
    this.start(['-d', 'memory_limit=512M', 'test/sandbox/bin/worker.php'], {});
  }

  get groups(): number[] {
    return this.running.flatMap((child) => child.pid ?? []);
  }

  async stop(): Promise<void> {
    const ends = this.running.map(
      (child) =>
        new Promise<void>((done) => {
          if (child.exitCode !== null || child.signalCode !== null) {
            done();
            return;
          }
          child.once('exit', () => done());
          setTimeout(done, 5000).unref();
          signal(child, 'SIGTERM');
        }),
    );
    await Promise.all(ends);
    for (const child of this.running) {
      signal(child, 'SIGKILL');
    }
  }

  private start(args: string[], env: Record<string, string>): void {
    const out = openSync(this.log, 'a');
    // A group of its own: PHP's built-in server leaves its workers behind when only the parent is stopped.
    const child = spawn(which('php') ?? 'php', args, {
      cwd: root,
      detached: true,
      env: { ...process.env, ...this.env, ...env },
      stdio: ['ignore', out, out],
    });
    closeSync(out);
    this.running.push(child);
  }
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid ?? 0), name);
  } catch {
    // The group has ended already.
  }
}
