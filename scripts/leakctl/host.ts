/** What the command line touches, so that tests can run commands without a terminal or a shop. */
export interface Host {
  /** JSON for programs. */
  out(value: unknown): void;
  /** Lines for people. */
  say(line: string): void;
  /** A line that replaces the one before where stderr is a terminal. */
  progress(line: string): void;
  /** @returns null where nobody can be asked */
  ask(question: string): Promise<string | null>;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}
