import * as ko from 'knockout';
import type { Room } from '../room';
import { STALE_AFTER } from '../status-feed';

/** Milliseconds before the sign-out at which the panel says so. */
const WARN_BEFORE = 120_000;

/** One region above every page: can we reach the shop, how old is what is shown, how long does the session live. */
export class Connection {
  readonly problem: ko.PureComputed<string>;
  readonly againIn: ko.PureComputed<string>;
  readonly updated: ko.PureComputed<string>;
  readonly stale: ko.PureComputed<boolean>;
  readonly staleText: ko.PureComputed<string>;
  readonly endsText: ko.PureComputed<string>;
  readonly endsSoon: ko.PureComputed<boolean>;
  readonly shown: ko.PureComputed<boolean>;
  readonly refresh: () => Promise<void>;
  private readonly sessionEndsAt: ko.Observable<number>;
  private readonly sessionLasts: number;

  constructor(private readonly room: Room) {
    const { t, times, feed, now, config } = room;
    const ends = Date.parse(config.sessionEndsAt);
    this.sessionEndsAt = ko.observable(Number.isFinite(ends) ? ends : 0);
    this.sessionLasts = Number.isFinite(ends) ? Math.max(0, ends - now.peek()) : 0;
    const age = ko.pureComputed(() => Math.floor((now() - feed.receivedAt()) / 1000));
    this.stale = ko.pureComputed(() => feed.receivedAt() > 0 && age() > STALE_AFTER);
    this.staleText = ko.pureComputed(() => t.say('updated.stale', { ago: times.ago(age()) }));
    this.updated = ko.pureComputed(() => {
      if (feed.receivedAt() === 0) {
        return t.say('updated.never');
      }
      return age() < 1 ? t.say('updated.now') : t.say('updated.ago', { ago: times.ago(age()) });
    });
    this.problem = ko.pureComputed(() => {
      const kind = feed.problem()?.kind;
      if (kind === undefined) {
        return '';
      }
      return t.say(
        kind === 'network' || kind === 'session' || kind === 'forbidden'
          ? `connection.${kind}`
          : 'connection.server',
      );
    });
    this.againIn = ko.pureComputed(() => {
      const wait = Math.ceil((feed.nextAt() - now()) / 1000);
      return feed.problem()?.kind === 'network' && wait > 0 ? t.say('connection.again_in', { n: wait }) : '';
    });
    this.endsSoon = ko.pureComputed(
      () => this.sessionEndsAt() > 0 && this.sessionEndsAt() - now() < WARN_BEFORE,
    );
    this.endsText = ko.pureComputed(() =>
      t.say('connection.ends', { time: times.moment(new Date(this.sessionEndsAt()).toISOString(), now()) }),
    );
    this.shown = ko.pureComputed(() => this.problem() !== '' || this.stale() || this.endsSoon());
    this.refresh = feed.refresh;
  }

  /** Every answer of the shop prolongs the session by as long as it was to last when the page was opened. */
  answered(): void {
    if (this.sessionLasts > 0) {
      this.sessionEndsAt(this.room.now.peek() + this.sessionLasts);
    }
  }
}
