import type { Page } from '@playwright/test';
import { INCIDENT } from '../../../frontend/admin/control-room/examples/data';
import { APPROVALS, INCIDENT_PAGE } from '../../../frontend/admin/control-room/examples/lists';
import { PASSWORD, refusal } from '../support/fake-shop';
import { fill, ok } from '../support/filled-shop';
import { axeFindings, expect, test } from '../support/harness';

const PANEL = '#leakresponse-control-room';
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });

test('the filter of the incidents stands in the address, and so does the page', async ({ page, harness }) => {
  const asked: string[] = [];
  fill(harness.shop).lists.set('GET /incidents', (query) => {
    asked.push(query.toString());
    return ok({ ...INCIDENT_PAGE, page: Number(query.get('page')) });
  });
  await harness.openPanel(page, {}, '#/incidents');
  await page.getByLabel('State').selectOption({ label: 'Open' });
  await page.getByLabel('What was noticed').selectOption({ label: 'foreign code in the shop' });
  await page.getByRole('button', { name: 'Show these' }).click();
  await expect(page).toHaveURL(/#\/incidents\?state=open&noticed=skimmer$/);
  await expect(h1(page)).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('63 incidents found.');
  await page.getByRole('link', { name: 'Older incidents' }).click();
  await expect(page).toHaveURL(/state=open&noticed=skimmer&page=2$/);
  await expect(page.getByText('Page 2 of 3')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('What was noticed')).toHaveValue('skimmer');
  await page.getByRole('link', { name: 'Newer incidents' }).click();
  await expect(page).not.toHaveURL(/page=/);
  expect(asked[1]).toBe('state=open&noticed=skimmer&page=1&limit=25');
  expect(asked[2]).toContain('page=2');
});

test('each incident is led to, with its last act and the acts that hold', async ({ page, harness }) => {
  fill(harness.shop);
  await harness.openPanel(page, {}, '#/incidents');
  const first = page.getByRole('row', { name: /^Incident 12/ });
  await expect(first.getByRole('link')).toHaveAttribute('href', '#/incident/12');
  await expect(first.getByRole('cell')).toHaveText([
    'Open',
    /10:40$/,
    /^Customer sessions: done, .*13:58$/,
    '2',
  ]);
  await expect(page.getByRole('row', { name: /^Incident 11/ })).toContainText('not known (declared');
  await expect(page.getByRole('row', { name: /^Incident 9/ })).toContainText('acme_freeze_vouchers');
});

test('a page of the menu opens its room when the address names none', async ({ page, harness }) => {
  fill(harness.shop);
  await harness.openPanel(page, { start: '#/incidents' });
  await expect(h1(page)).toHaveText('Incidents');
  await expect(page).toHaveTitle('Incidents – Leak Response');
  await page.getByRole('link', { name: 'Back to the Control room' }).click();
  await expect(h1(page)).toHaveText('Control room');
});

test('an incident is restricted at once; showing it again asks for a proof, and another person where two are needed', async ({
  page,
  harness,
}) => {
  const shop = fill(harness.shop);
  const incident = { ...INCIDENT, quiet: false };
  shop.lists.set('GET /incidents/12', () => ok(incident));
  shop.lists.set('POST /incidents/12/quiet', () => {
    if (incident.quiet) {
      return refusal(409, 'approval_needed');
    }
    incident.quiet = true;
    return ok(incident);
  });
  shop.lists.set('POST /approvals', () => ok({ ...APPROVALS[2], state: 'waiting' }));
  await harness.openPanel(page, {}, '#/incident/12');
  await page.getByRole('button', { name: 'Show it to the people of the roster only' }).click();
  await expect(page.getByText('Only the people of the roster see this incident.')).toBeVisible();
  await page.getByRole('button', { name: 'Show it to everybody with the right again' }).click();
  await expect(page.locator('.lr-act h2')).toBeFocused();
  expect(await axeFindings(page, PANEL)).toEqual([]);
  await page.getByLabel('Reason, for whoever has to agree').fill('It is public now');
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.locator('.lr-problems')).toContainText('Another person has to agree first.');
  expect(await axeFindings(page, PANEL)).toEqual([]);
  await page.getByRole('button', { name: 'Ask another person' }).click();
  await expect(h1(page)).toHaveText('Waiting for another person');
  const asked = shop.calls.find(({ method, path }) => method === 'POST' && path.endsWith('/approvals'));
  expect(asked?.body).toMatchObject({ verb: 'unquiet', reason: 'It is public now', incident_id: 12 });
});
