import { EXAMPLES } from '../../../frontend/admin/control-room/examples/examples';
import { catalogue } from '../../../frontend/shared/i18n/catalogue';
import { pseudoMessages } from '../../../frontend/shared/i18n/translator';
import { axeFindings, expect, test } from '../support/harness';
import { plainTexts } from '../support/plain-texts';

const PANEL = '#leakresponse-control-room';
const STEPS = [
  '#/declare/noticed',
  '#/declare/stores',
  '#/incident/12',
  '#/incident/12/end_sessions/plan',
  '#/incident/12/notice',
];

for (const { name, answers } of EXAMPLES) {
  test(`the example "${name}" holds in forced colours, with reduced motion, right to left and at 400 %`, async ({
    page,
    harness,
  }) => {
    harness.shop.answers = [...answers];
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    // 1280 px at 400 % are 320 px wide.
    await page.setViewportSize({ width: 320, height: 256 });
    await harness.openPanel(page, { dir: 'rtl', locale: 'ar' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axeFindings(page, PANEL)).toEqual([]);
    const moving = await page
      .locator(`${PANEL} *`)
      .evaluateAll((all) => all.filter((e) => getComputedStyle(e).animationName !== 'none').length);
    expect(moving).toBe(0);
    await page.screenshot({ path: `test-results/screens/${name}-forced-rtl.png`, fullPage: true });
  });

  test(`the example "${name}" has no untranslated text`, async ({ page, harness }) => {
    harness.shop.answers = [...answers];
    await harness.openPanel(page, { messages: pseudoMessages(catalogue) });
    await page.waitForTimeout(200);
    expect(await plainTexts(page)).toEqual([]);
  });
}

for (const step of STEPS) {
  test(`the step ${step} has no untranslated text, and fits 320 px when every word is longer`, async ({
    page,
    harness,
  }) => {
    harness.shop.call({ method: 'POST', path: '/V1/leakresponse/incidents', body: {} });
    const messages = Object.fromEntries(
      Object.entries(pseudoMessages(catalogue)).map(([english, pseudo]) => [english, `${pseudo} ⟦ëxträ⟧`]),
    );
    await page.setViewportSize({ width: 320, height: 640 });
    await harness.openPanel(page, { messages }, step);
    await page.waitForTimeout(300);
    expect(await plainTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axeFindings(page, PANEL)).toEqual([]);
  });
}

test('the panel mounts whether the page binds its body before or after', async ({ page, harness }) => {
  await harness.openPanel(page, { bindsLate: true });
  await expect(page.getByRole('link', { name: 'I think data has leaked' })).toBeVisible();
});

test('on paper stands what is known, without buttons', async ({ page, harness }) => {
  harness.shop.answers = [...(EXAMPLES.find(({ name }) => name === 'incident')?.answers ?? [])];
  await harness.openPanel(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.lr-button').first()).toBeHidden();
});
