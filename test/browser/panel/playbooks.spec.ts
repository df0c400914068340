import type { Page } from '@playwright/test';
import { RIGHTS } from '../../../frontend/admin/control-room/examples/data';
import { catalogue } from '../../../frontend/shared/i18n/catalogue';
import { pseudoMessages } from '../../../frontend/shared/i18n/translator';
import { PASSWORD, refusal } from '../support/fake-shop';
import { axeFindings, expect, type Harness, test } from '../support/harness';
import { plainTexts } from '../support/plain-texts';

const PANEL = '#leakresponse-control-room';
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });

function declared(harness: Harness): void {
  harness.shop.call({ method: 'POST', path: '/V1/leakresponse/incidents', body: {} });
}

async function started(page: Page, harness: Harness, playbook = 'stolen_admin'): Promise<void> {
  declared(harness);
  await harness.openPanel(page, {}, `#/incident/12/playbook/${playbook}/plan`);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Reason').fill('A stolen account');
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Start the playbook' }).click();
  await expect(h1(page)).toHaveText('The playbook waits for you');
}

async function answer(page: Page, button: RegExp | string): Promise<void> {
  await page.getByRole('region', { name: /^\d+ / }).getByRole('button', { name: button }).click();
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.locator('.lr-act').getByRole('button', { name: button }).click();
  await expect(page.locator('.lr-act')).toHaveCount(0);
}

test('each playbook says in plain words what it is for, and is exported as CACAO 2.0', async ({
  page,
  harness,
}) => {
  declared(harness);
  await harness.openPanel(page, {}, '#/incident/12/playbooks');
  await expect(h1(page)).toHaveText('Playbooks for incident 12');
  await expect(page.locator('section.lr-book')).toHaveCount(8);
  const first = page.getByRole('region', { name: 'An admin account was stolen' });
  await expect(first).toContainText('Ends every admin session');
  await expect(first).toContainText('10 steps: 4 acts by the shop, asks you 3 times.');
  expect(await axeFindings(page, PANEL)).toEqual([]);
  await page.screenshot({ path: 'test-results/screens/playbooks.png', fullPage: true });
  const saved = page.waitForEvent('download');
  await first.getByRole('button', { name: /^Export/ }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('stolen-admin.cacao.json');
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) {
    chunks.push(chunk as Buffer);
  }
  const cacao = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  expect(cacao).toMatchObject({ type: 'playbook', spec_version: 'cacao-2.0' });
  expect(Object.keys(cacao.workflow)).toContain(cacao.workflow_start);
  await expect(page.getByRole('status').first()).toHaveText('The file is saved: stolen-admin.cacao.json');
});

test('the dry run shows every step with its counts, what breaks and whether there is a way back', async ({
  page,
  harness,
}) => {
  declared(harness);
  await harness.openPanel(page, {}, '#/incident/12/playbook/stolen_admin/plan?websites=1');
  await expect(h1(page)).toHaveText('See what will happen: An admin account was stolen');
  await expect(page).toHaveTitle(/^See what will happen – An admin account was stolen – Incident 12/);
  await expect(page.getByLabel('Main website')).toBeChecked();
  const steps = page.locator('li.lr-book');
  await expect(steps).toHaveCount(10);
  await expect(steps.nth(0)).toContainText('The shop does this.');
  await expect(steps.nth(0)).toContainText('Not possible. People can sign in again.');
  await expect(steps.nth(1)).toContainText('A playbook cannot know enough for this act.');
  await expect(steps.nth(1)).toContainText('What a person does');
  await expect(steps.nth(2)).toContainText('Lift it at any time');
  expect(await axeFindings(page, PANEL)).toEqual([]);
  await page.screenshot({ path: 'test-results/screens/playbook-plan.png', fullPage: true });
  await page.getByLabel('Everyone in the whole shop').check();
  await expect(page.getByText('You changed who is meant')).toBeVisible();
  await page.getByRole('button', { name: 'Count again' }).click();
  await expect(page).toHaveURL(/#\/incident\/12\/playbook\/stolen_admin\/plan$/);
  expect(harness.shop.runs).toEqual([]);
});

test('by keyboard alone: from the incident to a started playbook, an answer and a stop', async ({
  page,
  harness,
}) => {
  declared(harness);
  await harness.openPanel(page, {}, '#/incident/12');
  const press = async (role: 'link' | 'button', name: RegExp | string): Promise<void> => {
    const control = page.locator(PANEL).getByRole(role, { name }).first();
    await control.focus();
    await expect(control).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await press('link', 'Playbooks');
  await expect(h1(page)).toBeFocused();
  await press('link', 'See every step: An admin account was stolen');
  await expect(page.locator('li.lr-book')).toHaveCount(10);
  await press('button', 'Continue');
  await expect(h1(page)).toHaveText('Start “An admin account was stolen”?');
  await expect(h1(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Reason')).toBeFocused();
  await press('button', 'Start the playbook');
  await expect(page.locator('.lr-problems')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Say in a few words why');
  await expect(page.getByRole('alert')).toContainText('Enter your password');
  expect(await axeFindings(page, PANEL)).toEqual([]);
  await page.getByLabel('Reason').fill('A stolen account');
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(h1(page)).toHaveText('The playbook waits for you');
  await press('button', 'I did it by hand, go on');
  await expect(page.getByRole('heading', { name: 'I did it by hand, go on' })).toBeFocused();
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Done by hand')).toBeVisible();
  await expect(h1(page)).toHaveText('The playbook waits for you');
  await press('button', 'Stop the playbook');
  await page.getByLabel('Reason').fill('False alarm');
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(h1(page)).toHaveText('The playbook was stopped');
  await expect(page.getByText('No further step begins.')).toBeVisible();
});

test('each step tells how it stands and leads to its proof; every question can be answered to the end', async ({
  page,
  harness,
}) => {
  await started(page, harness);
  await expect(page).toHaveTitle(/^The playbook waits for you – An admin account was stolen – Incident 12/);
  const steps = page.locator('li.lr-book');
  await expect(steps.nth(0)).toContainText('Done and proven');
  await expect(steps.nth(0).getByRole('link')).toHaveAttribute(
    'href',
    '#/run/0193490a-0000-7000-8000-000000000001',
  );
  await expect(steps.nth(1)).toContainText('Waits for you');
  expect(await axeFindings(page, PANEL)).toEqual([]);
  await page.screenshot({ path: 'test-results/screens/playbook-waits.png', fullPage: true });
  await answer(page, 'Leave it out');
  await expect(steps.nth(1)).toContainText('Left out');
  await answer(page, 'It is done, go on');
  await expect(page.getByRole('region', { name: /Are customers concerned as well/ })).toBeVisible();
  await answer(page, 'Go on');
  await answer(page, 'It is done, go on');
  await expect(h1(page)).toHaveText('The playbook is over');
  await expect(page.getByRole('button', { name: 'Stop the playbook' })).toHaveCount(0);
  await page.screenshot({ path: 'test-results/screens/playbook-over.png', fullPage: true });
});

test('what the server refuses is said in words, and what was typed stays', async ({ page, harness }) => {
  declared(harness);
  await harness.openPanel(page, {}, '#/incident/12/playbook/stolen_admin/plan');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Reason').fill('A stolen account');
  await page.getByLabel('Your password').fill(PASSWORD);
  harness.shop.once.set('POST /playbook-runs', refusal(409, 'playbook_under_way', 'plan_hash'));
  await page.getByRole('button', { name: 'Start the playbook' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'This playbook is under way for this incident already.',
  );
  await expect(page.getByLabel('Reason')).toHaveValue('A stolen account');
  harness.shop.once.set('POST /playbook-runs', refusal(409, 'plan_outdated', 'plan_hash'));
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Start the playbook' }).click();
  await expect(h1(page)).toHaveText('See what will happen: An admin account was stolen');
  await expect(page.getByText('Check the new one.')).toBeVisible();
});

test('without the right the way on stays in reach and says why it is closed', async ({ page, harness }) => {
  declared(harness);
  const may = RIGHTS.filter((right) => !right.endsWith('contain_playbook'));
  await harness.openPanel(page, { may }, '#/incident/12/playbook/stolen_admin/plan');
  const button = page.getByRole('button', { name: 'Continue' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(/^Needs the right “Start, continue and stop playbooks”/);
});

test('nothing can be started that was not looked at', async ({ page, harness }) => {
  declared(harness);
  await harness.openPanel(page, {}, '#/incident/12/playbook/stolen_admin/confirm');
  await expect(page.getByText('First see what will happen.')).toBeVisible();
});

test('what may start by itself is told with its caps, its findings, and one switch that ends it', async ({
  page,
  harness,
}) => {
  harness.shop.playbooks.automatic = {
    on: true,
    off: '',
    starter: 'admin:3',
    waiting: 2,
    rules: [
      {
        playbook: 'card_testing',
        findings: ['card_testing'],
        acts: ['block_transactions'],
        scope: { kind: 'all', ids: [] },
        people: 100,
        orders: 2000,
        starts: 3,
        cooldown: 3600,
      },
    ],
    findings: [
      {
        id: 2,
        kind: 'card_testing',
        source: 'Acme_Fraud',
        state: 'refused',
        code: 'too_many_people',
        playbook: 'card_testing',
        people: 1200,
        orders: 0,
        received_at: '2026-11-21T14:00:00Z',
      },
    ],
  };
  await harness.openPanel(page, {}, '#/automatic');
  await expect(page.getByText('More people would be concerned than are allowed: 1,200.')).toBeVisible();
  await expect(page.getByText('At most 100 people and 3 starts in 24 hours')).toBeVisible();
  expect(await axeFindings(page, PANEL)).toEqual([]);
  await page.screenshot({ path: 'test-results/screens/automatic.png', fullPage: true });
  await page.getByRole('button', { name: 'Stop all automatic starts' }).click();
  await page.getByLabel('Reason').fill('False alarm');
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.locator('.lr-act').getByRole('button', { name: 'Stop all automatic starts' }).click();
  await expect(page.getByText('Stopped. Nothing starts by itself')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop all automatic starts' })).toHaveCount(0);
});

const STEPS = ['#/incident/12/playbooks', '#/incident/12/playbook/stolen_admin/plan', '#/automatic'];
for (const step of STEPS) {
  test(`${step} holds at 320 px in forced colours, and has no untranslated text`, async ({
    page,
    harness,
  }) => {
    declared(harness);
    const books = harness.shop.playbooks.books.flatMap(({ title, summary, signs, steps }) => [
      title,
      summary,
      ...signs,
      ...steps.flatMap((one) => [one.title, one.text, ...one.items]),
    ]);
    const messages = {
      ...pseudoMessages(catalogue),
      ...pseudoMessages(Object.fromEntries(books.map((text) => [text, text]))),
    };
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 640 });
    await harness.openPanel(page, { messages }, step);
    await page.waitForTimeout(300);
    expect(await plainTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axeFindings(page, PANEL)).toEqual([]);
    const name = step.replace(/[^a-z]+/g, '-');
    await page.screenshot({ path: `test-results/screens/forced${name}.png`, fullPage: true });
  });
}
