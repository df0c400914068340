import type { Page } from '@playwright/test';
import { RIGHTS, RUNNING_RUN } from '../../../frontend/admin/control-room/examples/data';
import { CUT, PASSWORD, refusal } from '../support/fake-shop';
import { axeFindings, expect, type Harness, test } from '../support/harness';

const PANEL = '#leakresponse-control-room';
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });

function declared(harness: Harness): void {
  harness.shop.call({ method: 'POST', path: '/V1/leakresponse/incidents', body: {} });
}

async function confirm(page: Page, harness: Harness, asksCode = false): Promise<void> {
  declared(harness);
  await harness.openPanel(page, { asksCode }, '#/incident/12/end_sessions/plan');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Reason').fill('A stolen account');
  await page.getByLabel('Type the number of the incident: 12').fill('12');
  await page.getByLabel('Your password').fill(PASSWORD);
}

test('when the network fails while starting, pressing again starts it once', async ({ page, harness }) => {
  await confirm(page, harness);
  harness.shop.once.set('POST /containments', CUT);
  await page.getByRole('button', { name: 'End 500 sessions' }).click();
  await expect(page.getByRole('alert')).toContainText('We cannot reach the shop’s server');
  await expect(page.locator('.lr-problems')).toBeFocused();
  await expect(page).toHaveTitle(/^Error: Confirm – End sessions – Incident 12/);
  await expect(page.getByLabel('Reason')).toHaveValue('A stolen account');
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('button', { name: 'End 500 sessions' }).click();
  await expect(h1(page)).toHaveText('Done and proven');
  const starts = harness.shop.calls.filter((call) => call.path === '/V1/leakresponse/containments');
  expect(starts).toHaveLength(2);
  expect(starts[0]?.body?.idempotency_key).toBe(starts[1]?.body?.idempotency_key);
});

test('with a second factor the code of the app is asked too, and nobody learns which of the two was wrong', async ({
  page,
  harness,
}) => {
  harness.shop.code = '135790';
  await confirm(page, harness, true);
  const [code, start] = [
    page.getByLabel('Code from your app'),
    page.getByRole('button', { name: 'End 500 sessions' }),
  ];
  await start.click();
  await expect(page.getByRole('alert')).toContainText('Enter the code from your app');
  await page.getByRole('button', { name: 'Enter the code from your app' }).click();
  await expect(code).toBeFocused();
  await code.fill('000000');
  await page.getByLabel('Your password').fill(PASSWORD);
  await start.click();
  await expect(page.getByRole('alert')).toContainText('The password or the code is not right.');
  expect(await axeFindings(page, PANEL)).toEqual([]);
  await expect(code).toHaveValue('');
  await code.fill('135790');
  await page.getByLabel('Your password').fill(PASSWORD);
  await start.click();
  await expect(h1(page)).toHaveText('Done and proven');
});

test('without a second factor no code is asked', async ({ page, harness }) => {
  await confirm(page, harness);
  await expect(page.getByLabel('Code from your app')).toBeHidden();
});

test('when the counts moved, the new ones are shown before anything starts', async ({ page, harness }) => {
  await confirm(page, harness);
  harness.shop.sessions = 507;
  harness.shop.once.set('POST /containments', refusal(409, 'plan_outdated', 'plan_hash'));
  await page.getByRole('button', { name: 'End 500 sessions' }).click();
  await expect(h1(page)).toHaveText('See what will happen: end sessions');
  await expect(page.getByText('Now 507. Check again.')).toBeVisible();
  expect(harness.shop.runs).toHaveLength(0);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(h1(page)).toHaveText(/^End 507 sessions/);
});

test('when somebody paused it first, it says who and when', async ({ page, harness }) => {
  declared(harness);
  const { shop } = harness;
  shop.stride = 0;
  shop.runs = [{ ...RUNNING_RUN }];
  await harness.openPanel(page, {}, `#/run/${RUNNING_RUN.id}`);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByLabel('Your password').fill(PASSWORD);
  shop.pausedBy('admin:9', '2026-11-21T14:07:00Z');
  await page.getByRole('button', { name: 'Pause now' }).click();
  await expect(page.getByRole('alert')).toContainText(/admin user 9 changed this at .*14:07/);
  await expect(page.getByText('Paused. The guard stays')).toBeVisible();
});

test('a run that went on to its next phase is paused all the same', async ({ page, harness }) => {
  declared(harness);
  harness.shop.stride = 0;
  harness.shop.runs = [{ ...RUNNING_RUN }];
  await harness.openPanel(page, {}, `#/run/${RUNNING_RUN.id}`);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByLabel('Your password').fill(PASSWORD);
  harness.shop.once.set(
    `POST /containments/${RUNNING_RUN.id}/pause`,
    refusal(409, 'version_conflict', 'version'),
  );
  await page.getByRole('button', { name: 'Pause now' }).click();
  await expect(page.getByText('Paused. The guard stays')).toBeVisible();
});

test('signed out while writing: what was typed stays, and the next try goes through', async ({
  page,
  harness,
}) => {
  await confirm(page, harness);
  harness.shop.once.set('POST /containments', refusal(401, 'session_ended'));
  await page.getByRole('button', { name: 'End 500 sessions' }).click();
  await expect(page.getByRole('alert')).toContainText('You are signed out. Sign in again in another tab');
  await expect(page.getByLabel('Reason')).toHaveValue('A stolen account');
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('button', { name: 'End 500 sessions' }).click();
  await expect(h1(page)).toHaveText('Done and proven');
});

test('an act without the right stays in reach of the keyboard and says why it is closed', async ({
  page,
  harness,
}) => {
  declared(harness);
  const may = RIGHTS.filter((right) => !right.endsWith('contain_end_sessions'));
  await harness.openPanel(page, { may }, '#/incident/12/end_sessions/plan');
  const button = page.getByRole('button', { name: 'Continue' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription('Needs the right “End sessions”. Ask an owner.');
  await button.focus();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(h1(page)).toHaveText('See what will happen: end sessions');
  expect(await axeFindings(page, PANEL)).toEqual([]);
});

test('nothing can be confirmed that was not counted', async ({ page, harness }) => {
  declared(harness);
  await harness.openPanel(page, {}, '#/incident/12/end_sessions/confirm');
  await expect(page.getByText('First see what will happen.')).toBeVisible();
});

test('a changed choice closes the way on until it is counted again', async ({ page, harness }) => {
  declared(harness);
  await harness.openPanel(page, {}, '#/incident/12/end_sessions/plan');
  await expect(page.getByRole('button', { name: 'Continue' })).not.toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Everyone in the whole shop').check();
  await expect(page.getByText('You changed who is meant')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).focus();
  await page.keyboard.press('Enter');
  await expect(h1(page)).toHaveText('See what will happen: end sessions');
  await page.getByRole('button', { name: 'Count again' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(h1(page)).toHaveText('End 500 sessions in the whole shop?');
});

test('what is shown grows old in words, and is read again at once on demand', async ({ page, harness }) => {
  await page.clock.install();
  await harness.openPanel(page);
  await expect(page.getByText('All quiet.')).toBeVisible();
  harness.shop.answers = [{ kind: 'refuse', http: 0, code: 'network' }];
  await page.clock.runFor(16_000);
  await expect(page.getByText('We cannot reach the shop’s server. The work there goes on.')).toBeVisible();
  await expect(page.getByText(/Trying again in \d+ seconds?\./)).toBeVisible();
  await page.clock.runFor(25_000);
  await expect(page.getByText(/^This is what we knew \d+ seconds ago/)).toBeVisible();
  await expect(page.getByText('All quiet.')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await axeFindings(page, PANEL)).toEqual([]);
  harness.shop.answers = [];
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByRole('region', { name: 'Connection' })).toHaveCount(0);
});

test('background updates never move the focus', async ({ page, harness }) => {
  await page.clock.install();
  declared(harness);
  harness.shop.runs = [{ ...RUNNING_RUN }];
  await harness.openPanel(page);
  const link = page.getByRole('link', { name: /^Passwords, the store views/ });
  await link.focus();
  harness.shop.call({ method: 'POST', path: `/V1/leakresponse/containments/${RUNNING_RUN.id}/advance` });
  await page.clock.runFor(16_000);
  await expect(page.getByText('14,450 of 20,000')).toBeVisible();
  await expect(link).toBeFocused();
});

test('two minutes before the sign-out it says so, and staying takes one press', async ({ page, harness }) => {
  await page.clock.install();
  await harness.openPanel(page, { sessionEndsAt: new Date(Date.now() + 900_000).toISOString() });
  harness.shop.answers = [{ kind: 'refuse', http: 0, code: 'network' }];
  await page.clock.runFor(800_000);
  await expect(page.getByText(/^You will be signed out at/)).toBeVisible();
  harness.shop.answers = [];
  await page.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(page.getByText(/^You will be signed out at/)).toHaveCount(0);
});

test('nothing is kept in the browser', async ({ page, harness }) => {
  await confirm(page, harness);
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect(kept).toEqual([0, 0, '']);
});

test('targets are at least 24 px high and the focus ring is never under the sticky header', async ({
  page,
  harness,
}) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  declared(harness);
  await harness.openPanel(page, {}, '#/incident/12/end_sessions/plan');
  await expect(page.getByRole('table')).toBeVisible();
  const header = (await page.locator('.page-header').boundingBox())?.height ?? 0;
  for (const control of await page.locator(`${PANEL} :is(a[href],button,input,summary):visible`).all()) {
    await control.focus();
    const box = await control.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(22);
    expect(box?.y).toBeGreaterThanOrEqual(header);
  }
});
