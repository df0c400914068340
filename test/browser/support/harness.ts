import { test as base, expect, type Page } from '@playwright/test';
import { type AdminPage, adminPage } from './admin-page';
import { FakeShop } from './fake-shop';
import { PageServer } from './page-server';

export interface Harness {
  shop: FakeShop;
  server: PageServer;
  address: string;
  /** Opens the panel and waits until it is mounted. */
  openPanel(page: Page, options?: AdminPage, hash?: string): Promise<void>;
}

/** A page that fails on any script error and on anything its content policy refuses. */
export const test = base.extend<{ harness: Harness; faults: string[] }>({
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
          faults.push(message.text());
        }
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  harness: async ({ baseURL: _ }, use) => {
    const shop = new FakeShop();
    const server = new PageServer(shop);
    const address = await server.listen();
    await use({
      shop,
      server,
      address,
      async openPanel(page, options = {}, hash = '') {
        server.pages.set('/admin', adminPage(options));
        await page.goto(`${address}/admin${hash}`);
        await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
      },
    });
    await server.close();
  },
});

export { axeFindings } from './axe';
export { expect };
