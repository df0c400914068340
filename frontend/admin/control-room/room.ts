import type * as ko from 'knockout';
import type { Announcer } from '../../shared/a11y/announcer';
import type { FormProblems } from '../../shared/a11y/form-problems';
import type { LeakResponseApi } from '../../shared/api/leak-response-api';
import type { PanelTranslator } from '../../shared/i18n/catalogue';
import type { MountConfig } from '../../shared/mount-config/mount-config';
import type { TimeWords } from '../../shared/time/time-words';
import type { PageName, Route } from './route';
import type { StatusFeed } from './status-feed';

/** What every page of the panel is given. */
export interface Room {
  readonly config: MountConfig;
  readonly api: LeakResponseApi;
  readonly t: PanelTranslator;
  readonly times: TimeWords;
  readonly feed: StatusFeed;
  readonly announcer: Announcer;
  /** Milliseconds; ticks once a second while the page can be seen. */
  readonly now: ko.Observable<number>;
  /** A value of 128 random bits or more, for idempotency keys. */
  newKey(): string;
  go(route: Route): void;
  may(right: string): boolean;
  /** Moves the focus to the first element that matches, after the page was drawn. */
  focus(selector: string): void;
  focusIsIdle(): boolean;
}

export interface Page {
  readonly name: PageName;
  /** Text of the h1. */
  readonly title: ko.PureComputed<string>;
  /** Text of the browser's tab where it says more than the h1: the step, the act and the incident. */
  readonly tab?: ko.PureComputed<string>;
  /** While it holds any, the tab says so. */
  readonly problems?: FormProblems;
  dispose(): void;
}

export const RIGHT = 'Vendor_LeakResponse::';
