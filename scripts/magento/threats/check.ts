/** One thing an attacker tried, named by what must not happen (or must still work). */
export interface Check {
  name: string;
  ok: boolean;
  detail: string;
}

/** Collects the checks of one topic; a thrown error is a failed check, not the end of the topic. */
export class Checks {
  readonly all: Check[] = [];

  say(name: string, ok: boolean, detail: unknown = ''): void {
    this.all.push({ name, ok, detail: typeof detail === 'string' ? detail : JSON.stringify(detail) });
  }

  async try(name: string, work: () => Promise<{ ok: boolean; detail?: unknown }>): Promise<void> {
    try {
      const { ok, detail } = await work();
      this.say(name, ok, detail ?? '');
    } catch (error) {
      this.say(name, false, error instanceof Error ? error.message : String(error));
    }
  }
}
