import * as ko from 'knockout';
import { Announcer } from '../../shared/a11y/announcer';
import { focusIsIdle, focusOn } from '../../shared/a11y/focus';
import { Bridge } from '../../shared/api/bridge';
import { LeakResponseApi } from '../../shared/api/leak-response-api';
import { mountIsland } from '../../shared/bindings/island';
import { panelTranslator } from '../../shared/i18n/catalogue';
import { readMountConfig } from '../../shared/mount-config/mount-config';
import { TimeWords } from '../../shared/time/time-words';
import { ControlRoom } from './control-room';
import { RIGHT, type Room } from './room';
import { hashOf, type Route, routeOf } from './route';
import { StatusFeed } from './status-feed';
import { template } from './templates';
import { translateTemplate } from './translate-template';

/** Called by `data-mage-init` with the options written there and the element it stands on. */
export default function mountControlRoom(_options: unknown, mount: HTMLElement): void {
  const config = readMountConfig(mount);
  const t = panelTranslator(config.messages, config.locale, config.words);
  const hidden = (): boolean => document.visibilityState === 'hidden';
  const bridge = new Bridge(
    config,
    (url, init) => fetch(url, init),
    () => panel.connection.answered(),
  );
  const api = new LeakResponseApi(bridge);
  const room: Room = {
    config,
    api,
    t,
    times: new TimeWords(t, Intl.DateTimeFormat().resolvedOptions().timeZone),
    feed: new StatusFeed(() => api.status(), hidden),
    announcer: new Announcer((text) => panel.spoken(text)),
    now: ko.observable(Date.now()),
    newKey,
    go: (route) => {
      window.location.hash = hashOf(route);
    },
    may: (right) => config.may.includes(RIGHT + right),
    focus: (selector) => focusOn(mount.querySelector(selector)),
    focusIsIdle: () => focusIsIdle(mount),
  };
  const panel = new ControlRoom(room, hidden, (title) => {
    document.title = title;
  });
  mountIsland(ko, mount, template, panel, (root) => translateTemplate(root, t));
  const here = (): Route => routeOf(window.location.hash || config.start);
  panel.show(here(), false);
  window.addEventListener('hashchange', () => panel.show(here(), true));
  document.addEventListener('visibilitychange', () => room.feed.visibilityChanged());
  setInterval(() => {
    if (!hidden()) {
      room.now(Date.now());
    }
  }, 1000);
  void room.feed.refresh();
}

/** 128 random bits. `crypto.randomUUID` is missing where the admin is reached over plain HTTP. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
