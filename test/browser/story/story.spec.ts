import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { ControlRoomPage } from '../support/control-room';
import { type Host, hostOf } from '../support/host';
import { picture } from '../support/picture';

const host = hostOf(process.env);
const NEW_PASSWORD = 'Fresh-Start-2026';
const PANEL = '#leakresponse-control-room';

test.describe('one leak, contained end to end', () => {
  test.skip(
    host === undefined,
    'No shop is up: start one, or set LR_SHOP_URL, LR_ADMIN_URL and LR_MAIL_URL.',
  );
  test.describe.configure({ mode: 'serial', timeout: 240_000 });

  const shop = host as Host;
  let contexts: BrowserContext[] = [];
  let shopper: Page;
  let guest: Page;
  let room: ControlRoomPage;
  let incidentId = '';

  test.beforeAll(async ({ browser }) => {
    [shopper, guest] = [await pageIn(browser), await pageIn(browser)];
    room = new ControlRoomPage(await pageIn(browser));
  });

  test.afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
  });

  async function pageIn(browser: Browser): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    contexts.push(context);
    return context.newPage();
  }

  async function hasNoFindings(): Promise<void> {
    expect(await axeFindings(room.page, PANEL)).toEqual([]);
  }

  test('a shopper is signed in, a guest looks around', async () => {
    await shop.signIn(shopper, shop.shopper);
    await shopper.goto(`${shop.shopUrl}/customer/account/`);
    await expect(shopper.getByText(shop.shopper.email)).toBeVisible();
    expect((await guest.goto(shop.shopUrl))?.status()).toBe(200);
  });

  test('the admin declares an incident, which changes nothing', async () => {
    await shop.openRoom(room.page);
    await room.isReady();
    await hasNoFindings();
    await room.declare();
    incidentId = await room.incidentId();
    expect(incidentId).not.toBe('');
    await hasNoFindings();
    await picture(room.page, 'incident');
    await shopper.reload();
    await expect(shopper.getByText(shop.shopper.email)).toBeVisible();
  });

  test('the plan says what will happen, and nothing has', async () => {
    await room.openPlan(incidentId, 'end_sessions');
    await expect(room.panel.getByText('Nothing has changed yet.')).toBeVisible();
    await expect(room.panel.getByText('Passwords still work. Reset them next.')).toBeVisible();
    await hasNoFindings();
    await picture(room.page, 'plan');
    await shopper.reload();
    await expect(shopper.getByText(shop.shopper.email)).toBeVisible();
  });

  test('a wrong password starts nothing', async () => {
    await room.confirm('A trial of the whole path', incidentId, 'not the password', /^End [\d,]+ sessions?$/);
    await expect(room.panel.getByRole('alert')).toContainText('This is not the password you sign in with');
    await hasNoFindings();
    await shopper.reload();
    await expect(shopper.getByText(shop.shopper.email)).toBeVisible();
  });

  test('after the step-up every session of the shop ends, is proven, and the admin stays', async () => {
    await picture(room.page, 'wrong-password');
    await room.panel.getByLabel('Your password').fill(shop.admin.password);
    await room.panel.getByRole('button', { name: /^End [\d,]+ sessions?$/ }).click();
    await room.isProven();
    await hasNoFindings();
    await picture(room.page, 'proof');
    await shopper.goto(`${shop.shopUrl}/customer/account/`);
    await expect(shopper).toHaveURL(/customer\/account\/login/);
    expect((await guest.goto(shop.shopUrl))?.status()).toBe(200);
    await room.page.reload();
    await expect(room.heading).toHaveText(/^Done(,| and) proven/);
  });

  test('the old password still signs in, until passwords are reset', async () => {
    await shop.signIn(shopper, shop.shopper);
    await shopper.goto(`${shop.shopUrl}/customer/account/`);
    await expect(shopper.getByText(shop.shopper.email)).toBeVisible();
    await room.openPlan(incidentId, 'reset_credentials');
    await hasNoFindings();
    await room.confirm(
      'Passwords may be known',
      incidentId,
      shop.admin.password,
      /^Reset [\d,]+ passwords?$/,
    );
    await room.isProven();
    await shopper.goto(`${shop.shopUrl}/customer/account/`);
    await expect(shopper).toHaveURL(/customer\/account\/login/);
    await expect(shopper.getByRole('heading', { name: 'You may need a new password' })).toBeVisible();
    expect(await axeFindings(shopper, '.lr-password-news')).toEqual([]);
    await picture(shopper, 'login');
    await shop.signIn(shopper, shop.shopper);
    await expect(shopper).toHaveURL(/customer\/account\/login/);
  });

  test('a notice is written, looked at and published', async () => {
    await room.goTo(`#/incident/${incidentId}/notice`);
    await room.panel
      .getByLabel('What happened')
      .fill(
        'On 20 November someone copied data from our shop without permission.\n\nIt did not include card numbers.',
      );
    await room.press('Save and preview');
    await expect(room.heading).toHaveText(/^Preview: notice \d+$/);
    await hasNoFindings();
    await room.panel.getByLabel('Your password').fill(shop.admin.password);
    await room.press('Publish the notice');
    await expect(room.heading).toHaveText(/^Notice \d+$/);
    await hasNoFindings();
  });

  test('with a new password the shopper gets in, finds the notice, and reads it by keyboard', async () => {
    await shop.setPassword(shopper, shop.shopper.email, NEW_PASSWORD);
    await shop.signIn(shopper, { ...shop.shopper, password: NEW_PASSWORD });
    await shopper.goto(`${shop.shopUrl}/customer/account/`);
    const notice = shopper.locator('leakresponse-notice').first();
    await expect(notice.getByRole('heading', { name: 'Important: your data' })).toBeVisible();
    expect(await axeFindings(shopper, 'leakresponse-notice')).toEqual([]);
    await picture(shopper, 'notice');
    await notice.getByRole('button', { name: 'I have read this' }).focus();
    await shopper.keyboard.press('Enter');
    await expect(notice.locator('summary')).toBeFocused();
    await expect(notice.locator('summary')).toHaveText(/^You read this on .+ Read it again$/);
    await shopper.reload();
    await expect(shopper.locator('leakresponse-notice summary').first()).toHaveText(/^You read this on/);
  });

  test('shown and read are both counted, and the whole path stands in the timeline', async () => {
    await room.page.reload();
    await expect(room.panel.getByRole('row', { name: /^Read, as they told us/ })).toContainText('1 person');
    await room.goTo(`#/incident/${incidentId}`);
    const timeline = room.panel.getByRole('table');
    for (const event of [
      'The incident was declared.',
      'Customer sessions: the guard stands.',
      'Passwords: ordered.',
    ]) {
      await expect(timeline).toContainText(event, { timeout: 60_000 });
    }
    await hasNoFindings();
    await picture(room.page, 'timeline');
  });
});
