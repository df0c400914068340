import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  type AllowedScript,
  compareScripts,
  type ScriptChange,
  type SeenScript,
  steadyHeader,
} from '../../../frontend/engine/integrity/compare-scripts';
import { type Address, type PageScript, pageScripts } from '../../../frontend/engine/integrity/page-scripts';
import { hex } from '../../../frontend/engine/record/bytes';
import type { Values } from '../arguments';
import type { Host } from '../host';
import { sha256 } from '../node-ports';
import { EXIT, type ExitCode, misused, Stop } from '../outcome';
import { type Page, Shopper } from '../shopper';
import type { SignedApi } from '../signed-api';

const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  cart: '/checkout/cart/',
  checkout: '/checkout/',
};
const HEADERS = [
  'content-security-policy',
  'content-security-policy-report-only',
  'strict-transport-security',
  'x-frame-options',
];

/** What was seen, as `--state` keeps it. */
interface Seen {
  scripts: SeenScript[];
  headers: { page: string; name: string; value: string }[];
}

/** Looks at the shop from outside, as a shopper does, and compares what runs there with the inventory or with the last look. */
export async function checkScripts(
  values: Values,
  shop: URL,
  api: () => SignedApi,
  host: Host,
): Promise<ExitCode> {
  const pages = readPages(values.page);
  const seen = await look(values, shop, pages, host);
  const { changes, first } = await compare(values, seen, Object.keys(pages), api);
  host.out({ shop: shop.origin, ...seen, changes });
  for (const { change, page, source } of changes) {
    host.say(`${change.replace('_', ' ').padEnd(11)} ${page}: ${source}`);
  }
  const found = `${seen.scripts.length} scripts on ${Object.keys(pages).length} pages`;
  host.say(
    first
      ? `${found}, kept for the next time.`
      : `${found}, ${changes.length} of them not as they should be.`,
  );
  if (values.state !== undefined && (first || values.yes === true)) {
    writeFileSync(values.state, `${JSON.stringify(seen, null, 2)}\n`);
  }
  return changes.length > 0 ? EXIT.tampering : EXIT.done;
}

async function look(
  values: Values,
  shop: URL,
  pages: Readonly<Record<string, string>>,
  host: Host,
): Promise<Seen> {
  const shopper = new Shopper(shop, host);
  if (values.product !== undefined) {
    await shopper.fillCart(values.product);
  }
  const seen: Seen = { scripts: [], headers: [] };
  const hashes = new Map<string, string>();
  for (const [page, path] of Object.entries(pages)) {
    const answer = await shopper.open(path);
    mustBe(answer, page, path, values.product);
    for (const name of HEADERS) {
      seen.headers.push({ page, name, value: steadyHeader(answer.headers.get(name) ?? '') });
    }
    for (const script of pageScripts(answer.body, answer.url, resolve)) {
      seen.scripts.push({ page, ...(await named(script, shopper, hashes)) });
    }
  }
  return seen;
}

/** A page that was not reached must not pass for one without scripts. */
function mustBe(answer: Page, page: string, path: string, product: string | undefined): void {
  if (answer.status !== 200) {
    throw new Stop(EXIT.failed, `${path} answers ${answer.status}.`);
  }
  if (page === 'checkout' && path === PAGES.checkout && /\/checkout\/cart/.test(answer.url.pathname)) {
    throw new Stop(
      EXIT.failed,
      product === undefined
        ? 'The checkout opens with something in the cart only: name a product page by --product /name.html.'
        : 'The product did not get into the cart, so the checkout does not open.',
    );
  }
}

async function named(
  script: PageScript,
  shopper: Shopper,
  hashes: Map<string, string>,
): Promise<Omit<SeenScript, 'page'>> {
  if (script.kind !== 'external') {
    const hash = hashOf(script.text);
    return { source: `${script.kind}:${hash}`, content_hash: hash };
  }
  let hash = hashes.get(script.fetch);
  if (hash === undefined) {
    const contents = await shopper.contents(script.fetch);
    hash = contents === null ? '' : hashOf(contents);
    hashes.set(script.fetch, hash);
  }
  return { source: script.address, content_hash: hash };
}

async function compare(
  values: Values,
  seen: Seen,
  pages: readonly string[],
  api: () => SignedApi,
): Promise<{ changes: ScriptChange[]; first: boolean }> {
  if (values.state !== undefined) {
    if (!existsSync(values.state)) {
      return { changes: [], first: true };
    }
    const last = readJson(values.state) as Seen;
    return {
      changes: [...compareScripts(seen.scripts, last.scripts, pages), ...headerChanges(seen, last)],
      first: false,
    };
  }
  const allowed =
    values.inventory === undefined ? await api().scripts() : (readJson(values.inventory) as AllowedScript[]);
  return { changes: compareScripts(seen.scripts, allowed.map(plain), pages), first: false };
}

function headerChanges(seen: Seen, last: Seen): ScriptChange[] {
  return seen.headers
    .filter(({ page, name, value }) =>
      last.headers.some((one) => one.page === page && one.name === name && one.value !== value),
    )
    .map(({ page, name }) => ({ change: 'changed', page, source: `header:${name}` }));
}

const plain = ({ page, source, content_hash }: AllowedScript): AllowedScript => ({
  page,
  source,
  content_hash: content_hash ?? '',
});

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw misused(`${file} is no JSON that can be read.`);
  }
}

/** `--page checkout=/de/checkout/`, as often as wanted. */
function readPages(given: readonly string[] | undefined): Readonly<Record<string, string>> {
  if (given === undefined) {
    return PAGES;
  }
  return Object.fromEntries(
    given.map((text) => {
      const [, name = '', path = ''] = /^([a-z0-9_-]{1,32})=(\/.*)$/.exec(text) ?? [];
      if (name === '') {
        throw misused('--page must be name=/path, for example --page checkout=/checkout/.');
      }
      return [name, path];
    }),
  );
}

const hashOf = (text: string): string => hex(sha256(new TextEncoder().encode(text)));

function resolve(address: string, base: Address): Address | null {
  try {
    return new URL(address.trim(), base.href);
  } catch {
    return null;
  }
}
