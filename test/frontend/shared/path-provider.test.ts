import * as ko from 'knockout';
import { mountIsland } from '../../../frontend/shared/bindings/island';
import { KeyedRows } from '../../../frontend/shared/bindings/keyed-rows';
import { parseBindings } from '../../../frontend/shared/bindings/path-provider';

function mounted(html: string, model: object): HTMLElement {
  document.body.innerHTML = '<div id="mount"></div>';
  const mount = document.getElementById('mount') as HTMLElement;
  mountIsland(ko, mount, html, model, () => undefined);
  return mount;
}

test('a path reads through observables on the way and follows their changes', () => {
  const plan = ko.observable({ title: 'one' });
  const mount = mounted('<p data-lr-bind="text: plan.title"></p>', { plan });
  expect(mount.textContent).toBe('one');
  plan({ title: 'two' });
  expect(mount.textContent).toBe('two');
});

test('a missing step is nothing, not an error', () => {
  expect(mounted('<p data-lr-bind="text: plan.title"></p>', { plan: ko.observable() }).textContent).toBe('');
});

test('one and two marks turn a value into its opposite and into yes or no', () => {
  const mount = mounted('<p data-lr-bind="attr.hidden: !open, attr.aria-busy: !!text"></p>', {
    open: true,
    text: 'x',
  });
  expect(mount.querySelector('p')?.hasAttribute('hidden')).toBe(false);
  expect(mount.querySelector('p')?.getAttribute('aria-busy')).toBe('true');
});

test('a method is called on its own object, not on the row it is bound in', () => {
  const parent = {
    pressed: 0,
    rows: [{}],
    press() {
      this.pressed++;
    },
  };
  const mount = mounted(
    '<div data-lr-bind="foreach: rows"><button data-lr-bind="click: $parent.press"></button></div>',
    parent,
  );
  mount.querySelector('button')?.click();
  expect(parent.pressed).toBe(1);
});

test('what is typed comes back into the observable', () => {
  const reason = ko.observable('');
  const input = mounted('<input data-lr-bind="textInput: form.reason">', { form: { reason } }).querySelector(
    'input',
  );
  (input as HTMLInputElement).value = 'why';
  input?.dispatchEvent(new Event('input'));
  expect(reason()).toBe('why');
});

test.each(['text: a + b', 'text: f()', 'text: "x"', 'text', 'text: a[0]', 'text: a b', 'text: window;alert'])(
  'an expression is refused: %s',
  (source) => {
    expect(() => parseBindings(source)).toThrow(SyntaxError);
  },
);

test('bindings of the page around go to the provider that was there before', () => {
  mounted('<p></p>', {});
  const page = document.createElement('div');
  page.innerHTML = '<b data-bind="text: 1 + 1"></b>';
  ko.applyBindings({}, page);
  expect(page.textContent).toBe('2');
});

test('binding the whole body before or after leaves the panel alone', () => {
  const mount = mounted('<p data-lr-bind="text: word"></p>', { word: 'mine' });
  expect(() => ko.applyBindings({ word: 'theirs' }, document.body)).not.toThrow();
  expect(mount.textContent).toBe('mine');
});

test('a row keeps its element while its contents change, so that focus in it is not lost', () => {
  const keyed = new KeyedRows<{ id: string; name: string }>(ko, (item) => item.id);
  keyed.set([{ id: '1', name: 'old' }]);
  const html =
    '<ul data-lr-bind="foreach: keyed.rows"><li><button data-lr-bind="text: it.name"></button></li></ul>';
  const mount = mounted(html, { keyed });
  const button = mount.querySelector('button');
  button?.focus();
  keyed.set([
    { id: '2', name: 'newer' },
    { id: '1', name: 'renamed' },
  ]);
  expect(document.activeElement).toBe(button);
  expect(button?.textContent).toBe('renamed');
  expect(mount.querySelectorAll('button')).toHaveLength(2);
});
