import { randomBytes } from 'node:crypto';
import { type Answer, at, codeOf, Jar } from './http';
import { form, formKey, type Shop } from './shop';

const DOOR = '/admin/leakresponse';

/** A browser in which an admin is signed in. Whoever copies it has the cookies and the form key. */
export class Panel {
  private constructor(
    private readonly shop: Shop,
    readonly jar: Jar,
    readonly formKey: string,
  ) {}

  static async signIn(shop: Shop, user: string, password: string): Promise<Panel> {
    const jar = new Jar();
    const login = await shop.http('/admin/', {}, jar);
    const fields = { form_key: formKey(login.text), 'login[username]': user, 'login[password]': password };
    const answer = await follow(shop, await shop.http('/admin/', form(fields), jar), jar);
    return new Panel(shop, jar, /FORM_KEY = ['"]([^'"]+)/.exec(answer.text)?.[1] ?? '');
  }

  /** The Control room of a browser that has just finished signing in. */
  static async resume(shop: Shop, jar: Jar): Promise<{ panel: Panel; page: string; asksCode: boolean }> {
    const front = await follow(shop, await shop.http('/admin/admin/dashboard/', {}, jar), jar);
    const [room = ''] = /\/admin\/leakresponse\/room\/index\/key\/[0-9a-f]+\//.exec(front.text) ?? [];
    const page = (await shop.http(room, {}, jar)).text;
    const panel = new Panel(shop, jar, /FORM_KEY = ['"]([^'"]+)/.exec(page)?.[1] ?? '');
    return {
      panel,
      page,
      asksCode: page.includes('&quot;asksCode&quot;&#x3A;true') || page.includes('asksCode&quot;:true'),
    };
  }

  /** The same browser in other hands. */
  stolen(): Panel {
    return new Panel(this.shop, this.jar.copy(), this.formKey);
  }

  call(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.post(
      'bridge/call',
      JSON.stringify({ method, path, ...(body === undefined ? {} : { body }) }),
    );
  }

  post(door: string, call: string, key = this.formKey): Promise<Answer> {
    const sending = form({ form_key: key, call });
    sending.headers = { ...sending.headers, 'x-requested-with': 'XMLHttpRequest' };
    return this.shop.http(`${DOOR}/${door}`, sending, this.jar);
  }

  stepUp(boundTo: string, password: string, code = ''): Promise<Answer> {
    const proof = code === '' ? { password } : { password, code };
    return this.post('stepup/verify', JSON.stringify({ bound_to: boundTo, ...proof }));
  }

  async proof(boundTo: string): Promise<string> {
    return String(at((await this.stepUp(boundTo, this.shop.target.adminPassword)).json, 'step_up') ?? '');
  }

  /** True where this browser may still look at the Control room's status. */
  async isSignedIn(): Promise<boolean> {
    return (await this.call('GET', '/V1/leakresponse/status')).status === 200;
  }

  async incident(): Promise<number> {
    return idOf(
      await this.call('POST', '/V1/leakresponse/incidents', {
        noticed: 'unknown',
        noticed_at: 'unknown',
        ongoing: 'unknown',
        scope: { kind: 'all', ids: [] },
        idempotency_key: key(),
      }),
    );
  }

  async plan(incident: number, action: string, scope: Scope, audience: string[]): Promise<string> {
    const body = { incident_id: incident, action, scope, audience };
    const answer = await this.call('POST', '/V1/leakresponse/plans', body);
    const hash = at(answer.json, 'plan_hash');
    if (typeof hash !== 'string') {
      throw new Error(`No plan: ${answer.status} ${codeOf(answer)} ${answer.text.slice(0, 300)}`);
    }
    return hash;
  }

  start(planHash: string, stepUp: string | null, idempotencyKey = key()): Promise<Answer> {
    return this.call('POST', '/V1/leakresponse/containments', {
      plan_hash: planHash,
      reason: 'Threat test on a test shop',
      idempotency_key: idempotencyKey,
      ...(stepUp === null ? {} : { step_up: stepUp }),
    });
  }

  /** Incident, plan, step-up and start. @returns the run id */
  async contain(action: string, scope: Scope, audience: string[]): Promise<string> {
    const hash = await this.plan(await this.incident(), action, scope, audience);
    const answer = await this.start(hash, await this.proof(hash));
    const id = at(answer.json, 'id');
    if (typeof id !== 'string') {
      throw new Error(`Not started: ${answer.status} ${codeOf(answer)} ${answer.text.slice(0, 300)}`);
    }
    return id;
  }

  /** Works on the run until it is over. @returns its last state */
  async finish(runId: string, minutes = 10): Promise<string> {
    const until = Date.now() + minutes * 60_000;
    for (;;) {
      const answer = await this.call('POST', `/V1/leakresponse/containments/${runId}/advance`);
      const state = String(at(answer.json, 'state') ?? codeOf(answer));
      if (!['running', 'verifying'].includes(state) || Date.now() > until) {
        return state;
      }
    }
  }
}

async function follow(shop: Shop, first: Answer, jar: Jar): Promise<Answer> {
  let answer = first;
  for (let hops = 0; hops < 6 && answer.headers.location !== undefined; hops++) {
    const { pathname, search } = new URL(answer.headers.location);
    answer = await shop.http(pathname + search, {}, jar);
  }
  return answer;
}

export interface Scope {
  kind: 'all' | 'websites' | 'store_views' | 'customers';
  ids: number[];
}

export const everybody: Scope = { kind: 'all', ids: [] };

export function key(): string {
  return `threat-${randomBytes(12).toString('hex')}`;
}

function idOf(answer: Answer): number {
  const id = Number(at(answer.json, 'id') ?? 0);
  if (id === 0) {
    throw new Error(`Refused: ${answer.status} ${codeOf(answer)} ${answer.text.slice(0, 300)}`);
  }
  return id;
}
