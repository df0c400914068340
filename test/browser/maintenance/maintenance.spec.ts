import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { expect, test } from '../support/harness';

const RENDER = join(process.cwd(), 'test/browser/support/render-maintenance.php');
const ENGLISH = {
  lang: 'en-GB',
  dir: 'ltr',
  shop: 'Tea & Towels',
  title: 'We have paused this shop – Tea & Towels',
  heading: 'We have paused this shop',
  text: [
    'We are checking a problem.',
    'We do not know yet when we will open again.',
    'If you have just paid, your order is safe and you do not need to pay again.',
  ],
  until: '',
  contact: 'How to reach us',
  phone_label: 'Phone:',
  phone: '+49 30 123456',
  phone_link: '+4930123456',
  mail_label: 'Mail:',
  mail: 'service@example.test',
  updated: 'Last updated: 21 November 2026 at 11:48:28 CET',
};
const ARABIC = {
  ...ENGLISH,
  lang: 'ar-EG',
  dir: 'rtl',
  shop: 'متجر الشاي',
  title: 'أوقفنا هذا المتجر مؤقتًا – متجر الشاي',
  heading: 'أوقفنا هذا المتجر مؤقتًا',
  text: ['نتحقق من مشكلة.'],
  until: 'نتوقع أن نفتح من جديد: ٢١ نوفمبر ٢٠٢٦، ١٩:٠٠',
  contact: 'كيف تصلون إلينا',
  phone_label: 'الهاتف:',
  mail_label: 'البريد:',
  updated: 'آخر تحديث: ٢١ نوفمبر ٢٠٢٦',
};
const EXAMPLES = { english: ENGLISH, arabic: ARABIC };

/** As a shop sends it: rendered by PHP from the built template. */
async function open(page: Page, words: object): Promise<string> {
  const html = execFileSync('php', [RENDER], { input: JSON.stringify(words), encoding: 'utf8' });
  await page.route('http://shop.example.test/**', (route) =>
    route.fulfill({ status: 503, contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto('http://shop.example.test/');
  return html;
}

for (const [name, words] of Object.entries(EXAMPLES)) {
  for (const width of [1280, 320]) {
    for (const scheme of ['light', 'dark'] as const) {
      test(`${name}, ${width} px, ${scheme}: no axe findings, nothing cut off`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: scheme });
        await open(page, words);
        expect(await axeFindings(page, 'body')).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.screenshot({ path: `test-results/screens/maintenance-${name}-${width}-${scheme}.png` });
      });
    }
  }
}

test('it says its language and direction, and has landmarks and one heading of each level', async ({
  page,
}) => {
  await open(page, ARABIC);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar-EG');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  for (const role of ['banner', 'main', 'contentinfo'] as const) {
    await expect(page.getByRole(role)).toHaveCount(1);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ARABIC.heading);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(ARABIC.contact);
});

test('links are reached by keyboard, show where the focus is and are large enough', async ({ page }) => {
  await open(page, ENGLISH);
  for (const name of [ENGLISH.phone, ENGLISH.mail]) {
    await page.keyboard.press('Tab');
    const link = page.getByRole('link', { name });
    await expect(link).toBeFocused();
    expect(await link.evaluate((node) => getComputedStyle(node).outlineStyle)).toBe('solid');
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  }
});

test('in forced colours and in print all words are there', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, { ...ENGLISH, until: 'We expect to open again: today, 19:00' });
  await expect(page.getByText('We expect to open again')).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/maintenance-forced-colours.png' });
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  await expect(page.getByText(ENGLISH.mail)).toBeVisible();
});

test('it is one file that runs nothing, loads nothing and never reloads', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const html = await open(page, { ...ENGLISH, heading: '<script>alert(1)</script> {{mail}}' });
  expect(html).not.toMatch(/<script|http-equiv|\son\w+=/);
  expect(asked.filter((url) => !url.endsWith('favicon.ico'))).toEqual(['http://shop.example.test/']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<script>alert(1)</script> {{mail}}');
});

test('without contact data the section is left out', async ({ page }) => {
  await open(page, { ...ENGLISH, contact: '', phone: '', mail: '' });
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
  expect(await axeFindings(page, 'body')).toEqual([]);
});
