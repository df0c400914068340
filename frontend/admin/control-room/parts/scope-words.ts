import type { Scope } from '../../../shared/api/shapes';
import type { PanelTranslator } from '../../../shared/i18n/catalogue';
import type { ConfigStore } from '../../../shared/mount-config/mount-config';

/** "the store views DE shop and FR shop". Ids without a name are shown as ids. */
export function scopeWords(t: PanelTranslator, stores: readonly ConfigStore[], scope: Scope): string {
  const n = scope.ids.length;
  switch (scope.kind) {
    case 'websites':
      return t.say('scope.websites', { n, names: t.list(scope.ids.map((id) => websiteName(stores, id))) });
    case 'store_views':
      return t.say('scope.store_views', { n, names: t.list(scope.ids.map((id) => viewName(stores, id))) });
    case 'customers':
      return t.say('scope.customers', { n });
    case 'all':
      return t.say('scope.all');
    default:
      return t.say('scope.unknown');
  }
}

function websiteName(stores: readonly ConfigStore[], id: number): string {
  return stores.find((store) => store.websiteId === id)?.websiteName ?? `#${id}`;
}

function viewName(stores: readonly ConfigStore[], id: number): string {
  return stores.find((store) => store.storeId === id)?.storeName ?? `#${id}`;
}
