/** One script that a page runs: where it comes from, and the text that is hashed where it stands in the page itself. */
export interface PageScript {
  readonly kind: 'external' | 'inline' | 'handler';
  /** Address without query and version; empty for what stands in the page. */
  readonly address: string;
  /** Address as the browser would fetch it; empty for what stands in the page. */
  readonly fetch: string;
  /** Text without what changes from visit to visit; empty for an external script. */
  readonly text: string;
}

/** What is needed of an address; `URL` has it. */
export interface Address {
  readonly protocol: string;
  readonly origin: string;
  readonly pathname: string;
  readonly href: string;
}

/** Reads an address against another; null when it is none. */
export type Resolve = (address: string, base: Address) => Address | null;

const TAG = /<([a-z][a-z0-9:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const RUNS =
  /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma|live|j)script[\d.]*)$/i;

/**
 * Every script of a page, in the order of the page. Comments are looked through as well: what a browser takes for the end of a comment is
 * too easily arranged. Blocks of data (`text/x-magento-init`, JSON) do not run and are left out.
 */
export function pageScripts(html: string, page: Address, resolve: Resolve): PageScript[] {
  const found: PageScript[] = [];
  const tags = new RegExp(TAG);
  let base: Address = page;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    const name = (tag[1] ?? '').toLowerCase();
    const attributes = readAttributes(tag[2] ?? '');
    found.push(...handlers(attributes));
    if (name === 'base') {
      base = resolve(attributes.get('href') ?? '', page) ?? base;
    }
    if (name === 'script') {
      const rest = html.slice(tags.lastIndex);
      const end = rest.search(/<\/script/i);
      const text = end < 0 ? rest : rest.slice(0, end);
      tags.lastIndex += text.length;
      found.push(...script(attributes, text, base, page, resolve));
    }
  }
  return found;
}

/** Without what Magento makes anew for each visit or deploy: form keys, random names, the version of static files, plain data. */
export function steady(text: string): string {
  return withoutData(text)
    .replace(/\/static\/version\d+\//g, '/static/')
    .replace(/\\\/static\\\/version\d+\\\//g, '\\/static\\/')
    .replace(/\belem[A-Za-z0-9]{8}(?=Array\b|\b)/g, 'elem')
    .replace(/(form_?key["']?\s*[:=]\s*["'])[A-Za-z0-9]{16}(?=["'])/gi, '$1')
    .trim();
}

/** Source as the inventory names it: same host as a path, others with their host, never with a query. */
export function sourceOf(address: Address, page: Address): string {
  const path = address.pathname.replace(/^(.*\/static\/)version\d+\//, '$1');
  return address.origin === page.origin ? path : `${address.origin}${path}`;
}

function script(
  attributes: ReadonlyMap<string, string>,
  text: string,
  base: Address,
  page: Address,
  resolve: Resolve,
): readonly PageScript[] {
  if (!RUNS.test((attributes.get('type') ?? '').trim())) {
    return [];
  }
  const named = attributes.get('src');
  if (named === undefined) {
    const kept = steady(text);
    return kept === '' ? [] : [{ kind: 'inline', address: '', fetch: '', text: kept }];
  }
  const address = resolve(named, base);
  if (address === null || !/^https?:$/.test(address.protocol)) {
    return [{ kind: 'inline', address: '', fetch: '', text: named }];
  }
  return [{ kind: 'external', address: sourceOf(address, page), fetch: address.href, text: '' }];
}

function handlers(attributes: ReadonlyMap<string, string>): PageScript[] {
  const found: PageScript[] = [];
  for (const [name, value] of attributes) {
    const runs = /^on[a-z]{3,}$/.test(name) || /^\W*javascript\s*:/i.test(value);
    if (runs && value.trim() !== '') {
      found.push({ kind: 'handler', address: '', fetch: '', text: `${name}=${steady(value)}` });
    }
  }
  return found;
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    // A browser takes the first of two.
    if (!attributes.has(name.toLowerCase())) {
      attributes.set(name.toLowerCase(), unescaped(double ?? single ?? bare ?? ''));
    }
  }
  return attributes;
}

function unescaped(text: string): string {
  const named: Record<string, string> = {
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    sol: '/',
    colon: ':',
    Tab: '\t',
  };
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));?/gi, (whole, hex, decimal, word) => {
    if (word !== undefined) {
      return named[word] ?? whole;
    }
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** `window.checkoutConfig = {…}`: an object that is nothing but JSON runs nothing, and holds the visitor's own cart. */
function withoutData(text: string): string {
  let kept = '';
  let from = 0;
  for (const start of text.matchAll(/=\s*(?=\{)/g)) {
    const begin = start.index + start[0].length;
    if (begin < from) {
      continue;
    }
    const end = endOfObject(text, begin);
    if (end > begin && isJson(text.slice(begin, end))) {
      kept += `${text.slice(from, begin)}{}`;
      from = end;
    }
  }
  return kept + text.slice(from);
}

function endOfObject(text: string, begin: number): number {
  let depth = 0;
  let isText = false;
  for (let at = begin; at < text.length; at++) {
    const sign = text[at];
    if (isText) {
      if (sign === '\\') {
        at++;
      } else if (sign === '"') {
        isText = false;
      }
    } else if (sign === '"') {
      isText = true;
    } else if (sign === '{') {
      depth++;
    } else if (sign === '}' && --depth === 0) {
      return at + 1;
    }
  }
  return -1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
