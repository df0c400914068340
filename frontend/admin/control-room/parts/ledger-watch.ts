import * as ko from 'knockout';
import { parseCheckpoint } from '../../../engine/record/checkpoint';
import {
  continuesPin,
  needsProof,
  type PinnedRoot,
  pinOf,
  readPin,
} from '../../../engine/record/pinned-root';
import type { LeakResponseApi } from '../../../shared/api/leak-response-api';
import { ApiProblem } from '../../../shared/api/problem';
import { sha256 } from '../../../shared/hash/sha256';
import type { Room } from '../room';

/** Where this browser keeps the last checkpoint it saw: origin, size and root, nothing else. */
export const PIN = 'leakresponse.checkpoint';

export type PinStore = Pick<Storage, 'getItem' | 'setItem'>;
type WatchedApi = Pick<LeakResponseApi, 'checkpoint' | 'consistency'>;
type Alarm = '' | 'fork' | 'rollback' | 'other';

/**
 * Every open panel is a witness: it remembers the last checkpoint and sees whether the next one continues it. A pin that is not
 * continued stays, so the alarm is there again tomorrow.
 */
export class LedgerWatch {
  readonly proven: ko.PureComputed<string>;
  readonly alarm: ko.PureComputed<string>;
  private readonly found = ko.observable<Alarm>('');
  private readonly seen = ko.observable<{ size: number; at: number } | undefined>();
  private readonly following: ko.Computed<void>;
  private asking = false;
  /** What the shop said of its newest checkpoint when we last looked. */
  private signed = '';

  constructor(
    private readonly room: Pick<Room, 't' | 'times' | 'now' | 'feed' | 'may'> & { api: WatchedApi },
    private readonly store: PinStore | undefined,
  ) {
    const { t, times, now, feed } = room;
    this.proven = ko.pureComputed(() => {
      const seen = this.seen();
      return seen === undefined || this.found() !== ''
        ? ''
        : t.say('witness.proven', {
            n: seen.size,
            time: times.moment(new Date(seen.at).toISOString(), now()),
          });
    });
    this.alarm = ko.pureComputed(() => {
      const found = this.found();
      return found === '' ? '' : t.say(`witness.${found}`);
    });
    // Each new state of the shop; what happens inside must not make this run again.
    this.following = ko.computed(() => {
      const evidence = feed.status()?.evidence;
      const signed = `${evidence?.size ?? ''} ${evidence?.checkpoint_at ?? ''}`;
      if (evidence !== undefined && signed !== this.signed) {
        this.signed = signed;
        ko.ignoreDependencies(() => void this.look());
      }
    });
  }

  async look(): Promise<void> {
    if (this.asking || this.store === undefined || !this.room.may('ledger')) {
      return;
    }
    this.asking = true;
    try {
      await this.check(this.store);
    } catch (caught) {
      this.signed = '';
      // No answer proves nothing; a ledger that is gone does.
      const gone = ApiProblem.from(caught).code === 'not_found';
      if (gone && readPin(this.store.getItem(PIN)) !== null) {
        this.found('rollback');
      }
    } finally {
      this.asking = false;
    }
  }

  dispose(): void {
    this.following.dispose();
  }

  private async check(store: PinStore): Promise<void> {
    const next = parseCheckpoint((await this.room.api.checkpoint()).note);
    const pin = readPin(store.getItem(PIN));
    if (next === null) {
      this.found('fork');
      return;
    }
    const verdict = pin === null ? 'yes' : continuesPin(pin, next, await this.proof(pin, next), sha256);
    if (verdict !== 'yes') {
      this.found(verdict);
      return;
    }
    store.setItem(PIN, JSON.stringify(pinOf(next)));
    this.found('');
    this.seen({ size: next.size, at: Date.now() });
  }

  private async proof(
    pin: PinnedRoot,
    next: { origin: string; size: number; root: Uint8Array },
  ): Promise<string[]> {
    return needsProof(pin, next) ? (await this.room.api.consistency(pin.size, next.size)).proof : [];
  }
}

/** @returns undefined where the browser keeps nothing for this page */
export function pinStore(): PinStore | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
