import { randomBytes } from 'node:crypto';
import type { Host } from './host';
import { EXIT, Stop } from './outcome';

const SECONDS = 60;
const MAX_BYTES = 8 * 1024 * 1024;
const REDIRECTS = 5;

export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Visits a shop as a browser would: with cookies, a form key of its own, and no proof of anything. */
export class Shopper {
  private readonly cookies = new Map<string, string>();
  private readonly formKey = randomBytes(8).toString('hex');

  constructor(
    private readonly shop: URL,
    private readonly host: Host,
  ) {
    // Magento's pages come from a cache; the key that counts is the one of this cookie.
    this.cookies.set('form_key', this.formKey);
  }

  async open(path: string, form?: URLSearchParams): Promise<Page> {
    let url = new URL(path, this.shop);
    let body = form;
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      const answer = await this.send(url, body);
      const next = answer.headers.get('location');
      if (answer.status < 300 || answer.status > 399 || next === null) {
        return { url, status: answer.status, headers: answer.headers, body: await text(answer) };
      }
      await answer.body?.cancel();
      url = new URL(next, url);
      body = undefined;
    }
    throw new Stop(EXIT.failed, `${path} leads round in a circle.`);
  }

  /** Puts the product of this page into the cart, by the form that is on it. */
  async fillCart(path: string): Promise<void> {
    const page = await this.open(path);
    const form = /<form\b[^>]*\baction="([^"]+)"[^>]*\bid="product_addtocart_form"[\s\S]*?<\/form>/i.exec(
      page.body,
    );
    if (form?.[1] === undefined) {
      throw new Stop(EXIT.failed, `${path} has no form that puts a product into the cart.`);
    }
    const fields = new URLSearchParams({ qty: '1' });
    for (const [input] of form[0].matchAll(/<input\b[^>]*type="hidden"[^>]*>/gi)) {
      const name = /\bname="([^"]+)"/i.exec(input)?.[1];
      if (name !== undefined) {
        fields.set(name, /\bvalue="([^"]*)"/i.exec(input)?.[1] ?? '');
      }
    }
    fields.set('form_key', this.formKey);
    await this.open(form[1].replaceAll('&amp;', '&'), fields);
  }

  /** Contents of a script; null when it cannot be had. */
  async contents(address: string): Promise<string | null> {
    try {
      const answer = await this.host.fetch(address, { signal: AbortSignal.timeout(SECONDS * 1000) });
      return answer.ok ? await text(answer) : null;
    } catch {
      return null;
    }
  }

  private async send(url: URL, form: URLSearchParams | undefined): Promise<Response> {
    const isShop = url.origin === this.shop.origin;
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    let answer: Response;
    try {
      answer = await this.host.fetch(url, {
        method: form === undefined ? 'GET' : 'POST',
        redirect: 'manual',
        headers: { accept: 'text/html', ...(isShop ? { cookie } : {}) },
        ...(form === undefined ? {} : { body: form }),
        signal: AbortSignal.timeout(SECONDS * 1000),
      });
    } catch {
      throw new Stop(EXIT.unreachable, `${url.origin} does not answer.`);
    }
    for (const line of isShop ? answer.headers.getSetCookie() : []) {
      const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (name !== '' && name !== 'form_key') {
        this.cookies.set(name.trim(), value);
      }
    }
    return answer;
  }
}

/** No page is worth more memory than this. */
async function text(answer: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of answer.body ?? []) {
    bytes += piece.length;
    if (bytes > MAX_BYTES) {
      throw new Stop(EXIT.failed, 'A page or script is longer than 8 MB.');
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
