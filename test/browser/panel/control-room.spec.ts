import { EXAMPLES } from '../../../frontend/admin/control-room/examples/examples';
import { axeFindings, expect, test } from '../support/harness';

const PANEL = '#leakresponse-control-room';

for (const example of EXAMPLES) {
  test(`the example "${example.name}" has no axe findings and fits 1280 and 320 px`, async ({
    page,
    harness,
  }) => {
    harness.shop.answers = [...example.answers];
    await page.setViewportSize({ width: 1280, height: 900 });
    await harness.openPanel(page);
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await axeFindings(page, PANEL)).toEqual([]);
    await page.screenshot({ path: `test-results/screens/${example.name}-1280.png`, fullPage: true });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axeFindings(page, PANEL)).toEqual([]);
    await page.screenshot({ path: `test-results/screens/${example.name}-320.png`, fullPage: true });
  });
}
