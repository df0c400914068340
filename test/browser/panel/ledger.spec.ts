import type { Page } from '@playwright/test';
import { RIGHTS } from '../../../frontend/admin/control-room/examples/data';
import { ENTRY_LIST } from '../../../frontend/admin/control-room/examples/lists';
import { anchored, fill, ledger, ok } from '../support/filled-shop';
import { axeFindings, expect, test } from '../support/harness';

const PANEL = '#leakresponse-control-room';
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });

test('the filters of the ledger stand in the address, and entries lead to the same ledger seen from there', async ({
  page,
  harness,
}) => {
  const asked: Record<string, string>[] = [];
  fill(harness.shop).lists.set('GET /ledger/search', (query) => {
    asked.push(Object.fromEntries(query));
    return ok(anchored(query) ?? ENTRY_LIST);
  });
  await harness.openPanel(page, {}, '#/ledger');
  await page.getByRole('combobox', { name: 'What happened' }).selectOption('containment_action.guarded');
  await page.getByRole('combobox', { name: 'Door' }).selectOption({ label: 'Control room' });
  await page.getByLabel('Number of the incident').fill('12');
  await page.getByLabel('From (your local time)').fill('2026-11-21T13:00');
  await page.getByLabel('Number of the incident').press('Enter');
  await expect(page).toHaveURL(
    /#\/ledger\?type=containment_action.guarded&door=panel&incident=12&from=2026-11-21T13%3A00Z$/,
  );
  const filter = {
    type: 'containment_action.guarded',
    door: 'panel',
    incident: '12',
    from: '2026-11-21T13:00Z',
  };
  await expect.poll(() => asked).toContainEqual({ ...filter, limit: '50' });
  await page.reload();
  await expect(page.getByLabel('From (your local time)')).toHaveValue('2026-11-21T13:00');
  await expect(page.getByRole('combobox', { name: 'What happened' })).toHaveValue(filter.type);
  await page.getByRole('link', { name: 'Older entries' }).click();
  await expect.poll(() => asked.at(-1)?.before ?? asked.at(-2)?.before).toBe('1795269600000000-8402');
  await expect(page.getByRole('link', { name: 'Back to the newest' })).toBeVisible();
  await page.getByRole('link', { name: 'Show everything' }).click();
  await expect(page).toHaveURL(/#\/ledger$/);
  await page.getByRole('link', { name: 'admin user 3' }).first().click();
  await expect(page).toHaveURL(/#\/ledger\?actor=admin%3A3$/);
  await page.getByRole('link', { name: 'Incident 12' }).first().click();
  await expect(page).toHaveURL(/#\/ledger\?incident=12$/);
});

test('who saw a customer: a number stands in the address, a mail address nowhere; erased and pruned are said in words', async ({
  page,
  harness,
}) => {
  const erased = '00112233445566778899aabbccddeeff';
  const [first] = ENTRY_LIST.entries;
  const viewed = { type: 'customer.viewed', params: [{ name: 'person', value: erased }] };
  const asked: unknown[] = [];
  const shop = fill(harness.shop);
  shop.lists.set('POST /ledger/person-views', () => {
    asked.push(shop.calls.at(-1)?.body);
    const entries = [
      { ...first, ...viewed },
      { ...first, actor: `customer:${erased}` },
    ];
    return ok({ ...ENTRY_LIST, entries, types: [], doors: [], next: undefined, erased: [erased] });
  });
  const pruned = {
    from: '0',
    to: '512',
    days: 365,
    root: 'ab12',
    state: 'done',
    ordered_at: '2026-11-21T09:00:00Z',
  };
  shop.lists.set('GET /ledger/entries/2', () => ok({ ...ledger.proven(2, ''), pruned }));
  await harness.openPanel(page, {}, '#/ledger');
  const field = page.getByLabel('Customer number or mail address');
  await field.fill('somebody');
  await field.press('Enter');
  await expect(page.getByText('Enter the number of a customer, or a mail address.')).toBeVisible();
  await field.fill('ann@example.test');
  await field.press('Enter');
  await expect(page.getByText('2 entries found.').first()).toBeVisible();
  expect(asked).toEqual([{ mail: 'ann@example.test', limit: 200 }]);
  await expect(page).toHaveURL(/#\/ledger$/);
  await expect(page.getByText(/The person was erased: nobody can tell any more who it was\./)).toBeVisible();
  await expect(page.getByText('a person who was erased', { exact: true })).toBeVisible();
  await field.fill('7');
  await field.press('Enter');
  await expect(page).toHaveURL(/#\/ledger\?customer=7$/);
  await expect.poll(() => asked.at(-1)).toEqual({ customer: 7, before: '', limit: 50 });
  expect(await axeFindings(page, PANEL)).toEqual([]);
  await page.goto(`${page.url().split('#')[0]}#/ledger/2`);
  await expect(
    page.locator('p.lr-note', { hasText: 'were let go by policy: older than 365 days. That is no error.' }),
  ).toBeVisible();
  expect(await axeFindings(page, PANEL)).toEqual([]);
});

test('it says how far the evidence is proven and by whom, and what cannot be searched yet', async ({
  page,
  harness,
}) => {
  fill(harness.shop);
  await harness.openPanel(page, {}, '#/ledger');
  await expect(
    page.getByText(/^Evidence proven up to .*14:00, by the people named.*\(8,400 entries\)\.$/),
  ).toBeVisible();
  await expect(page.getByText('2 sealed entries cannot be searched yet.')).toBeVisible();
  await expect(page.getByRole('row', { name: /14:00:12/ }).nth(1)).toContainText(
    'acme.vouchers_frozen · vouchers: 14',
  );
  harness.shop.lists.set('GET /ledger/search', () => ok({ ...ENTRY_LIST, entries: [] }));
  await page.reload();
  await expect(page.getByText('Nobody outside was sent a root')).toBeVisible();
  await expect(page.getByText('No sealed entry fits.')).toBeVisible();
});

test('the export says what to type, where, and which right it needs', async ({ page, harness }) => {
  fill(harness.shop);
  const may = RIGHTS.filter((right) => !right.endsWith('ledger_export'));
  await harness.openPanel(page, { may }, '#/ledger');
  const button = page.getByRole('button', { name: 'Export the ledger' });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText('leakctl verify ledger --config shop.json')).toBeVisible();
  await expect(page.getByText('Needs the right “Export the ledger”. Ask an owner.')).toBeVisible();
  expect(await axeFindings(page, PANEL)).toEqual([]);
  await page.screenshot({ path: 'test-results/screens/ledger-export.png', fullPage: true });
});

test('an entry is shown with what could hide text spelt out, and proven in the browser', async ({
  page,
  harness,
}) => {
  fill(harness.shop);
  await harness.openPanel(page, {}, '#/ledger/1');
  await expect(page.locator('strong', { hasText: /^Entry 1 is one of 5 signed entries\./ })).toBeVisible();
  const text = page.getByRole('region', { name: 'What was sealed' });
  await expect(text).toContainText('"reason": "a\\u{202e}stolen account <b>"');
  await page.getByRole('link', { name: 'Entry after' }).click();
  await expect(h1(page)).toHaveText('Ledger entry 2');
  await page.goto(`${harness.address}/admin#/ledger/4`);
  await expect(page.locator('strong', { hasText: /^Entry 4 is one of 5/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Entry after' })).toHaveCount(0);
});

test('bytes that were changed, another entry and a broken proof are not taken for the entry', async ({
  page,
  harness,
}) => {
  const { shop } = harness;
  fill(shop);
  const lies = {
    '0': () => ledger.proven(0, '{"n":"1","type":"nothing.happened"}'),
    '1': () => ledger.proven(2),
    '2': () => ({ ...ledger.proven(2), proof: ledger.proven(2).proof.slice(1) }),
  };
  for (const [index, answer] of Object.entries(lies)) {
    shop.lists.set(`GET /ledger/entries/${index}`, () => ok(answer()));
    await page.goto('about:blank');
    await harness.openPanel(page, {}, `#/ledger/${index}`);
    await expect(page.locator('strong', { hasText: `Entry ${index} is not what was signed` })).toBeVisible();
  }
  shop.lists.set('GET /ledger/entries/3', () => ok({ ...ledger.proven(3), proof: ['?'] }));
  await page.goto('about:blank');
  await harness.openPanel(page, {}, '#/ledger/3');
  await expect(page.locator('strong', { hasText: 'The proof of entry 3 cannot be read.' })).toBeVisible();
});
