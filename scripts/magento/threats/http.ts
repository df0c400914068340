import { type IncomingHttpHeaders, request as send } from 'node:http';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** parsed JSON, undefined for anything else */
  json: unknown;
  /** from the first byte sent to the last byte read */
  milliseconds: number;
}

export interface Sending {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

/** Cookies of one browser; a copy of them is what a thief has. */
export class Jar {
  constructor(readonly cookies: Map<string, string> = new Map()) {}

  copy(): Jar {
    return new Jar(new Map(this.cookies));
  }

  take(headers: IncomingHttpHeaders): void {
    for (const line of headers['set-cookie'] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const isOver = /max-age=0/i.test(line) || value === 'deleted';
      if (name !== undefined && value !== undefined) {
        isOver ? this.cookies.delete(name) : this.cookies.set(name, value);
      }
    }
  }

  header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** Sends the path byte for byte: `fetch` would tidy up `//`, `..` and the Host header before a server sees them. */
export function http(baseUrl: string, path: string, sending: Sending = {}, jar?: Jar): Promise<Answer> {
  const { hostname, port, host } = new URL(baseUrl);
  const cookie = jar?.header() ?? '';
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const call = send(
      {
        host: hostname,
        port,
        path,
        method: sending.method ?? (sending.body === undefined ? 'GET' : 'POST'),
        headers: {
          host,
          ...(cookie === '' ? {} : { cookie }),
          ...(sending.body === undefined
            ? {}
            : { 'content-length': String(Buffer.byteLength(sending.body)) }),
          ...sending.headers,
        },
        timeout: 180_000,
        agent: false,
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          jar?.take(response.headers);
          const text = Buffer.concat(parts).toString('utf8');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            json: parsed(text),
            milliseconds: performance.now() - began,
          });
        });
      },
    );
    call.on('timeout', () => call.destroy(new Error(`No answer from ${path} within three minutes.`)));
    call.on('error', reject);
    call.end(sending.body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `code` of our error body, empty where there is none. */
export function codeOf(answer: Answer): string {
  return String(at(answer.json, 'parameters', 'code') ?? '');
}

/** A value deep in untyped JSON; undefined where the way ends. */
export function at(json: unknown, ...path: (string | number)[]): unknown {
  let here = json;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) {
      return undefined;
    }
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}
