import type { Settings } from './shop';
import { Shop } from './shop';
import { admins } from './stories/admins';
import { cost } from './stories/cost';
import { everyoneOut } from './stories/everyone-out';
import { forgeries } from './stories/forgeries';
import { passwords } from './stories/passwords';
import { resetMail } from './stories/reset-mail';
import { Report, type Story } from './story';

/** In this order: the story of the passwords leaves one website without them. */
const STORIES: readonly Story[] = [cost, everyoneOut, forgeries, admins, passwords, resetMail];

export interface Told {
  readonly story: string;
  readonly checks: number;
  readonly failures: readonly string[];
  readonly figures: Readonly<Record<string, number | string>>;
  readonly seconds: number;
}

/** Tells the stories of the gates to a real shop, one after the other. Needs a shop that may be spoilt. */
export async function tellGates(settings: Settings, only: readonly string[] = []): Promise<Told[]> {
  const shop = new Shop(settings);
  const told: Told[] = [];
  for (const story of STORIES) {
    if (only.length > 0 && !only.some((word) => story.name.includes(word))) {
      continue;
    }
    const report = new Report();
    const began = performance.now();
    try {
      await story.tell(shop, report);
    } catch (error) {
      report.failures.push(`stopped: ${error instanceof Error ? error.message.slice(0, 600) : 'unknown'}`);
    }
    told.push({
      story: story.name,
      checks: report.checks,
      failures: report.failures,
      figures: report.figures,
      seconds: Math.round((performance.now() - began) / 100) / 10,
    });
  }
  return told;
}
