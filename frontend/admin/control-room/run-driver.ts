import { ApiProblem } from '../../shared/api/problem';
import type { Run } from '../../shared/api/shapes';

/** Milliseconds to wait between two calls. */
export const DRIVE = { working: 300, resting: 3_000, afterFailure: 5_000 } as const;

export interface RunCalls {
  run(id: string): Promise<Run>;
  advance(id: string): Promise<Run>;
}

/**
 * Works on one run for as long as somebody watches it: each call lets the shop work for up to two seconds. Where cron or
 * a consumer works on it as well, the server's lease decides who does; this side only reads then.
 */
export class RunDriver {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(
    private readonly calls: RunCalls,
    private readonly id: string,
    private readonly seen: (run: Run) => void,
    private readonly failed: (problem: ApiProblem) => void,
    private readonly hidden: () => boolean,
  ) {}

  start(): void {
    void this.turn(() => this.calls.run(this.id));
  }

  /** After an act on the run (pause, resume, undo): go on from what the act answered. */
  follow(run: Run): void {
    clearTimeout(this.timer);
    this.accept(run);
  }

  dispose(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async turn(call: () => Promise<Run>): Promise<void> {
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

  private accept(run: Run): void {
    this.seen(run);
    if (run.state === 'running' || run.state === 'verifying') {
      this.later(DRIVE.working, () => this.calls.advance(this.id));
    } else if (run.state === 'paused') {
      this.later(DRIVE.resting, () => this.calls.run(this.id));
    }
  }

  private later(wait: number, call: () => Promise<Run>): void {
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
