import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Desk, type Sent, type Shop } from './kit';

const PRODUCT = `<form data-product-sku="A" action="https://shop.example.test/checkout/cart/add/product/1/" method="post"
  id="product_addtocart_form"><input type="hidden" name="product" value="1" />
  <input name="form_key" type="hidden" value="somebody-elses00" /></form>`;
const LIB = 'pay()';
const LIB_HASH = createHash('sha256').update(LIB).digest('hex');

/** A shop whose checkout opens once something is in the cart, with what the test puts on its pages. */
class Store {
  extra = '';
  lib = LIB;
  csp = "script-src 'self'";
  readonly inCart = new Set<string>();

  answer: Shop = ({ url, method, headers, body }: Sent): ReturnType<Shop> => {
    const session = /PHPSESSID=(\w+)/.exec(headers.cookie ?? '')?.[1] ?? '';
    if (url.hostname !== 'shop.example.test') {
      expect(headers.cookie).toBeUndefined();
      return { text: this.lib, body: null };
    }
    if (url.pathname === '/mug.html') {
      return { text: PRODUCT, headers: { 'set-cookie': 'PHPSESSID=s1; path=/; HttpOnly' }, body: null };
    }
    if (method === 'POST') {
      const key = /form_key=([^;]+)/.exec(headers.cookie ?? '')?.[1];
      if (key === new URLSearchParams(body).get('form_key')) {
        this.inCart.add(session);
      }
      return { status: 302, text: '', headers: { location: '/checkout/cart/' }, body: null };
    }
    if (url.pathname === '/checkout/' && !this.inCart.has(session)) {
      return { status: 302, text: '', headers: { location: '/checkout/cart/' }, body: null };
    }
    const html = `<script src="https://pay.example.test/lib.js?v=2"></script>${this.extra}`;
    return { text: html, headers: { 'content-security-policy': this.csp }, body: null };
  };
}

const URL_OF_SHOP = ['--url', 'https://shop.example.test/'];
const LOOK = ['scripts', 'check', ...URL_OF_SHOP, '--product', '/mug.html'];

describe('leakctl scripts check', () => {
  it('opens the checkout with something in the cart and finds nothing new at the second look', async () => {
    const store = new Store();
    const desk = new Desk(store.answer);
    const state = ['--state', desk.path('state.json')];
    const first = await desk.run(...LOOK, ...state);
    expect([first.exit, first.said]).toEqual([0, '3 scripts on 3 pages, kept for the next time.']);
    expect((await desk.run(...LOOK, ...state)).exit).toBe(0);
    expect(store.inCart.size).toBe(1);
  });

  it('tells a script that was added, one whose contents changed, and a header, with exit code 4', async () => {
    const store = new Store();
    const desk = new Desk(store.answer);
    const state = ['--page', 'checkout=/checkout/', '--state', desk.path('state.json')];
    await desk.run(...LOOK, ...state);
    store.extra = '<script src="https://evil.example.test/skim.js"></script>';
    store.lib = 'pay();steal()';
    store.csp = 'script-src *';
    const { exit, out } = await desk.run(...LOOK, ...state);
    expect(exit).toBe(4);
    expect((out[0] as { changes: unknown }).changes).toEqual([
      { change: 'changed', page: 'checkout', source: 'https://pay.example.test/lib.js' },
      { change: 'added', page: 'checkout', source: 'https://evil.example.test/skim.js' },
      { change: 'changed', page: 'checkout', source: 'header:content-security-policy' },
    ]);
    expect((await desk.run(...LOOK, ...state, '--yes')).exit).toBe(4);
    expect((await desk.run(...LOOK, ...state)).exit).toBe(0);
  });

  it('compares with an inventory that the shop exported', async () => {
    const desk = new Desk(new Store().answer);
    const file = desk.path('inventory.json');
    const row = { page: '*', source: 'https://pay.example.test/lib.js', content_hash: LIB_HASH };
    writeFileSync(file, JSON.stringify([{ ...row, reason: 'payment', owner: 'payments' }]));
    expect((await desk.run(...LOOK, '--inventory', file)).exit).toBe(0);
    writeFileSync(file, JSON.stringify([{ ...row, content_hash: 'b'.repeat(64) }]));
    expect((await desk.run(...LOOK, '--inventory', file)).exit).toBe(4);
    writeFileSync(file, '[]');
    expect((await desk.run(...LOOK, '--inventory', file)).exit).toBe(4);
  });

  it('does not take a checkout that did not open for one without scripts', async () => {
    const desk = new Desk(new Store().answer);
    const { exit, said } = await desk.run('scripts', 'check', ...URL_OF_SHOP, '--state', desk.path('s.json'));
    expect(exit).toBe(1);
    expect(said).toContain('--product');
  });

  it('says that a shop which is away cannot be reached', async () => {
    const desk = new Desk(() => {
      throw new Error('away');
    });
    expect((await desk.run(...LOOK, '--state', desk.path('s.json'))).exit).toBe(6);
  });

  it('refuses a page without a name', async () => {
    const desk = new Desk(new Store().answer);
    expect((await desk.run(...LOOK, '--page', '/checkout/')).exit).toBe(2);
  });
});
