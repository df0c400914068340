import type * as Ko from 'knockout';
import { PathProvider } from './path-provider';

/**
 * Builds the panel apart from the page, binds it, then puts it into `mount`. Binding a root that is already on the
 * page would throw, because Magento binds the whole body.
 *
 * @param prepare called with the unbound tree, for translating it
 */
export function mountIsland(
  ko: typeof Ko,
  mount: HTMLElement,
  html: string,
  model: object,
  prepare: (root: HTMLElement) => void,
): HTMLElement {
  PathProvider.install(ko);
  const root = document.createElement('div');
  root.innerHTML = html;
  prepare(root);
  ko.applyBindings(model, root);
  mount.setAttribute('data-lr-island', '');
  mount.replaceChildren(root);
  return root;
}
