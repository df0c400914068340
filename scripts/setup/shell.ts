import { spawn, spawnSync } from 'node:child_process';
import { root } from './paths';

/** Something this machine lacks; the message says what to do and is all that the user sees. */
export class SetupFailed extends Error {}

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  input?: string;
  /** show the output while it comes instead of keeping it */
  show?: boolean;
  timeoutSeconds?: number;
}

export interface Outcome {
  code: number;
  output: string;
}

/** Runs a command to its end. Does not throw for a failed one. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: [
        options.input === undefined ? 'ignore' : 'pipe',
        options.show ? 'inherit' : 'pipe',
        options.show ? 'inherit' : 'pipe',
      ],
      timeout: (options.timeoutSeconds ?? 1800) * 1000,
    });
    let output = '';
    const keep = (data: Buffer): void => {
      output += data.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input);
  });
}

/** Runs a command that must succeed. */
export async function must(command: string, args: string[], options: RunOptions = {}): Promise<string> {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    throw new SetupFailed(`${command} ${args[0] ?? ''} ended with ${code}.\n${output.trim().slice(-2000)}`);
  }
  return output;
}

export function isInstalled(command: string): boolean {
  return which(command) !== undefined;
}

export function which(command: string): string | undefined {
  const path = `${process.env.PATH ?? ''}:/usr/sbin:/usr/local/sbin:/opt/homebrew/bin`;
  const found = spawnSync('sh', ['-c', `command -v "${command}"`], { env: { ...process.env, PATH: path } });
  return found.status === 0 ? found.stdout.toString().trim() : undefined;
}
