import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must, run } from '../../setup/shell';
import { type Answer, at, http, Jar, type Sending } from './http';

export interface Target {
  /** of the first website, without a slash at its end */
  baseUrl: string;
  /** folder of the installation */
  root: string;
  adminUser: string;
  adminPassword: string;
}

export interface Shopper {
  email: string;
  password: string;
  id: number;
}

const MADE_ACCOUNTS = 40;

type Row = Record<string, string | null>;

/** A running Magento as an attacker meets it, plus the shell and the database behind it. */
export class Shop {
  private constructor(
    readonly target: Target,
    /** accounts of these tests, made for them and removed by `close` */
    readonly shoppers: Shopper[],
  ) {}

  static async open(target: Target): Promise<Shop> {
    const made = JSON.parse(await accounts(target.root, ['make', String(MADE_ACCOUNTS)])) as {
      password: string;
      ids: Record<string, number>;
    };
    const shoppers = Object.entries(made.ids).map(([email, id]) => ({ email, id, password: made.password }));
    return new Shop(target, shoppers);
  }

  async close(): Promise<void> {
    await accounts(this.target.root, ['remove']);
  }

  shopper(place: number): Shopper {
    const shopper = this.shoppers.at(place);
    if (shopper === undefined) {
      throw new Error(`There is no shopper ${place}.`);
    }
    return shopper;
  }

  http(path: string, sending: Sending = {}, jar?: Jar): Promise<Answer> {
    return http(this.target.baseUrl, path, sending, jar);
  }

  json(path: string, body: unknown, headers: Record<string, string> = {}, method = 'POST'): Promise<Answer> {
    return this.http(path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Statements through the shop's own database account: what somebody with SQL write access can do. */
  async sql(statement: string, values: (string | number | null)[] = []): Promise<Row[]> {
    const input = JSON.stringify({ statement, values });
    return JSON.parse(await must('php', [script('sql.php'), this.target.root], { input })) as Row[];
  }

  /** bin/magento; the exit code and everything it said. */
  magento(args: string[], timeoutSeconds = 300): Promise<{ code: number; output: string }> {
    return run('php', [...PHP, 'bin/magento', ...args], { cwd: this.target.root, timeoutSeconds });
  }

  /** @returns reset tokens by address, as a mail would bring them */
  async resetLinks(emails: string[]): Promise<Map<string, string>> {
    const made = await must('php', [...PHP, script('reset-link.php'), this.target.root, ...emails]);
    return new Map(Object.entries(JSON.parse(made) as Record<string, string>));
  }

  cryptKey(): string {
    const env = readFileSync(join(this.target.root, 'app/etc/env.php'), 'utf8');
    return /'crypt' => \[\s*'key' => '([^']+)'/.exec(env)?.[1] ?? '';
  }

  /** @returns the token, or an empty text where the login was refused */
  async token(kind: 'customer' | 'admin', username: string, password: string): Promise<string> {
    const answer = await this.json(`/rest/V1/integration/${kind}/token`, { username, password });
    return typeof answer.json === 'string' ? answer.json : '';
  }

  /** Signs in by the form. @returns where the shop sent the browser */
  async signIn(jar: Jar, email: string, password: string): Promise<Answer> {
    const page = await this.http('/customer/account/login/', {}, jar);
    return this.http(
      '/customer/account/loginPost/',
      form({ form_key: formKey(page.text), 'login[username]': email, 'login[password]': password }),
      jar,
    );
  }

  /** True where the account page opens instead of leading to the login. */
  async isSignedIn(jar: Jar): Promise<boolean> {
    return (await this.http('/customer/account/', {}, jar)).status === 200;
  }

  graphql(query: string, token = ''): Promise<Answer> {
    return this.json('/graphql', { query }, token === '' ? {} : { authorization: `Bearer ${token}` });
  }
}

const PHP = ['-d', 'memory_limit=2G', '-d', 'sendmail_path=/bin/true'];

function script(name: string): string {
  return join(process.env.LR_ROOT ?? process.cwd(), 'scripts/magento/threats', name);
}

function accounts(root: string, args: string[]): Promise<string> {
  return must('php', [...PHP, script('accounts.php'), root, ...args]);
}

export function form(fields: Record<string, string>): Sending {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  };
}

export function formKey(page: string): string {
  return /name="form_key" type="hidden" value="([^"]+)"/.exec(page)?.[1] ?? '';
}

/** First message of a GraphQL error, empty where there is none. */
export function graphqlError(answer: Answer): string {
  return String(at(answer.json, 'errors', 0, 'message') ?? '');
}

export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

export function newJar(): Jar {
  return new Jar();
}
