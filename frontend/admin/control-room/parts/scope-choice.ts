import * as ko from 'knockout';
import type { Scope } from '../../../shared/api/shapes';
import type { PanelTranslator } from '../../../shared/i18n/catalogue';
import type { ConfigStore } from '../../../shared/mount-config/mount-config';

interface Choice {
  id: string;
  value: string;
  name: string;
}

/** Radio buttons for the kind, check boxes for the parts. Kinds that would say the same are left out. */
export class ScopeChoice {
  readonly kind: ko.Observable<Scope['kind']>;
  readonly websiteIds: ko.ObservableArray<string>;
  readonly viewIds: ko.ObservableArray<string>;
  readonly websites: readonly Choice[];
  readonly views: readonly Choice[];
  readonly offersWebsites: boolean;
  readonly offersViews: boolean;
  readonly asksWebsites: ko.PureComputed<boolean>;
  readonly asksViews: ko.PureComputed<boolean>;

  constructor(t: PanelTranslator, stores: readonly ConfigStore[]) {
    this.websites = distinctWebsites(stores);
    this.views = stores.map((store) => ({
      id: `lr-view-${store.storeId}`,
      value: String(store.storeId),
      name: t.say('scope.view_name', { store: store.storeName, website: store.websiteName }),
    }));
    this.offersWebsites = this.websites.length > 1;
    this.offersViews = this.views.length > 1;
    this.kind = ko.observable<Scope['kind']>('all');
    this.websiteIds = ko.observableArray<string>([]);
    this.viewIds = ko.observableArray<string>([]);
    this.asksWebsites = ko.pureComputed(() => this.kind() === 'websites');
    this.asksViews = ko.pureComputed(() => this.kind() === 'store_views');
  }

  /** Kinds that cannot be chosen here (single customers, not known) become everyone: a plan shows whom that means. */
  choose({ kind, ids }: Scope): void {
    const chosen = kind === 'websites' || kind === 'store_views' ? kind : 'all';
    this.websiteIds(chosen === 'websites' ? ids.map(String) : []);
    this.viewIds(chosen === 'store_views' ? ids.map(String) : []);
    this.kind(chosen);
  }

  /** @returns null when a kind was chosen without any part of it */
  scope(): Scope | null {
    const kind = this.kind();
    if (kind === 'all') {
      return { kind, ids: [] };
    }
    const ids = (kind === 'websites' ? this.websiteIds() : this.viewIds()).map(Number).sort((a, b) => a - b);
    return ids.length === 0 ? null : { kind, ids };
  }

  /** Id of the control an error message should lead to. */
  get firstField(): string {
    return (this.asksWebsites() ? this.websites : this.views)[0]?.id ?? '';
  }
}

function distinctWebsites(stores: readonly ConfigStore[]): Choice[] {
  const names = new Map(stores.map((store) => [store.websiteId, store.websiteName]));
  return [...names].map(([id, name]) => ({ id: `lr-website-${id}`, value: String(id), name }));
}
