import { ApiProblem } from '../../shared/api/problem';

/** Milliseconds to wait between two calls. */
export const DRIVE = { working: 300, resting: 3_000, afterFailure: 5_000 } as const;

export interface RunCalls<R> {
  run(id: string): Promise<R>;
  advance(id: string): Promise<R>;
}

/** `work`: go on at once. `rest`: somebody or a time is waited for, look again later. `over`: nothing more comes. */
export type Pace = 'work' | 'rest' | 'over';

/** How an act goes on. */
export function paceOfRun(run: { state: string }): Pace {
  return run.state === 'running' || run.state === 'verifying'
    ? 'work'
    : run.state === 'paused'
      ? 'rest'
      : 'over';
}

/**
 * Works on one run for as long as somebody watches it: each call lets the shop work for up to two seconds. Where cron or
 * a consumer works on it as well, the server's lease decides who does; this side only reads then.
 */
export class RunDriver<R extends { state: string }> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(
    private readonly calls: RunCalls<R>,
    private readonly id: string,
    private readonly seen: (run: R) => void,
    private readonly failed: (problem: ApiProblem) => void,
    private readonly hidden: () => boolean,
    private readonly pace: (run: R) => Pace = paceOfRun,
  ) {}

  start(): void {
    void this.turn(() => this.calls.run(this.id));
  }

  /** After an act on the run (pause, resume, undo): go on from what the act answered. */
  follow(run: R): void {
    clearTimeout(this.timer);
    this.accept(run);
  }

  dispose(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async turn(call: () => Promise<R>): Promise<void> {
    try {
      const run = await call();
      if (!this.stopped) {
        this.accept(run);
      }
    } catch (caught) {
      if (!this.stopped) {
        this.failed(ApiProblem.from(caught));
        this.later(DRIVE.afterFailure, () => this.calls.run(this.id));
      }
    }
  }

  private accept(run: R): void {
    this.seen(run);
    const pace = this.pace(run);
    if (pace === 'work') {
      this.later(DRIVE.working, () => this.calls.advance(this.id));
    } else if (pace === 'rest') {
      this.later(DRIVE.resting, () => this.calls.run(this.id));
    }
  }

  private later(wait: number, call: () => Promise<R>): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.hidden()) {
        this.later(DRIVE.resting, call);
      } else {
        void this.turn(call);
      }
    }, wait);
  }
}
