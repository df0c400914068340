import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// The addresses of a running shop: handed over by npm test, or those of the sandbox that is up.
const file = new URL('.sandbox/addresses.json', import.meta.url);
const up = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
process.env.LR_SHOP_URL ??= up.shop;
process.env.LR_ADMIN_URL ??= up.admin;
process.env.LR_MAIL_URL ??= up.mail;

export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results/browser',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: process.env.LR_SHOP_URL,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.LR_CHROMIUM ?? '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
