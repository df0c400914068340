import type { Page } from '@playwright/test';
import { RIGHTS } from '../../../frontend/admin/control-room/examples/data';
import { SWITCHES, type Switch } from '../../../frontend/engine/contain/switches';
import { refusal } from '../support/fake-shop';
import { axeFindings, expect, type Harness, test } from '../support/harness';

const PANEL = '#leakresponse-control-room';
const MAY = [
  ...RIGHTS,
  ...['shop_names', ...SWITCHES.map((act) => `contain_${act}`)].map(
    (right) => `Vendor_LeakResponse::${right}`,
  ),
];

interface Form {
  act: Switch;
  /** What is said when nothing was filled in, and the field it leads to. Empty where nothing is needed. */
  empty: string;
  field: string;
  /** Filled in so that the form itself sees the fault. */
  wrong?: (page: Page) => Promise<void>;
  fault?: string;
  right: (page: Page) => Promise<void>;
  options: { name: string; value: string }[];
}

const press = async (page: Page, name: string): Promise<void> => {
  const box = page.getByLabel(name, { exact: true });
  await box.focus();
  await page.keyboard.press('Space');
};

async function search(page: Page, legend: string, words: string, found: string): Promise<void> {
  const group = page.getByRole('group', { name: legend, exact: true });
  await group.getByLabel('Part of the name').focus();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  const box = group.getByLabel(found);
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
}

const FORMS: readonly Form[] = [
  {
    act: 'close_doors',
    empty: 'Choose at least one door',
    field: 'REST API',
    wrong: async (page) => {
      await press(page, 'The admin, except from your own networks (whole shop)');
      await page.getByLabel('Networks from which the admin stays open').fill('home');
    },
    fault: 'home is neither an address nor a network',
    right: async (page) => {
      await page.getByLabel('Networks from which the admin stays open').fill('192.0.2.7');
    },
    options: [
      { name: 'door', value: 'admin_login' },
      { name: 'allow', value: '192.0.2.7' },
    ],
  },
  {
    act: 'block_networks',
    empty: 'Write at least one address',
    field: 'Addresses and networks to refuse',
    wrong: (page) => page.locator('#lr-networks').fill('nowhere'),
    fault: 'nowhere is neither an address nor a network',
    right: (page) => page.locator('#lr-networks').fill('203.0.113.0/24'),
    options: [{ name: 'network', value: '203.0.113.0/24' }],
  },
  {
    act: 'lock_accounts',
    empty: 'Write the number of at least one account',
    field: 'Customers',
    wrong: (page) => page.getByLabel('Admin users', { exact: true }).fill('ann'),
    fault: 'Write numbers only',
    right: (page) => page.getByLabel('Admin users', { exact: true }).fill('9'),
    options: [{ name: 'admin', value: '9' }],
  },
  {
    act: 'pause_machinery',
    empty: 'Name at least one',
    field: 'Cron groups',
    right: (page) => page.locator('#lr-groups').fill('index'),
    options: [{ name: 'cron', value: 'index' }],
  },
  {
    act: 'freeze_change',
    empty: 'Choose at least one',
    field: 'Configuration of the shop',
    right: (page) => press(page, 'Pages, blocks, widgets and variables'),
    options: [{ name: 'area', value: 'cms' }],
  },
  {
    act: 'quarantine_catalogue',
    empty: 'Name at least one product, category, page or block',
    field: 'Products',
    wrong: async (page) => {
      const group = page.getByRole('group', { name: 'Categories', exact: true });
      await group.getByText('Write them yourself').click();
      await group.getByLabel('Codes, SKUs or numbers').fill('kitchen');
    },
    fault: 'kitchen is not the number of a category',
    right: async (page) => {
      const group = page.getByRole('group', { name: 'Categories', exact: true });
      await group.getByLabel('Codes, SKUs or numbers').fill('');
      await search(page, 'Categories', 'kitch', 'Kitchen (5)');
      await search(page, 'Products', 'mug', 'Blue mug (LR-1)');
    },
    options: [
      { name: 'sku', value: 'LR-1' },
      { name: 'category', value: '5' },
    ],
  },
  {
    act: 'block_transactions',
    empty: 'Write down at least one rule',
    field: 'From addresses or networks',
    wrong: (page) => page.getByLabel('Over an amount').fill('5,00'),
    fault: 'Over an amount: 5,00 does not fit',
    right: (page) => page.getByLabel('Over an amount').fill('500.00'),
    options: [
      { name: 'effect', value: 'hold' },
      { name: 'amount_over', value: '500.00' },
    ],
  },
  {
    act: 'suspend_payment',
    empty: '',
    field: '',
    wrong: async (page) => {
      await page.getByLabel('Only some').focus();
      await page.keyboard.press('Space');
      await expect(page.getByLabel('Check / Money order (checkmo)')).toBeVisible();
    },
    fault: 'Choose at least one payment method',
    right: (page) => press(page, 'Check / Money order (checkmo)'),
    options: [{ name: 'method', value: 'checkmo' }],
  },
  {
    act: 'maintenance',
    empty: '',
    field: '',
    wrong: (page) => page.locator('#lr-allow').fill('office'),
    fault: 'office is neither an address nor a network',
    right: async (page) => {
      await page.locator('#lr-allow').fill('192.0.2.7');
      await page.getByLabel('Heading of the page').fill('Back soon');
    },
    options: [
      { name: 'heading', value: 'Back soon' },
      { name: 'allow', value: '192.0.2.7' },
    ],
  },
  {
    act: 'isolate_store',
    empty: '',
    field: '',
    wrong: (page) => page.locator('#lr-allow').fill('office'),
    fault: 'office is neither an address nor a network',
    right: async (page) => {
      await page.locator('#lr-allow').fill('');
      await press(page, 'The shop: visitors see the maintenance page');
      await press(page, 'Payment: no online method works');
    },
    options: [
      { name: 'part', value: 'orders' },
      { name: 'part', value: 'doors' },
    ],
  },
  {
    act: 'hold_mail',
    empty: '',
    field: '',
    right: (page) => press(page, 'Let mails with a link to set a password go out'),
    options: [{ name: 'let_through', value: 'reset_links' }],
  },
];

async function open(page: Page, harness: Harness, act: Switch): Promise<void> {
  harness.shop.call({ method: 'POST', path: '/V1/leakresponse/incidents', body: {} });
  harness.shop.things.product = [
    { value: 'LR-1', name: 'Blue mug' },
    { value: 'LR-2', name: 'Red lamp' },
  ];
  harness.shop.things.category = [{ value: '5', name: 'Kitchen' }];
  harness.shop.things.payment_method = [
    { value: 'checkmo', name: 'Check / Money order' },
    { value: 'banktransfer', name: 'Bank transfer' },
  ];
  await harness.openPanel(page, { may: MAY }, '#/incident/12');
  await page.goto(`${harness.address}/admin#/incident/12/${act}/plan`);
  await expect(page.getByRole('button', { name: /^Count/ })).toBeVisible();
}

const planned = (harness: Harness) =>
  harness.shop.calls.filter(({ path }) => path.endsWith('/plans')).map(({ body }) => body?.options);

for (const form of FORMS) {
  test(`${form.act}: by keyboard, with named errors, at 320 px`, async ({ page, harness }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, harness, form.act);
    const count = async (): Promise<void> => {
      const button = page.getByRole('button', { name: /^Count/ });
      await button.focus();
      await page.keyboard.press('Enter');
    };
    if (form.empty !== '') {
      await count();
      await expect(page.locator('.lr-problems')).toBeFocused();
      await expect(page.getByRole('alert')).toContainText(form.empty);
      await expect(page).toHaveTitle(/^Error: /);
      await page.getByRole('alert').getByRole('button').first().focus();
      await page.keyboard.press('Enter');
      const focused = page.locator(':focus');
      await expect(focused).toHaveAccessibleName(form.field);
      await expect(page.locator('form .lr-problem', { hasText: form.empty }).first()).toBeVisible();
    }
    if (form.wrong !== undefined) {
      await form.wrong(page);
      await count();
      await expect(page.getByRole('alert')).toContainText(form.fault ?? '');
      const beside = page.locator('form .lr-problem', { hasText: form.fault ?? '' }).first();
      await expect(beside).toBeVisible();
      const id = (await beside.getAttribute('id')) ?? '';
      await expect(page.locator(`[aria-describedby~="${id}"]`)).toHaveCount(1);
      expect(await axeFindings(page, PANEL)).toEqual([]);
    }
    await page.screenshot({ path: `test-results/screens/act-${form.act}-320.png`, fullPage: true });
    await form.right(page);
    const before = planned(harness).length;
    await count();
    await expect(page.getByRole('table')).toBeVisible();
    await expect.poll(() => planned(harness).length).toBeGreaterThan(before);
    expect(planned(harness).at(-1)).toEqual(form.options);
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(await axeFindings(page, PANEL)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test(`${form.act}: what the shop refuses stands beside a field, in words`, async ({ page, harness }) => {
    await open(page, harness, form.act);
    if (form.wrong !== undefined && form.act !== 'suspend_payment' && form.act !== 'quarantine_catalogue') {
      await form.wrong(page);
    } else if (form.act === 'suspend_payment') {
      await form.wrong?.(page);
    }
    if (form.act === 'quarantine_catalogue') {
      await search(page, 'Products', 'mug', 'Blue mug (LR-1)');
    } else {
      await form.right(page);
    }
    harness.shop.once.set('POST /plans', refusal(400, 'invalid_field', 'options'));
    await page.getByRole('button', { name: /^Count/ }).click();
    await expect(page.getByRole('alert')).toContainText('The shop does not take this.');
    await expect(page.locator('form .lr-problem', { hasText: 'The shop does not take this.' })).toHaveCount(
      1,
    );
    expect(await axeFindings(page, PANEL)).toEqual([]);
  });
}

test('every switch has its form in this table', () => {
  expect(FORMS.map(({ act }) => act).sort()).toEqual([...SWITCHES].sort());
});

test('without the right to look things up, codes are written by hand', async ({ page, harness }) => {
  harness.shop.call({ method: 'POST', path: '/V1/leakresponse/incidents', body: {} });
  const may = MAY.filter((right) => !right.endsWith('shop_names'));
  await harness.openPanel(page, { may }, '#/incident/12/suspend_payment/plan');
  await page.getByLabel('Only some').check();
  await page.getByLabel('Codes, SKUs or numbers').fill('checkmo, banktransfer');
  await page.getByRole('button', { name: /^Count/ }).click();
  await expect
    .poll(() => planned(harness).at(-1))
    .toEqual([
      { name: 'method', value: 'checkmo' },
      { name: 'method', value: 'banktransfer' },
    ]);
  expect(harness.shop.calls.filter(({ path }) => path.includes('shop-names'))).toEqual([]);
});

test('an act that this shop has not is named as such, and nothing can be planned', async ({
  page,
  harness,
}) => {
  harness.shop.call({ method: 'POST', path: '/V1/leakresponse/incidents', body: {} });
  const acts = ['end_sessions', 'reset_credentials', 'close_doors'];
  await harness.openPanel(page, { may: MAY, acts });
  await expect(page.getByText('Freeze changes (not in this shop)')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Close doors' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Freeze changes/ })).toHaveCount(0);
  await page.goto(`${harness.address}/admin#/incident/12/freeze_change/plan`);
  await expect(page.getByText('This shop has no such act: Freeze changes.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Count/ })).toHaveCount(0);
  expect(await axeFindings(page, PANEL)).toEqual([]);
});

test('the words of the maintenance page are shown as visitors will read them, while they are written', async ({
  page,
  harness,
}) => {
  await open(page, harness, 'maintenance');
  const preview = page.getByRole('region', { name: 'What visitors will read' });
  await expect(preview).toContainText('We have paused this shop');
  await expect(preview).toContainText('We do not know yet when we will open again.');
  await page.getByLabel('Heading of the page').fill('Back soon');
  await page.getByLabel('What visitors read').fill('We look at a problem.');
  await page.getByLabel(/^Say that orders/).check();
  await page.getByLabel('Opens again (if you know)').fill('2099-01-01T18:00');
  await expect(preview).toContainText('Back soon');
  await expect(preview).toContainText('We look at a problem.');
  await expect(preview).toContainText('you do not need to pay again');
  await expect(preview).toContainText('1 January 2099');
  expect(await axeFindings(page, PANEL)).toEqual([]);
  await page.screenshot({ path: 'test-results/screens/maintenance-preview.png', fullPage: true });
  await page.getByLabel('Opens again (if you know)').fill('2001-01-01T18:00');
  await page.getByRole('button', { name: /^Count/ }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a time to come');
});

test('a switch is planned in forced colours, too', async ({ page, harness }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await open(page, harness, 'quarantine_catalogue');
  await search(page, 'Products', 'mug', 'Blue mug (LR-1)');
  expect(await axeFindings(page, PANEL)).toEqual([]);
  await page.screenshot({ path: 'test-results/screens/act-quarantine-forced.png', fullPage: true });
});
