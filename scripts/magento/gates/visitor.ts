export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly body: string;
  readonly milliseconds: number;
}

export interface Sending {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  readonly form?: Record<string, string>;
}

/** A browser without a screen: keeps its cookies, follows nothing by itself. */
export class Visitor {
  constructor(
    readonly base: string,
    private readonly cookies = new Map<string, string>(),
  ) {}

  /** A copy as a thief has it: the same cookies, kept apart from here on. */
  stolen(): Visitor {
    return new Visitor(this.base, new Map(this.cookies));
  }

  cookie(name: string): string {
    return this.cookies.get(name) ?? '';
  }

  put(name: string, value: string): this {
    this.cookies.set(name, value);
    return this;
  }

  async send(path: string, sending: Sending = {}): Promise<Answer> {
    const headers: Record<string, string> = { ...sending.headers };
    if (this.cookies.size > 0) {
      headers.cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    }
    let body: string | undefined;
    if (sending.json !== undefined) {
      headers['content-type'] = 'application/json';
      body = JSON.stringify(sending.json);
    } else if (sending.form !== undefined) {
      headers['content-type'] = 'application/x-www-form-urlencoded';
      body = new URLSearchParams(sending.form).toString();
    }
    const method = sending.method ?? (body === undefined ? 'GET' : 'POST');
    const began = performance.now();
    const answer = await fetch(new URL(path, this.base), {
      method,
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(120_000),
    });
    const text = await answer.text();
    this.keep(answer.headers.getSetCookie());
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      body: text,
      milliseconds: performance.now() - began,
    };
  }

  /** Follows redirects within the shop, as a browser does. */
  async open(path: string): Promise<Answer> {
    let answer = await this.send(path);
    for (let hops = 0; hops < 6 && answer.status >= 300 && answer.status < 400; hops++) {
      answer = await this.send(answer.location);
    }
    return answer;
  }

  async formKey(path: string): Promise<string> {
    const page = await this.open(path);
    return /name="form_key" type="hidden" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  }

  private keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) {
        continue;
      }
      if (value === 'deleted' || value === '') {
        this.cookies.delete(name);
      } else {
        this.cookies.set(name, value);
      }
    }
  }
}
