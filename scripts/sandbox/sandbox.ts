import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaveMariaDb, socket, sql, startMariaDb } from '../setup/mariadb';
import { sandbox as state } from '../setup/paths';
import { step } from '../setup/progress';
import { must, SetupFailed } from '../setup/shell';
import { freePort } from './ports';
import { Processes } from './processes';
import { forgetRunning, noteRunning, takeOver } from './running';
import { SEED_VERSION, seed } from './seed';

export interface SandboxOptions {
  /** npm start and npm test each have their own shop: folder, database and ports */
  name: string;
  customers: number;
  fromPort: number;
  fresh: boolean;
  workers: number;
}

export interface Addresses {
  shop: string;
  admin: string;
  mail: string;
}

/** Brings up one sandbox shop and keeps it until `stop`. */
export class Sandbox {
  private processes: Processes | undefined;
  readonly home: string;
  readonly database: string;

  constructor(private readonly options: SandboxOptions) {
    this.home = join(state, options.name);
    this.database = `sandbox_${options.name}`;
  }

  get log(): string {
    return join(this.home, 'log');
  }

  async start(): Promise<Addresses> {
    mkdirSync(this.home, { recursive: true, mode: 0o700 });
    await takeOver(this.home);
    await startMariaDb();
    const ports: number[] = [];
    for (let at = 0; at < 3; at++) {
      ports.push(await freePort(this.options.fromPort + at, ports));
    }
    const [shop, admin, mail] = ports.map((port) => `http://127.0.0.1:${port}`) as [string, string, string];
    const addresses = { shop, admin, mail };
    const env = this.env(addresses);
    await this.prepare(env);
    this.processes = new Processes(env, this.log);
    for (const [at, face] of ['shop', 'panel', 'mail'].entries()) {
      this.processes.serve(face, ports[at] ?? 0, face === 'mail' ? 2 : this.options.workers);
    }
    noteRunning(this.home, this.processes.groups);
    await this.answers(addresses);
    this.processes.work();
    noteRunning(this.home, this.processes.groups);
    writeFileSync(join(this.home, 'addresses.json'), JSON.stringify(addresses));
    return addresses;
  }

  async stop(): Promise<void> {
    await this.processes?.stop();
    if (this.processes !== undefined) {
      rmSync(join(this.home, 'addresses.json'), { force: true });
      forgetRunning(this.home);
    }
    await leaveMariaDb();
  }

  /** What the PHP programs of this sandbox read. */
  env(addresses: Addresses): Record<string, string> {
    return {
      LR_HOME: this.home,
      LR_SOCKET: socket,
      LR_DATABASE: this.database,
      LR_SHOP_URL: addresses.shop,
      LR_ADMIN_URL: addresses.admin,
      LR_MAIL_URL: addresses.mail,
    };
  }

  /** A sandbox that another start has filled is used as it stands. */
  private async prepare(env: Record<string, string>): Promise<void> {
    const mark = join(this.home, 'seeded');
    const php = ['-d', 'display_errors=stderr', 'test/sandbox/bin/install.php'];
    const tables = await must('php', [...php, '--version'], { env });
    const wanted = `${tables}\n${SEED_VERSION}\n${this.options.customers}\n`;
    if (!this.options.fresh && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) {
      return;
    }
    rmSync(this.home, { recursive: true, force: true });
    mkdirSync(this.home, { recursive: true, mode: 0o700 });
    await step(
      `Shop with ${this.options.customers.toLocaleString('en')} customers, addresses and orders`,
      async () => {
        await sql(`DROP DATABASE IF EXISTS ${this.database}; CREATE DATABASE ${this.database}`);
        await must('php', php, { env });
        const hashes = new Map<string, string>();
        await seed(this.database, this.options.customers, async (password) => {
          const hash = hashes.get(password) ?? (await must('php', [...php, '--hash', password], { env }));
          hashes.set(password, hash);
          return hash;
        });
      },
    );
    writeFileSync(mark, wanted);
  }

  private async answers(addresses: Addresses): Promise<void> {
    for (const [name, address] of Object.entries(addresses)) {
      let status = 0;
      for (let tries = 0; tries < 100 && status !== 200; tries++) {
        status = await fetch(`${address}/`, { redirect: 'manual' }).then(
          (answer) => answer.status,
          () => 0,
        );
        if (status !== 200) {
          await new Promise((done) => setTimeout(done, 100));
        }
      }
      if (status !== 200) {
        const tail = readFileSync(this.log, 'utf8').trim().split('\n').slice(-8).join('\n');
        throw new SetupFailed(
          `The sandbox (${name}) does not answer: status ${status}. Its log ends with:\n${tail}`,
        );
      }
    }
  }
}
