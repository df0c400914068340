import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Settings {
  /** Folder of the Magento installation. */
  readonly root: string;
  /** Address of its first website. */
  readonly base: string;
  /** Test accounts `person<N>@example.test` of that website, all with one password: N = from, from + step, … */
  readonly inside: People;
  readonly outside: People;
  /** A scope that covers the people inside and not those outside. */
  readonly scope: string;
  readonly password: string;
  readonly admin: { readonly name: string; readonly other: string; readonly password: string };
  /** How many people sign in for the big story. */
  readonly people: number;
}

export interface People {
  readonly from: number;
  readonly step: number;
}

export interface Run {
  readonly id: string;
  readonly state: string;
  readonly proof?: { readonly verdict: string; readonly probes: readonly Probe[] };
}

export interface Probe {
  readonly kind: string;
  readonly how: string;
  readonly tried: number;
  readonly as_expected: number;
}

/** The shop seen from its own shell. */
export class Shop {
  constructor(readonly settings: Settings) {}

  person(number: number): string {
    return `person${number}@example.test`;
  }

  /** The place-th person whom the scope covers. */
  inside(place: number): number {
    return this.settings.inside.from + this.settings.inside.step * place;
  }

  outside(place: number): number {
    return this.settings.outside.from + this.settings.outside.step * place;
  }

  async console(...args: string[]): Promise<string> {
    const { root } = this.settings;
    const { stdout } = await run('php', ['-d', 'memory_limit=2G', join(root, 'bin/magento'), ...args], {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  }

  /** What only PHP inside the shop can do: forge, tamper, measure. Answers with JSON. */
  async probe<T>(action: string, ...args: string[]): Promise<T> {
    const file = join(process.env.LR_ROOT ?? process.cwd(), 'scripts/magento/gates/probe.php');
    const { stdout } = await run('php', [file, this.settings.root, action, ...args], {
      cwd: this.settings.root,
      maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(stdout) as T;
  }

  async plan(action: string, scope: string, audience: string): Promise<string> {
    const incident = JSON.parse(
      await this.console(
        'leakresponse:incident:declare',
        '--noticed=customer_export',
        '--scope=all',
        '--json',
      ),
    ) as { id: number };
    const plan = JSON.parse(
      await this.console(
        'leakresponse:contain:plan',
        `--incident=${incident.id}`,
        `--action=${action}`,
        `--scope=${scope}`,
        `--audience=${audience}`,
        '--json',
      ),
    ) as { hash?: string; plan_hash?: string };
    return plan.hash ?? plan.plan_hash ?? '';
  }

  /** One call: its guard holds when this returns. */
  async start(plan: string): Promise<Run> {
    return JSON.parse(
      await this.console(
        'leakresponse:contain:start',
        `--plan=${plan}`,
        '--reason=Test of the gates',
        '--json',
      ),
    ) as Run;
  }

  /** Works on a run until it is done, proven or not. */
  async finish(id: string): Promise<Run> {
    const out = await this.console('leakresponse:contain:advance', id, '--watch', '--json').catch(
      (error: { stdout?: string }) => error.stdout ?? '',
    );
    const line = out.split('\n').find((text) => text.startsWith('{'));
    return JSON.parse(line ?? '{}') as Run;
  }
}
