import { expect, type Locator, type Page } from '@playwright/test';

/** The Control room as a person uses it. */
export class ControlRoomPage {
  readonly heading: Locator;
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.panel = page.locator('#leakresponse-control-room');
    this.heading = this.panel.getByRole('heading', { level: 1 });
  }

  /** Waits until the state was read for the first time. */
  async isReady(): Promise<void> {
    await expect(this.panel.getByRole('heading', { name: 'Evidence' })).toBeVisible();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.panel.getByRole('button', { name }).or(this.panel.getByRole('link', { name })).first().click();
  }

  /** Answers every question with "I do not know"; joins the open incident where there is one. */
  async declare(): Promise<void> {
    await this.isReady();
    if ((await this.panel.getByRole('link', { name: 'I think data has leaked' }).count()) === 0) {
      return;
    }
    await this.press('I think data has leaked');
    for (const question of [
      'What did you notice?',
      'When did it happen?',
      'Is it still going on?',
      'Which stores?',
    ]) {
      await expect(this.heading).toHaveText(question);
      await this.panel.getByLabel('I do not know').check();
      await this.press('Continue');
    }
    await this.press('Open the incident');
    await expect(this.heading).toHaveText(/^Incident \d+: cause not known yet$/);
  }

  async incidentId(): Promise<string> {
    return /Incident (\d+)/.exec((await this.heading.textContent()) ?? '')?.[1] ?? '';
  }

  async openPlan(incidentId: string, action: 'end_sessions' | 'reset_credentials'): Promise<void> {
    await this.goTo(`#/incident/${incidentId}/${action}/plan`);
    await expect(this.panel.getByRole('table')).toBeVisible();
  }

  async goTo(hash: string): Promise<void> {
    await this.page.evaluate((to) => {
      window.location.hash = to;
    }, hash);
  }

  async confirm(reason: string, incidentId: string, password: string, button: RegExp): Promise<void> {
    await this.press('Continue');
    await this.panel.getByLabel('Reason').fill(reason);
    const typed = this.panel.getByLabel(/^Type the number of the incident/);
    if ((await typed.count()) > 0) {
      await typed.fill(incidentId);
    }
    await this.panel.getByLabel('Your password').fill(password);
    await this.panel.getByRole('button', { name: button }).click();
  }

  async isProven(): Promise<void> {
    await expect(this.heading).toHaveText(/^Done(,| and) proven/, { timeout: 120_000 });
  }
}
