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

  constructor(t: PanelTranslator, stores: readonly ConfigStore[], start: Scope) {
    this.websites = distinctWebsites(stores);
    this.views = stores.map((store) => ({
      id: `lr-view-${store.storeId}`,
      value: String(store.storeId),
      name: t.say('scope.view_name', { store: store.storeName, website: store.websiteName }),
    }));
    this.offersWebsites = this.websites.length > 1;
    this.offersViews = this.views.length > 1;
    const ids = start.ids.map(String);
    const kind = start.kind === 'websites' || start.kind === 'store_views' ? start.kind : 'all';
    this.kind = ko.observable<Scope['kind']>(kind);
    this.websiteIds = ko.observableArray(kind === 'websites' ? ids : []);
    this.viewIds = ko.observableArray(kind === 'store_views' ? ids : []);
    this.asksWebsites = ko.pureComputed(() => this.kind() === 'websites');
    this.asksViews = ko.pureComputed(() => this.kind() === 'store_views');
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
