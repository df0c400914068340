import type { Shop } from './shop';

/** One thing that must hold in a real shop. */
export interface Story {
  readonly name: string;
  tell(shop: Shop, report: Report): Promise<void>;
}

/** What a story found: figures for people, and each expectation with what was seen instead. */
export class Report {
  readonly figures: Record<string, number | string> = {};
  readonly failures: string[] = [];
  checks = 0;

  expect(what: string, seen: unknown, wanted: unknown): void {
    this.checks++;
    if (seen !== wanted) {
      this.failures.push(`${what}: ${JSON.stringify(seen)} instead of ${JSON.stringify(wanted)}`);
    }
  }

  figure(name: string, value: number | string): void {
    this.figures[name] = typeof value === 'number' ? Math.round(value * 100) / 100 : value;
  }
}
