import type { Page } from '@playwright/test';
import { axeFindings, expect, type Harness, test } from '../support/harness';
import { type ShopPage, shopPage } from '../support/shop-page';

const NOTICE = 'leakresponse-notice';

async function open(page: Page, { server, address }: Harness, options: ShopPage): Promise<void> {
  server.pages.set('/account', shopPage(options));
  await page.goto(`${address}/account`);
}

/** What the shop answers to "I have read this". */
async function answering(page: Page, status: number, type: string, body: string): Promise<URLSearchParams[]> {
  const posted: URLSearchParams[] = [];
  await page.route('**/leakresponse/notice/acknowledge', async (route) => {
    posted.push(new URLSearchParams(route.request().postData() ?? ''));
    await route.fulfill({ status, contentType: type, body });
  });
  return posted;
}

const LINE = '{"acknowledged_at":"2026-11-21T10:00:00Z","line":"You read this on 21 November 2026."}';

for (const example of ['unread', 'read', 'other-language']) {
  for (const width of [1280, 320]) {
    test(`the example "${example}" has no axe findings and fits ${width} px`, async ({ page, harness }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, harness, { example });
      expect(await axeFindings(page, NOTICE)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.screenshot({ path: `test-results/screens/notice-${example}-${width}.png` });
    });
  }
}

test('it is read by keyboard, folds into one line that takes the focus, and opens again', async ({
  page,
  harness,
}) => {
  const posted = await answering(page, 200, 'application/json', LINE);
  await open(page, harness, { example: 'unread' });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'I have read this' })).toBeFocused();
  await page.keyboard.press('Enter');
  const line = page.locator('summary');
  await expect(line).toBeFocused();
  await expect(line).toHaveText('You read this on 21 November 2026. Read it again');
  await expect(page.getByText('someone copied data')).toBeHidden();
  expect(Object.fromEntries(posted[0] ?? [])).toEqual({ form_key: 'abc123', notice_id: '7' });
  await page.keyboard.press('Enter');
  await expect(page.getByText('someone copied data')).toBeVisible();
  expect(await axeFindings(page, NOTICE)).toEqual([]);
  await expect(page.getByRole('region', { name: 'Important: your data' })).toBeVisible();
});

test('pressing twice posts once', async ({ page, harness }) => {
  const posted = await answering(page, 200, 'application/json', LINE);
  await open(page, harness, { example: 'unread' });
  await page.getByRole('button', { name: 'I have read this' }).dblclick();
  await expect(page.locator('summary')).toBeVisible();
  expect(posted).toHaveLength(1);
});

for (const [what, status, type] of [
  ['the login page', 200, 'text/html'],
  ['a refusal', 403, 'application/json'],
  ['a failure', 500, 'text/html'],
] as const) {
  test(`when the answer is ${what} the form goes the ordinary way`, async ({ page, harness }) => {
    const posted = await answering(
      page,
      status,
      type,
      type === 'text/html' ? '<h1>From the shop</h1>' : '{}',
    );
    await open(page, harness, { example: 'unread' });
    await page.getByRole('button', { name: 'I have read this' }).click();
    await page.waitForURL('**/leakresponse/notice/acknowledge');
    expect(posted).toHaveLength(2);
  });
}

test('when nothing answers it says so and can be pressed again', async ({ page, harness }) => {
  await page.route('**/leakresponse/notice/acknowledge', (route) => route.abort());
  await open(page, harness, { example: 'unread' });
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(page.getByRole('alert')).toHaveText(/We could not save that/);
  await page.unroute('**/leakresponse/notice/acknowledge');
  await answering(page, 200, 'application/json', LINE);
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(page.locator('summary')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('nothing is announced when the page loads, and nothing on it moves', async ({ page, harness }) => {
  await page.addInitScript(() => {
    const state = window as unknown as { shifted: number };
    state.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        state.shifted += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const german = (html: string): string =>
      html
        .replace('"print":"Print"', '"print":"Drucken"')
        .replace('I have read this', 'Ich habe das gelesen');
    await open(page, harness, { example: 'unread', change: german });
    await expect(page.getByRole('button', { name: 'Drucken' })).toBeVisible();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBe(0);
    await expect(page.locator('[role="alert"], [aria-live]')).toHaveCount(0);
  }
});

test('with scripts off it can be read, and the button posts the form', async ({ browser, harness }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const posted = await answering(page, 200, 'text/html', '<h1>From the shop</h1>');
  await open(page, harness, { example: 'unread' });
  await expect(page.getByRole('heading', { name: 'Important: your data' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print' })).toHaveCount(0);
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(page.getByRole('heading', { name: 'From the shop' })).toBeVisible();
  expect(Object.fromEntries(posted[0] ?? [])).toEqual({ form_key: 'abc123', notice_id: '7' });
  await open(page, harness, { example: 'read' });
  await page.locator('summary').click();
  await expect(page.getByText('someone copied data')).toBeVisible();
  await context.close();
});

test('it runs beside RequireJS without being taken for a module, also when it is there twice', async ({
  page,
  harness,
}) => {
  await open(page, harness, { example: 'unread', requirejs: true });
  await page.evaluate(
    () =>
      new Promise((done) => {
        const script = document.createElement('script');
        script.src = '/static/Vendor_LeakResponse/front/js/leakresponse-notice.min.js?again';
        script.onload = done;
        document.head.append(script);
      }),
  );
  await expect(page.getByRole('button', { name: 'Print' })).toHaveCount(1);
});

test('Print prints the page', async ({ page, harness }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'true');
  });
  await open(page, harness, { example: 'unread' });
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'true');
});

test('targets are large enough, borders are seen in forced colours', async ({ page, harness }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, harness, { example: 'unread' });
  for (const button of await page.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(24);
    expect(await button.evaluate((b) => getComputedStyle(b).borderTopWidth)).not.toBe('0px');
  }
});
