import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { ControlRoomPage } from '../support/control-room';
import { type Host, hostOf } from '../support/host';

const host = hostOf(process.env);
const PANEL = '#leakresponse-control-room';

/** After the other stories: this playbook signs out every customer. */
test.describe('playbooks and forms of acts in a running shop', () => {
  test.skip(host === undefined, 'No shop is up.');
  test.skip(host?.name === 'magento', 'There the Magento suites play it over HTTP.');
  test.setTimeout(180_000);
  const shop = host as Host;

  test('a playbook is looked at, started with one proof, answered and stopped', async ({ page }) => {
    const room = new ControlRoomPage(page);
    await shop.openRoom(page);
    await room.declare();
    const incident = await room.incidentId();
    await room.press('Playbooks');
    await expect(room.heading).toHaveText(`Playbooks for incident ${incident}`);
    await room.press('See every step: Somebody tries stolen passwords on customer accounts');
    const steps = page.locator('li.lr-book');
    await expect(steps).toHaveCount(9);
    await expect(steps.nth(0)).toContainText('A playbook cannot know enough for this act.');
    await expect(steps.nth(1)).toContainText('Not possible. People can sign in again.');
    expect(await axeFindings(page, PANEL)).toEqual([]);
    await room.press('Continue');
    await room.panel.getByLabel('Reason').fill('a story of the browser');
    await room.panel.getByLabel('Your password').fill(shop.admin.password);
    await room.press('Start the playbook');
    await expect(room.heading).toHaveText('The playbook waits for you', { timeout: 60_000 });
    await room.press('Leave it out');
    await room.panel.getByLabel('Your password').fill(shop.admin.password);
    await page.locator('.lr-act').getByRole('button', { name: 'Leave it out' }).click();
    await expect(steps.nth(0)).toContainText('Left out');
    await expect(steps.nth(1)).toContainText('Done', { timeout: 60_000 });
    await expect(steps.nth(2)).toContainText('Waits for you');
    expect(await axeFindings(page, PANEL)).toEqual([]);
    await page.screenshot({ path: 'test-results/screens/story-playbook.png', fullPage: true });
    await room.press('Stop the playbook');
    await room.panel.getByLabel('Reason').fill('end of the story');
    await room.panel.getByLabel('Your password').fill(shop.admin.password);
    await page.locator('.lr-act').getByRole('button', { name: 'Stop the playbook' }).click();
    await expect(room.heading).toHaveText('The playbook was stopped');
  });

  test('payment methods and products are chosen by name, what the shop has not is said', async ({ page }) => {
    const room = new ControlRoomPage(page);
    await shop.openRoom(page);
    await room.declare();
    await expect(room.panel.getByText('Freeze changes (not in this shop)')).toBeVisible();
    const incident = await room.incidentId();
    await room.goTo(`#/incident/${incident}/suspend_payment/plan`);
    await page.getByLabel('Only some').check();
    await page.getByLabel(/^On delivery/).check();
    await page.getByRole('button', { name: /^Count/ }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Continue' })).not.toHaveAttribute('aria-disabled', 'true');
    expect(await axeFindings(page, PANEL)).toEqual([]);
    await room.goTo(`#/incident/${incident}/quarantine_catalogue/plan`);
    const products = page.getByRole('group', { name: 'Products', exact: true });
    await products.getByLabel('Part of the name').fill('mug');
    await products.getByRole('button', { name: 'Search' }).click();
    await products.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: /^Count/ }).click();
    await expect(page.getByRole('table')).toBeVisible();
    expect(await axeFindings(page, PANEL)).toEqual([]);
    await page.screenshot({ path: 'test-results/screens/story-quarantine.png', fullPage: true });
  });
});
