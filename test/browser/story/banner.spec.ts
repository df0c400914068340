import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { ControlRoomPage } from '../support/control-room';
import { type Host, hostOf } from '../support/host';

const host = hostOf(process.env);
const BANNER = '.lr-contained';
const PANEL = '#leakresponse-control-room';

test.describe('while something is contained, every page of the admin says so', () => {
  test.skip(
    host === undefined,
    'No shop is up: start one, or set LR_SHOP_URL, LR_ADMIN_URL and LR_MAIL_URL.',
  );
  test.describe.configure({ mode: 'serial', timeout: 240_000 });

  const shop = host as Host;
  let contexts: BrowserContext[] = [];
  let room: ControlRoomPage;
  let incidentId = '';
  let runHash = '';

  test.beforeAll(async ({ browser }) => {
    room = new ControlRoomPage(await pageIn(browser));
  });

  test.afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
  });

  async function pageIn(browser: Browser, javaScriptEnabled = true): Promise<Page> {
    const viewport = { width: 1280, height: 900 };
    const context = await browser.newContext({ viewport, locale: 'en-GB', javaScriptEnabled });
    contexts.push(context);
    return context.newPage();
  }

  const banner = (page: Page): Locator => page.getByRole('region', { name: 'Containment' });

  test('nothing is said before the first act, and not to whom is not signed in', async () => {
    await room.page.goto(new URL(process.env.LR_ADMIN_URL ?? '').href);
    await expect(room.page.locator(BANNER)).toHaveCount(0);
    await shop.openRoom(room.page);
    await room.isReady();
    await expect(room.page.locator(BANNER)).toHaveCount(0);
    await room.declare();
    incidentId = await room.incidentId();
    if (incidentId === '') {
      incidentId = /Incident (\d+)/.exec((await room.heading.textContent()) ?? '')?.[1] ?? '';
    }
    expect(incidentId).not.toBe('');
  });

  test('a switch that is on is named with its stores, since when, by whom and for which incident', async () => {
    await room.goTo(`#/incident/${incidentId}/suspend_payment/plan`);
    await room.panel.getByRole('button', { name: /^Count( again)?$/ }).click();
    await room.confirm('A test of the banner', incidentId, shop.admin.password, /^Suspend payment$/);
    await room.page.waitForURL(/#\/run\//);
    runHash = new URL(room.page.url()).hash;
    await expect(room.panel.getByText(/^On since/)).toBeVisible({ timeout: 120_000 });
    await room.page.reload();
    const region = banner(room.page);
    await expect(region).toContainText('Parts of this shop are contained');
    await expect(region).toContainText(
      new RegExp(`Payment, the whole shop: on since .+, by .+\\. Incident ${incidentId}\\.`),
    );
    await expect(region.getByRole('link', { name: 'Open the Control room' })).toHaveAttribute(
      'href',
      /\/leakresponse\/room/,
    );
    expect(await axeFindings(room.page, BANNER)).toEqual([]);
    await room.page.screenshot({ path: `test-results/screens/banner-${shop.name}.png` });
  });

  test('it stands without scripts, at 320 px, in forced colours and right to left, and never says its news aloud', async ({
    browser,
  }) => {
    const plain = await pageIn(browser, false);
    await plain.context().addCookies(await room.page.context().cookies());
    await plain.goto(room.page.url());
    await expect(banner(plain)).toContainText('Payment, the whole shop: on since');
    const page = room.page;
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ forcedColors: 'active' });
    const box = await page.locator(BANNER).boundingBox();
    const content = await page
      .locator(BANNER)
      .evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(content).toBeLessThanOrEqual(0);
    expect(box?.height).toBeGreaterThan(40);
    expect(await axeFindings(page, BANNER)).toEqual([]);
    await page.screenshot({ path: `test-results/screens/banner-${shop.name}-320.png` });
    await expect(page.locator(`${BANNER}[role="alert"], ${BANNER} [aria-live]`)).toHaveCount(0);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('it is one step of the keyboard, and its link leads to the Control room', async () => {
    await room.page.goto(room.page.url().replace(/#.*$/, ''));
    const link = banner(room.page).getByRole('link', { name: 'Open the Control room' });
    await link.focus();
    const ring = await link.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(ring).not.toBe('none');
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await room.page.keyboard.press('Enter');
    await room.isReady();
  });

  test('who has none of our rights reads that something holds, and no more', async ({ browser }) => {
    const page = await pageIn(browser);
    await shop.signInAdmin(page, shop.stranger);
    const region = banner(page);
    await expect(region).toContainText('This shop is being protected');
    await expect(region).not.toContainText('Payment');
    await expect(region).not.toContainText('ncident');
    await expect(region.getByRole('link')).toHaveCount(0);
    expect(await axeFindings(page, BANNER)).toEqual([]);
    await page.screenshot({ path: `test-results/screens/banner-${shop.name}-stranger.png` });
  });

  test('the incident stands in the list with its open act', async () => {
    await shop.openMenu(room.page, 'incidents');
    const row = room.panel.getByRole('row', { name: new RegExp(`^Incident ${incidentId}:`) });
    await expect(row).toContainText(/Payment: (done|not proven|trying the doors)/);
    await expect(row.getByRole('cell').last()).toHaveText(/^[1-9]/);
    expect(await axeFindings(room.page, PANEL)).toEqual([]);
    await room.page.screenshot({ path: `test-results/screens/incidents-${shop.name}.png`, fullPage: true });
    await row.getByRole('link').click();
    await expect(room.heading).toHaveText(new RegExp(`^Incident ${incidentId}:`));
  });

  test('what was done is found in the ledger, and its entry is proven in the browser', async () => {
    shop.seal();
    await shop.openMenu(room.page, 'ledger');
    await room.panel.getByLabel('Number of the incident').fill(incidentId);
    await room.panel.getByRole('button', { name: 'Show these' }).click();
    const guarded = (): Locator =>
      room.panel.getByRole('row', { name: /./ }).filter({ hasText: 'Payment: the guard stands.' }).first();
    await expect(async () => {
      await room.page.reload();
      await expect(guarded()).toBeVisible({ timeout: 3000 });
    }).toPass({ timeout: 90_000 });
    expect(await axeFindings(room.page, PANEL)).toEqual([]);
    await room.page.screenshot({ path: `test-results/screens/ledger-${shop.name}.png`, fullPage: true });
    await guarded()
      .getByRole('link', { name: /^Entry \d+$/ })
      .click();
    await expect(
      room.panel.locator('strong', { hasText: 'This browser has computed the signed root' }),
    ).toBeVisible();
    await expect(room.panel.getByRole('region', { name: 'What was sealed' })).toContainText(
      '"type": "containment_action.guarded"',
    );
    expect(await axeFindings(room.page, PANEL)).toEqual([]);
    await room.page.screenshot({ path: `test-results/screens/entry-${shop.name}.png`, fullPage: true });
  });

  test('once it is lifted, nothing is said any more', async () => {
    await room.goTo(runHash);
    await room.panel.getByRole('button', { name: 'Lift', exact: true }).click();
    await room.panel.getByLabel('Reason').fill('The test is over');
    await room.panel.getByLabel('Your password').fill(shop.admin.password);
    await room.panel.getByRole('button', { name: 'Lift it now' }).click();
    await expect(room.heading).toHaveText('Lifted');
    await room.page.reload();
    await room.heading.waitFor();
    await expect(room.page.locator(BANNER)).toHaveCount(0);
  });
});
