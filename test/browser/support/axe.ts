import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules axe finds broken in one region, every rule on. The source is evaluated, because the page's policy blocks a script tag. */
export async function axeFindings(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async (region) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(region);
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  }, selector);
}
