import type { Page } from '@playwright/test';
import { catalogue } from '../../../frontend/shared/i18n/catalogue';
import { pseudoMessages } from '../../../frontend/shared/i18n/translator';
import { CUT, refusal } from '../support/fake-shop';
import { fill } from '../support/filled-shop';
import { axeFindings, expect, type Harness, test } from '../support/harness';

const PANEL = '#leakresponse-control-room';

const SCREENS = [
  { name: 'incidents', hash: '#/incidents', ready: '63 incidents found.' },
  { name: 'ledger', hash: '#/ledger', ready: '4 entries, and there are more.' },
  { name: 'approvals', hash: '#/approvals', ready: 'Reason: The provider is clean' },
  { name: 'entry', hash: '#/ledger/1', ready: /This browser has computed the signed root/ },
];

for (const { name, hash, ready } of SCREENS) {
  test(`${name}: no axe findings at 1280 and 320 px, in forced colours, right to left and when every word is longer`, async ({
    page,
    harness,
  }) => {
    fill(harness.shop);
    const fits = async (): Promise<void> => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await axeFindings(page, PANEL)).toEqual([]);
    };
    await page.setViewportSize({ width: 1280, height: 900 });
    await harness.openPanel(page, {}, hash);
    await expect(page.locator('p, strong').filter({ hasText: ready }).first()).toBeVisible();
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await axeFindings(page, PANEL)).toEqual([]);
    await page.screenshot({ path: `test-results/screens/${name}-1280.png`, fullPage: true });
    await page.setViewportSize({ width: 320, height: 640 });
    await fits();
    await page.screenshot({ path: `test-results/screens/${name}-320.png`, fullPage: true });
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.goto('about:blank');
    await harness.openPanel(page, { dir: 'rtl', locale: 'ar' }, hash);
    await page.locator(`${PANEL} h1`).waitFor();
    await page.waitForTimeout(300);
    await fits();
    await page.screenshot({ path: `test-results/screens/${name}-forced-rtl.png`, fullPage: true });
    const longer = Object.fromEntries(
      Object.entries(pseudoMessages(catalogue)).map(([english, pseudo]) => [english, `${pseudo} ⟦ëxträ⟧`]),
    );
    await page.goto('about:blank');
    await harness.openPanel(page, { messages: longer }, hash);
    await page.waitForTimeout(300);
    await fits();
    expect(await plainTexts(page)).toEqual([]);
  });

  test(`${name}: what cannot be read is said`, async ({ page, harness }) => {
    const { shop } = fill(harness.shop) && harness;
    await harness.openPanel(page);
    for (const [reply, said] of [
      [CUT, /We cannot reach the shop’s server/],
      [refusal(403, 'not_allowed'), /You may look at this, but not change it|You may not do this/],
      [refusal(500, 'internal'), /The shop’s server failed/],
    ] as const) {
      for (const path of [
        'GET /incidents',
        'GET /approvals',
        'GET /ledger/search',
        'GET /ledger/entries/1',
      ]) {
        shop.lists.set(path, () => reply);
      }
      await page.goto('about:blank');
      await harness.openPanel(page, {}, hash);
      await expect(page.locator('.lr-note--warn')).toHaveText(said);
      expect(await axeFindings(page, PANEL)).toEqual([]);
    }
  });
}

test('lists are worked by keyboard alone, and the focus is never under the sticky header', async ({
  page,
  harness,
}: {
  page: Page;
  harness: Harness;
}) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  fill(harness.shop);
  for (const { hash } of SCREENS) {
    await page.goto('about:blank');
    await harness.openPanel(page, {}, hash);
    await page.waitForTimeout(300);
    const header = (await page.locator('.page-header').boundingBox())?.height ?? 0;
    const controls = await page
      .locator(`${PANEL} :is(a[href],button,input,select,summary,[tabindex="0"]):visible`)
      .all();
    expect(controls.length).toBeGreaterThan(4);
    for (const control of controls) {
      await control.focus();
      const box = await control.boundingBox();
      expect(box?.height, await control.textContent().then(String)).toBeGreaterThanOrEqual(22);
      expect(box?.y).toBeGreaterThanOrEqual(header - 1);
    }
  }
});

/** Texts without the brackets of the pseudo-locale. Data of the shop, of the ledger and what is typed on a shell are no text of ours. */
async function plainTexts(page: Page): Promise<string[]> {
  return page.locator(PANEL).evaluate((panel) => {
    const data =
      /^[\s\d.,:;✓✕!–·#%-]*$|^[a-z_]+(\.[a-z_]+)+( · .*)?$|^[0-9a-f]{64}$|^acme_|^[a-z]+$|^\d+ \w{3} \d{4}, [\d:]+$|^\s*UTC$/;
    const found: string[] = [];
    const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      if (node.parentElement?.closest('code,pre') === null && !data.test(text) && !text.includes('⟦')) {
        found.push(text);
      }
    }
    return found;
  });
}
