import type { Page } from '@playwright/test';
import { INCIDENT, RIGHTS } from '../../../frontend/admin/control-room/examples/data';
import {
  ANCHORS,
  APPROVALS,
  ENTRY_LIST,
  INCIDENT_PAGE,
} from '../../../frontend/admin/control-room/examples/lists';
import { catalogue } from '../../../frontend/shared/i18n/catalogue';
import { pseudoMessages } from '../../../frontend/shared/i18n/translator';
import { FakeLedger } from '../support/fake-ledger';
import { CUT, type FakeShop, PASSWORD, type Reply, refusal } from '../support/fake-shop';
import { axeFindings, expect, type Harness, test } from '../support/harness';

const PANEL = '#leakresponse-control-room';
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const ok = (body: object): Reply => ({ status: 200, body });

const ledger = new FakeLedger([
  '{"data":{},"id":"019aa000-0000-7000-8000-000000000001","n":"1","type":"ledger.started"}',
  '{"data":{"reason":"a\u202estolen account <b>"},"incident":12,"n":"2","type":"incident.declared"}',
  '{"n":"3","type":"containment_action.intended"}',
  '{"n":"4","type":"containment_action.guarded"}',
  '{"n":"5","type":"containment_action.proven"}',
]);

function anchored(query: URLSearchParams): object | undefined {
  const none = { ...ANCHORS, entries: [] };
  return { 'anchor.sent': ANCHORS, 'anchor.kept': none }[query.get('type') ?? ''];
}

function fill(shop: FakeShop): FakeShop {
  shop.lists.set('GET /incidents', (query) =>
    ok({ ...INCIDENT_PAGE, page: Number(query.get('page') ?? '1') }),
  );
  shop.lists.set('GET /approvals', () => ok(APPROVALS));
  shop.lists.set('GET /ledger/search', (query) => ok(anchored(query) ?? ENTRY_LIST));
  for (let index = 0; index < 5; index++) {
    shop.lists.set(`GET /ledger/entries/${index}`, () => ok(ledger.proven(index)));
  }
  return shop;
}

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

test('a request that waits is read and agreed to by keyboard, with a proof bound to it', async ({
  page,
  harness,
}) => {
  const shop = fill(harness.shop);
  shop.lists.set('POST /approvals/0193490a-0000-7000-8000-00000000000a/decide', () => {
    shop.lists.set('GET /approvals', () => ok(APPROVALS.slice(1)));
    return ok({ ...APPROVALS[0], state: 'approved' });
  });
  await harness.openPanel(page, {}, '#/approvals');
  const request = page.getByRole('region', { name: /^Start: / });
  await expect(request).toContainText('Reason: Sessions were stolen by a skimmer');
  await expect(page.getByRole('button', { name: 'Agree' })).toHaveCount(1);
  await request.getByRole('button', { name: 'Agree' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.lr-act h2')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.locator('p.lr-note').filter({ hasText: 'You have agreed.' })).toBeVisible();
  const decided = shop.calls.find(({ path }) => path.endsWith('/decide'));
  expect(decided?.body).toMatchObject({ decision: 'approve', version: 1 });
  expect(String(decided?.body?.step_up)).toMatch(/^.{43}$/);
  await expect(page.getByRole('button', { name: 'Take it back' })).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Stop it' })).toHaveCount(1);
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
