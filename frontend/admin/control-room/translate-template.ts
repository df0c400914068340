import { catalogue, type PanelTranslator } from '../../shared/i18n/catalogue';

const SAY = 'data-lr-say';

export class UnknownPhrase extends Error {}

/** Fills `data-lr-say="key"` and `data-lr-say-<attribute>="key"` before binding, so that Knockout's copies have them. */
export function translateTemplate(root: HTMLElement, t: PanelTranslator): void {
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (name === SAY) {
        element.textContent = phrase(t, value);
      } else if (name.startsWith(`${SAY}-`)) {
        element.setAttribute(name.slice(SAY.length + 1), phrase(t, value));
      } else {
        continue;
      }
      element.removeAttribute(name);
    }
  }
}

function phrase(t: PanelTranslator, key: string): string {
  if (!Object.hasOwn(catalogue, key)) {
    throw new UnknownPhrase(`No phrase "${key}"`);
  }
  const dot = key.indexOf('.');
  return t.sayCode(key.slice(0, dot), key.slice(dot + 1));
}
