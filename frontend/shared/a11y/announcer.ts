/** At most one message in this many milliseconds; the newest one waits. */
const PAUSE = 10_000;

/** The one `role="status"` element of a panel. Silent when the page loads; progress speaks through it, seldom. */
export class Announcer {
  private lastAt = Number.NEGATIVE_INFINITY;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly write: (text: string) => void,
    private readonly now: () => number = Date.now,
  ) {}

  /** For results of what the person just did. */
  say(text: string): void {
    clearTimeout(this.waiting);
    this.lastAt = this.now();
    this.write(text);
  }

  /** For what goes on by itself: never more than once in ten seconds. */
  sayInPassing(text: string): void {
    clearTimeout(this.waiting);
    const wait = this.lastAt + PAUSE - this.now();
    if (wait <= 0) {
      this.say(text);
    } else {
      this.waiting = setTimeout(() => this.say(text), wait);
    }
  }

  dispose(): void {
    clearTimeout(this.waiting);
  }
}
