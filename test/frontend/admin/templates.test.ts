import * as ko from 'knockout';
import { template } from '../../../frontend/admin/control-room/templates';
import { translateTemplate, UnknownPhrase } from '../../../frontend/admin/control-room/translate-template';
import { parseBindings } from '../../../frontend/shared/bindings/path-provider';
import { panelTranslator } from '../../../frontend/shared/i18n/catalogue';

function root(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

test('every binding of the panel is a path, and every binding has a handler', () => {
  const bound = [...root(template).querySelectorAll('[data-lr-bind]')];
  expect(bound.length).toBeGreaterThan(100);
  for (const element of bound) {
    for (const [target] of parseBindings(element.getAttribute('data-lr-bind') ?? '')) {
      expect(Object.keys(ko.bindingHandlers)).toContain(target.split('.')[0]);
    }
  }
});

test('every text of the panel comes from the catalogue: the template holds none of its own', () => {
  const texts = root(template).textContent?.trim() ?? '';
  expect(texts).toBe('');
});

test('nothing in the template would need inline code or style', () => {
  const all = [...root(template).querySelectorAll('*')];
  const names = all.flatMap((element) => element.getAttributeNames());
  expect(names.filter((name) => name === 'style' || name.startsWith('on') || name === 'data-bind')).toEqual(
    [],
  );
  expect(all.filter((element) => element.matches('script,style,link'))).toEqual([]);
});

test('every phrase the template names exists', () => {
  const translated = root(template);
  translateTemplate(translated, panelTranslator({}, 'en-GB'));
  expect(translated.textContent).toContain('Contained now');
  expect(translated.querySelector('[data-lr-say]')).toBeNull();
});

test('a phrase that does not exist is named', () => {
  const t = panelTranslator({}, 'en-GB');
  expect(() => translateTemplate(root('<p data-lr-say="no.such"></p>'), t)).toThrow(UnknownPhrase);
});

test('each control has a label, each table a caption, and headers a scope', () => {
  const panel = root(template);
  for (const table of panel.querySelectorAll('table')) {
    expect(table.querySelector('caption')).not.toBeNull();
    expect([...table.querySelectorAll('th')].every((th) => th.hasAttribute('scope'))).toBe(true);
  }
  for (const control of panel.querySelectorAll('input[id],textarea[id]')) {
    expect(panel.querySelector(`label[for="${control.id}"]`)).not.toBeNull();
  }
});
