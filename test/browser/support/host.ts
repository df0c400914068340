import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';

export interface Person {
  email: string;
  password: string;
}

/**
 * A running shop with our module: the sandbox or a real Magento. Only what differs between them is here; what people
 * see of ours is the same markup on both.
 */
export interface Host {
  readonly name: 'sandbox' | 'magento';
  readonly shopUrl: string;
  readonly admin: { user: string; password: string };
  readonly shopper: Person;
  /** An admin who works in the shop, but has none of our rights. */
  readonly stranger: { user: string; password: string };
  /** Signs in and opens the Control room. */
  openRoom(page: Page): Promise<void>;
  /** Signs in and stays on whatever page comes first. */
  signInAdmin(page: Page, who: { user: string; password: string }): Promise<void>;
  /** Opens another page of our menu by its name. */
  openMenu(page: Page, name: 'incidents' | 'ledger'): Promise<void>;
  /** Has what waits sealed at once, where no background worker does. */
  seal(): void;
  signIn(page: Page, person: Person): Promise<void>;
  /** Asks for a link and sets the new password with it. */
  setPassword(page: Page, email: string, password: string): Promise<void>;
}

/** @returns undefined where no shop is up: the panel and the notice are still tested over their own pages */
export function hostOf(env: NodeJS.ProcessEnv): Host | undefined {
  const { LR_SHOP_URL: shopUrl, LR_ADMIN_URL: adminUrl, LR_MAIL_URL: mailUrl } = env;
  if (!shopUrl || !adminUrl || !mailUrl) {
    return undefined;
  }
  return env.LR_HOST === 'magento'
    ? new MagentoHost(shopUrl, adminUrl, mailUrl, accountsOf(env, 'Admin123!lr', 'Shopper123!lr', 'mk'))
    : new SandboxHost(shopUrl, adminUrl, mailUrl, accountsOf(env, 'Admin123!', 'Shopper123!', 'clerk'));
}

interface Accounts {
  admin: { user: string; password: string };
  stranger: { user: string; password: string };
  shopper: Person;
}

function accountsOf(
  env: NodeJS.ProcessEnv,
  adminPassword: string,
  shopperPassword: string,
  stranger: string,
): Accounts {
  const password = env.LR_ADMIN_PASSWORD ?? adminPassword;
  return {
    admin: { user: env.LR_ADMIN_USER ?? 'admin', password },
    stranger: { user: env.LR_STRANGER ?? stranger, password },
    shopper: {
      email: env.LR_SHOPPER ?? 'person1@example.test',
      password: env.LR_SHOPPER_PASSWORD ?? shopperPassword,
    },
  };
}

abstract class ShopHost {
  readonly admin: Accounts['admin'];
  readonly stranger: Accounts['stranger'];
  readonly shopper: Person;

  constructor(
    readonly shopUrl: string,
    protected readonly adminUrl: string,
    protected readonly mailUrl: string,
    accounts: Accounts,
  ) {
    this.admin = accounts.admin;
    this.stranger = accounts.stranger;
    this.shopper = accounts.shopper;
  }

  /** Address of the newest link that the shop mailed to somebody. */
  protected async linkFor(page: Page, email: string): Promise<string> {
    for (let attempt = 0; attempt < 20; attempt++) {
      const answer = await page.request.get(`${this.mailUrl.replace(/\/$/, '')}/mails.json`);
      const mails = (await answer.json()) as { to: string; link: string }[];
      const mail = mails.find((candidate) => candidate.to.includes(email) && candidate.link !== '');
      if (mail !== undefined) {
        return mail.link;
      }
      await page.waitForTimeout(500);
    }
    throw new Error(`No mail with a link was sent to ${email}.`);
  }

  /** Sends a form and waits for the page that follows. */
  protected async send(page: Page, button: string): Promise<void> {
    const loaded = page.waitForEvent('load');
    await page.locator(button).click();
    await loaded;
  }
}

class SandboxHost extends ShopHost implements Host {
  readonly name = 'sandbox';

  async openRoom(page: Page): Promise<void> {
    await this.signInAdmin(page, this.admin);
  }

  async signInAdmin(page: Page, { user, password }: Accounts['admin']): Promise<void> {
    await page.goto(this.adminUrl);
    await page.getByLabel('User name').fill(user);
    await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('header.panel').waitFor();
  }

  async openMenu(page: Page, name: 'incidents' | 'ledger'): Promise<void> {
    await page.goto(`${this.adminUrl}/leakresponse/${name}`);
  }

  /** Its worker seals every second. */
  seal(): void {}

  async signIn(page: Page, { email, password }: Person): Promise<void> {
    await page.goto(`${this.shopUrl}/customer/account/login`);
    await page.getByLabel('Email address').fill(email);
    await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  async setPassword(page: Page, email: string, password: string): Promise<void> {
    await page.goto(`${this.shopUrl}/customer/account/forgotpassword`);
    await page.getByLabel('Email address').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.goto(await this.linkFor(page, email));
    await page.getByRole('textbox', { name: /^New password/ }).fill(password);
    await page.getByRole('button', { name: 'Set the new password' }).click();
  }
}

class MagentoHost extends ShopHost implements Host {
  readonly name = 'magento';

  async openRoom(page: Page): Promise<void> {
    await this.signInAdmin(page, this.admin);
    await this.follow(page, 'room');
  }

  async signInAdmin(page: Page, { user, password }: Accounts['admin']): Promise<void> {
    await page.goto(this.adminUrl);
    await page.locator('#username').fill(user);
    await page.locator('#login').fill(password);
    await page.locator('.action-login').click();
    await page.locator('.admin__menu').waitFor();
  }

  async openMenu(page: Page, name: 'incidents' | 'ledger'): Promise<void> {
    await this.follow(page, name);
  }

  seal(): void {
    const { LR_MAGENTO_ROOT: root } = process.env;
    if (root) {
      execFileSync('php', ['bin/magento', 'leakresponse:ledger:seal'], { cwd: root, stdio: 'ignore' });
    }
  }

  /** The menu carries the secret key of this session in its links. */
  private async follow(page: Page, name: string): Promise<void> {
    const link = page.locator(`.admin__menu a[href*="/leakresponse/${name}/index/"]`).first();
    await page.goto((await link.getAttribute('href')) ?? '');
  }

  async signIn(page: Page, { email, password }: Person): Promise<void> {
    await page.goto(`${this.shopUrl}/customer/account/login/`);
    await page.locator('#login-form #email').fill(email);
    await page.locator('#login-form input[name="login[password]"]').fill(password);
    await this.send(page, '#login-form .action.login.primary');
  }

  async setPassword(page: Page, email: string, password: string): Promise<void> {
    await page.goto(`${this.shopUrl}/customer/account/forgotpassword/`);
    await page.locator('#email_address').fill(email);
    await this.send(page, '.form.password.forget .action.submit');
    await page.goto(await this.linkFor(page, email));
    await page.locator('#password').fill(password);
    await page.locator('#password-confirmation').fill(password);
    await this.send(page, '.form.password.reset .action.submit');
  }
}
