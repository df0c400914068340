import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { must, type Outcome, run, SetupFailed, which } from '../setup/shell';

const CONFIG = join(homedir(), '.config', 'leak-response');

interface Database {
  host: string;
  dbname: string;
  username: string;
  password: string;
}

/** A Magento installation on this machine: its shell, its database, its address. */
export class Installation {
  constructor(readonly root: string) {}

  magento(args: string[], timeoutSeconds = 900): Promise<Outcome> {
    return run('php', ['-d', 'memory_limit=2G', 'bin/magento', '--no-interaction', ...args], {
      cwd: this.root,
      timeoutSeconds,
    });
  }

  async mustMagento(args: string[]): Promise<string> {
    const { code, output } = await this.magento(args);
    if (code !== 0) {
      throw new SetupFailed(`bin/magento ${args[0]} ended with ${code}.\n${output.trim().slice(-1500)}`);
    }
    return output;
  }

  /** Starts database and web server by the machine's own hook where they are down. */
  async bringUp(): Promise<void> {
    if (await this.isUp()) {
      return;
    }
    const hook = join(CONFIG, 'magento-up');
    if (!existsSync(hook)) {
      throw new SetupFailed(`Magento at ${this.root} does not answer, and there is no ${hook} to start it.`);
    }
    await must(hook, [], { show: true, timeoutSeconds: 600 });
    if (!(await this.isUp())) {
      throw new SetupFailed(`Magento at ${this.root} does not answer, not even after ${hook}.`);
    }
  }

  async baseUrl(): Promise<string> {
    const { code, output } = await this.magento(['config:show', 'web/unsecure/base_url'], 60);
    return code === 0 ? (output.trim().split('\n').pop() ?? '').replace(/\/$/, '') : '';
  }

  async version(): Promise<string> {
    return (await this.mustMagento(['--version'])).trim().replace(/^Magento CLI /, '');
  }

  async mode(): Promise<string> {
    return /mode: (\w+)/.exec(await this.mustMagento(['deploy:mode:show']))?.[1] ?? 'unknown';
  }

  /** Runs SQL from `input`, or a dump, through the shop's own database account. */
  async database(program: 'mariadb' | 'mariadb-dump', args: string[], input?: string): Promise<string> {
    const { host, dbname, username, password } = await this.credentials();
    const [name = '', port = ''] = host.split(':');
    const where = host.includes('/')
      ? [`--socket=${host.slice(host.indexOf('/'))}`]
      : [`--host=${name}`, '--protocol=tcp', ...(port === '' ? [] : [`--port=${port}`])];
    // The password travels in the environment: arguments are there for everybody to see.
    const env = { MYSQL_PWD: password };
    const all = [...where, `--user=${username}`, ...args, dbname];
    return must(which(program) ?? program, all, { env, ...(input === undefined ? {} : { input }) });
  }

  private async credentials(): Promise<Database> {
    const code = 'echo json_encode((require $argv[1])["db"]["connection"]["default"]);';
    return JSON.parse(await must('php', ['-r', code, join(this.root, 'app/etc/env.php')])) as Database;
  }

  private async isUp(): Promise<boolean> {
    const url = await this.baseUrl();
    if (url === '') {
      return false;
    }
    const status = await fetch(`${url}/`, { redirect: 'manual', signal: AbortSignal.timeout(120_000) }).then(
      (answer) => answer.status,
      () => 0,
    );
    return status >= 200 && status < 400;
  }
}

export interface Accounts {
  adminUser: string;
  adminPassword: string;
  otherAdmin: string;
  shopperPassword: string;
  /** people `person<from>`, `person<from + step>` … `@example.test` that a containment of `scope` covers, or does not */
  inside: { from: number; step: number };
  outside: { from: number; step: number };
  scope: string;
  mailFolder: string;
}

/** Test accounts of this machine's shop, from ~/.config/leak-response/magento.json where they differ from these. */
export function accounts(root: string): Accounts {
  const file = join(CONFIG, 'magento.json');
  const told = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Accounts>) : {};
  return {
    adminUser: 'admin',
    adminPassword: 'Admin123!lr',
    otherAdmin: 'mk',
    shopperPassword: 'Shopper123!lr',
    // Every fifth person registered in the second store view.
    inside: { from: 5, step: 5 },
    outside: { from: 1, step: 5 },
    scope: 'store_views:3',
    mailFolder: join(root, 'var/mail'),
    ...told,
  };
}
