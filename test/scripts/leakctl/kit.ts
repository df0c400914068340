import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../../scripts/leakctl/host';
import { leakctl } from '../../../scripts/leakctl/leakctl';

export interface Sent {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: string;
}

/** Answers as the shop would; throws where the shop is not there. */
export type Shop = (request: Sent) => {
  status?: number;
  body: unknown;
  /** A page instead of JSON. */
  text?: string;
  headers?: Record<string, string>;
};

export interface Ran {
  exit: number;
  /** Everything on stdout, parsed. */
  out: unknown[];
  /** Everything on stderr. */
  said: string;
}

/** A machine of its own: home folder, clock, network, and a person who answers questions. */
export class Desk {
  readonly home = mkdtempSync(join(tmpdir(), 'leakctl-'));
  readonly sent: Sent[] = [];
  now = Date.UTC(2026, 10, 21, 9);
  answer: string | null = null;

  constructor(private readonly shop: Shop = () => ({ status: 404, body: {} })) {}

  path(name: string): string {
    return join(this.home, name);
  }

  async run(...argv: string[]): Promise<Ran> {
    const out: unknown[] = [];
    const said: string[] = [];
    const host: Host = {
      out: (value) => out.push(JSON.parse(JSON.stringify(value))),
      say: (line) => said.push(line),
      progress: (line) => said.push(line),
      ask: (question) => {
        said.push(question);
        return Promise.resolve(this.answer);
      },
      fetch: (input, init) => this.fetch(input, init),
      now: () => this.now,
      wait: (milliseconds) => {
        this.now += milliseconds;
        return Promise.resolve();
      },
      env: {},
      home: this.home,
    };
    const exit = await leakctl(argv, host);
    return { exit, out, said: said.join('\n') };
  }

  private async fetch(input: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> {
    const request: Sent = {
      method: init?.method ?? 'GET',
      url: new URL(String(input)),
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: typeof init?.body === 'string' || init?.body instanceof URLSearchParams ? String(init.body) : '',
    };
    this.sent.push(request);
    const { status = 200, body, text, headers = {} } = this.shop(request);
    return await Promise.resolve(new Response(text ?? JSON.stringify(body), { status, headers }));
  }
}
