import { APPROVALS } from '../../../frontend/admin/control-room/examples/lists';
import { PASSWORD } from '../support/fake-shop';
import { fill, ok } from '../support/filled-shop';
import { expect, test } from '../support/harness';

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
