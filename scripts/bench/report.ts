import type { Ratio } from './statistics';

export interface Line {
  what: string;
  figure: string;
  /** the budget of the issue, where there is one */
  wanted?: string;
  met?: boolean;
}

export interface Section {
  id: string;
  title: string;
  lines: Line[];
}

export function times(value: Ratio): string {
  return `${round(value.median)} × (${round(value.min)} … ${round(value.max)})`;
}

export function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Plain text for people; the JSON beside it is for machines. */
export function print(section: Section): void {
  console.log(`\n${section.id}  ${section.title}`);
  const width = Math.max(...section.lines.map((line) => line.what.length));
  for (const line of section.lines) {
    const judged =
      line.wanted === undefined ? '' : `   wanted ${line.wanted}: ${line.met ? 'met' : 'NOT MET'}`;
    console.log(`  ${line.what.padEnd(width)}  ${line.figure}${judged}`);
  }
}
