import { compareScripts } from '../../../frontend/engine/integrity/compare-scripts';
import { type Address, pageScripts, steady } from '../../../frontend/engine/integrity/page-scripts';

const PAGE = new URL('https://shop.example.test/checkout/');
const resolve = (address: string, base: Address): Address | null => {
  try {
    return new URL(address, base.href);
  } catch {
    return null;
  }
};
const sources = (html: string) =>
  pageScripts(html, PAGE, resolve).map(({ kind, address, text }) => `${kind} ${address}${text}`);

describe('the scripts of a page', () => {
  it('are named without query, version and own host', () => {
    expect(
      sources(`<script src="/static/version1700000000/frontend/a.js"></script>
        <SCRIPT async SRC='https://cdn.example.test/lib/b.js?id=7#x'></SCRIPT>
        <script src=//cdn.example.test/c.js></script>`),
    ).toEqual([
      'external /static/frontend/a.js',
      'external https://cdn.example.test/lib/b.js',
      'external https://cdn.example.test/c.js',
    ]);
  });

  it('are read against the base that the page names', () => {
    expect(sources('<base href="https://evil.example.test/x/"><script src="a.js"></script>')).toEqual([
      'external https://evil.example.test/x/a.js',
    ]);
  });

  it('are found in comments, without an end, with encoded types and with signs of tags in attributes', () => {
    expect(sources('<!--><script>a()</script>')).toEqual(['inline a()']);
    expect(sources('<script>b()')).toEqual(['inline b()']);
    expect(sources('<script type="text&#x2F;javascript">c()</script>')).toEqual(['inline c()']);
    expect(sources('<script type=module data-x="</script>">d()</script>')).toEqual(['inline d()']);
    expect(sources('<script src="data:text/javascript,e()"></script>')).toEqual([
      'inline data:text/javascript,e()',
    ]);
  });

  it('leave out blocks of data, which do not run', () => {
    expect(sources('<script type="text/x-magento-init">{"a":1}</script>')).toEqual([]);
    expect(sources('<script type="application/json">{}</script>')).toEqual([]);
  });

  it('include handlers and javascript: addresses, encoded or not', () => {
    expect(sources('<img src=x onerror="steal()"><a href="java&#115;cript:steal()">x</a>')).toEqual([
      'handler onerror=steal()',
      'handler href=javascript:steal()',
    ]);
  });

  it('are the same at every visit though form keys, random names and the cart differ', () => {
    const visit = (key: string, name: string, total: number) =>
      steady(`var elem${name}Array = 1; x = {"form_key":"${key}"}; form_key: '${key}';
        window.checkoutConfig = {"total":${total},"text":"} \\" {"};`);
    expect(visit('abcdefghij123456', 'AbCd1234', 5)).toBe(visit('zyxwvutsrq654321', 'Zz99Yy88', 7));
  });

  it('are not the same when code stands beside the data', () => {
    const plain = steady('window.checkoutConfig = {"a":1};');
    expect(steady('window.checkoutConfig = {"a":1}; steal();')).not.toBe(plain);
    expect(steady('window.checkoutConfig = {"a":steal()};')).not.toBe(plain);
  });
});

describe('a look compared with the inventory', () => {
  const hash = 'a'.repeat(64);
  const allowed = [
    { page: '*', source: '/static/require.js', content_hash: '' },
    { page: 'checkout', source: 'https://pay.example.test/pay.js', content_hash: hash },
  ];
  const seen = (source: string, content_hash = hash) => ({ page: 'checkout', source, content_hash });
  const pay = seen('https://pay.example.test/pay.js');

  it('says nothing while all is as it was', () => {
    expect(compareScripts([seen('/static/require.js', 'b'), pay], allowed, ['checkout'])).toEqual([]);
  });

  it('tells additions, changes, deletions and what could not be fetched', () => {
    const at = (change: string, source: string) => ({ change, page: 'checkout', source });
    expect(compareScripts([pay, seen('https://evil.example.test/x.js')], allowed, ['checkout'])).toEqual([
      at('added', 'https://evil.example.test/x.js'),
    ]);
    expect(compareScripts([seen(pay.source, 'c'.repeat(64))], allowed, ['checkout'])).toEqual([
      at('changed', pay.source),
    ]);
    expect(compareScripts([seen(pay.source, '')], allowed, ['checkout'])).toEqual([
      at('not_fetched', pay.source),
    ]);
    expect(compareScripts([], allowed, ['checkout'])).toEqual([at('removed', pay.source)]);
  });

  it('does not miss a script of a page that was not looked at', () => {
    expect(compareScripts([], allowed, ['home'])).toEqual([]);
  });
});
