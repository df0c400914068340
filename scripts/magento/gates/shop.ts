import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Settings {
  /** Folder of the Magento installation. */
  readonly root: string;
  /** Base addresses of two websites with accounts of their own. */
  readonly base: string;
  readonly second: string;
  /** Codes of a store view of each. */
  readonly stores: { readonly first: string; readonly second: string };
  /** Test accounts: `person<N>@example.test` of the first and the second website, all with one password. */
  readonly first: { readonly from: number };
  readonly other: { readonly from: number };
  readonly password: string;
  readonly admin: { readonly name: string; readonly other: string; readonly password: string };
  /** How many people sign in for the big story. */
  readonly people: number;
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

  /** Works on a run until it is done. */
  async finish(id: string): Promise<Run> {
    const out = await this.console('leakresponse:contain:advance', id, '--watch', '--json');
    const line = out.split('\n').find((text) => text.startsWith('{'));
    return JSON.parse(line ?? '{}') as Run;
  }
}
