import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Pictures of the documentation are made by the specs, when LR_PICTURES is set: they show what really runs. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.LR_PICTURES ? 'docs/images' : 'test-results/screens';
  await page.screenshot({
    path: join(process.cwd(), folder, `${name}.png`),
    fullPage: true,
    animations: 'disabled',
  });
}
