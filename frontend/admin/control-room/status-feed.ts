import * as ko from 'knockout';
import { ApiProblem } from '../../shared/api/problem';
import type { Status } from '../../shared/api/shapes';

/** Milliseconds between two readings. */
export const POLL = { working: 3_000, idle: 15_000, afterFailure: 10_000 } as const;
/** Seconds after which what is shown is called old. */
export const STALE_AFTER = 30;

/** Reads the one projection of the Control room again and again, while somebody can see it. */
export class StatusFeed {
  readonly status = ko.observable<Status | undefined>(undefined);
  readonly problem = ko.observable<ApiProblem | undefined>(undefined);
  /** Milliseconds of this browser's clock; 0 before the first answer. */
  readonly receivedAt = ko.observable(0);
  /** When the next reading is due; counted down on the screen after a failure. */
  readonly nextAt = ko.observable(0);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reading = 0;
  private stopped = false;
  private serverAhead = 0;

  constructor(
    private readonly read: () => Promise<Status>,
    private readonly hidden: () => boolean,
    private readonly clock: () => number = Date.now,
  ) {}

  /** Reads now. Of answers that overtake each other the newest question wins. */
  readonly refresh = async (): Promise<void> => {
    clearTimeout(this.timer);
    const mine = ++this.reading;
    try {
      const status = await this.read();
      if (mine === this.reading) {
        this.accept(status);
      }
    } catch (caught) {
      if (mine === this.reading) {
        this.problem(ApiProblem.from(caught));
        this.schedule(POLL.afterFailure);
      }
    }
  };

  /** Call when the page is hidden or shown again. */
  visibilityChanged(): void {
    if (this.hidden()) {
      clearTimeout(this.timer);
    } else {
      void this.refresh();
    }
  }

  /** The server's idea of now, RFC 3339: ages must not depend on the clock of the browser. */
  serverNow(now: number): string {
    return new Date(now + this.serverAhead).toISOString();
  }

  /** @returns when the first answer, or the first problem, is there */
  async firstAnswer(): Promise<void> {
    if (this.status.peek() === undefined && this.problem.peek() === undefined) {
      await new Promise<void>((done) => {
        const subscriptions: ko.Subscription[] = [];
        const settle = (): void => {
          for (const subscription of subscriptions) {
            subscription.dispose();
          }
          done();
        };
        subscriptions.push(this.status.subscribe(settle), this.problem.subscribe(settle));
      });
    }
  }

  dispose(): void {
    this.stopped = true;
    this.reading++;
    clearTimeout(this.timer);
  }

  private accept(status: Status): void {
    const now = this.clock();
    const server = Date.parse(status.now);
    this.serverAhead = Number.isFinite(server) ? server - now : 0;
    this.receivedAt(now);
    this.problem(undefined);
    if (status.version === '' || status.version !== this.status.peek()?.version) {
      this.status(status);
    }
    this.schedule(isWorking(status) ? POLL.working : POLL.idle);
  }

  private schedule(wait: number): void {
    clearTimeout(this.timer);
    this.nextAt(this.clock() + wait);
    if (!this.stopped && !this.hidden()) {
      this.timer = setTimeout(() => void this.refresh(), wait);
    }
  }
}

function isWorking(status: Status): boolean {
  return status.containments.some((run) => run.state === 'running' || run.state === 'verifying');
}
