import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Visitor } from '../gates/visitor';
import type { Installation } from '../installation';

const execute = promisify(execFile);

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** An entry as it waits to be sealed. */
export interface Entry {
  readonly type: string;
  readonly actor: { readonly id: string; readonly kind: string };
  readonly door: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Act {
  /** what is done, by which door */
  readonly name: string;
  /** a name of an entry, or several of which one will do */
  readonly type: string;
  readonly kind?: string;
  readonly door?: string;
  /** known not to be seen, and said so in docs/visibility.md; counts as missed all the same */
  readonly blind?: boolean;
  readonly says?: (data: Entry['data'], entry: Entry) => boolean;
  readonly play: (stage: Stage) => Promise<unknown>;
}

export interface Settings {
  readonly shop: Installation;
  readonly base: string;
  readonly password: string;
  readonly adminName: string;
  readonly adminPassword: string;
  readonly person: number;
}

/** Everything the acts share: visitors with their cookies, tokens once they were handed out, the shell. */
export class Stage {
  readonly shopper: Visitor;
  readonly guest: Visitor;
  readonly admin: Visitor;
  adminToken = '';
  shopperToken = '';
  adminKey = '';
  made = '';
  order = '';

  constructor(readonly settings: Settings) {
    this.shopper = new Visitor(settings.base);
    this.guest = new Visitor(settings.base);
    this.admin = new Visitor(settings.base);
  }

  /** Somebody else, with cookies of their own. */
  another(): Visitor {
    return new Visitor(this.settings.base);
  }

  email(number = this.settings.person): string {
    return `person${number}@example.test`;
  }

  rest(method: Method, path: string, token = '', json?: unknown): Promise<string> {
    return this.call(method, `V1/${path}`, token, json);
  }

  asAdmin(method: Method, path: string, json?: unknown): Promise<string> {
    return this.rest(method, path, this.adminToken, json);
  }

  /** Handed in now, carried out by a consumer. */
  later(path: string, json: unknown): Promise<string> {
    return this.call('POST', path, this.adminToken, json);
  }

  private async call(method: Method, path: string, token: string, json?: unknown): Promise<string> {
    const answer = await fetch(new URL(`rest/${path}`, this.settings.base), {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      signal: AbortSignal.timeout(120_000),
    });
    return answer.text();
  }

  async graphql(query: string, token = ''): Promise<string> {
    const headers: Record<string, string> = token === '' ? {} : { authorization: `Bearer ${token}` };
    return (await this.guest.send('graphql', { headers, json: { query } })).body;
  }

  /** A page of the panel, without the secret key that `prepare` switched off. */
  async panel(path: string): Promise<string> {
    return (await this.admin.open(`admin/${path}`)).body;
  }

  async submit(path: string, form: Record<string, string>): Promise<string> {
    const answer = await this.admin.send(`admin/${path}`, { form: { form_key: this.adminKey, ...form } });
    return answer.body;
  }

  async console(...args: string[]): Promise<string> {
    const { root } = this.settings.shop;
    const { stdout } = await execute('php', ['-d', 'memory_limit=2G', 'bin/magento', '-n', ...args], {
      cwd: root,
      maxBuffer: 16 * 1024 * 1024,
      timeout: 300_000,
    });
    return stdout;
  }

  /** The background, once: cron plans its jobs at the first call and works at the second. */
  async worker(): Promise<void> {
    for (let turn = 0; turn < 2; turn++) {
      await this.console('cron:run', '--group=leakresponse', '--bootstrap=standaloneProcessStarted=1');
    }
  }

  sql(text: string): Promise<string> {
    return this.settings.shop.database('mariadb', ['--batch', '--raw', '--skip-column-names'], text);
  }
}
