import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Installation } from '../installation';

/** Modules that shops take out by Composer's `replace`: their classes are then absent, not only switched off. */
const REMOVED = /^module-(two-factor-auth|persistent|login-as-customer.*|.*graph-ql.*|.*two-factor-auth)$/;
const MODULE = /GraphQl|TwoFactorAuth|LoginAsCustomer|Magento_Persistent/;
const AUTOLOAD = ['vendor/composer/autoload_files.php', 'vendor/composer/autoload_static.php'];
const STEPS: readonly (readonly string[])[] = [
  ['setup:upgrade', '--keep-generated'],
  ['setup:di:compile'],
  ['setup:static-content:deploy', '-f', '--area', 'adminhtml', 'en_US'],
  ['setup:static-content:deploy', '-f', '--area', 'frontend', '--theme', 'Magento/luma', 'en_US'],
  ['leakresponse:status', '--json'],
];

/** Upgrades, compiles and deploys the shop without those modules, then puts everything back. */
export async function upgradeWithoutThem(
  shop: Installation,
): Promise<{ passed: number; failures: string[] }> {
  const isDeployed = (await shop.mode()) === 'production';
  const kept = new Kept(shop.root);
  // What is cached names classes that will be gone, so that even cache:flush could not start.
  await shop.mustMagento(['cache:flush']);
  try {
    kept.take();
    const failures: string[] = [];
    for (const step of STEPS) {
      const { code, output } = await shop.magento([...step]);
      if (code !== 0) {
        failures.push(`${step.join(' ')} ended with ${code}: ${output.trim().slice(-800)}`);
      }
    }
    return { passed: STEPS.length - failures.length, failures };
  } finally {
    await shop.magento(['cache:flush']);
    kept.putBack();
    await shop.magento(['setup:upgrade', '--keep-generated']);
    // A developer's shop makes its static files when they are asked for; deployed ones would be in the way.
    await (isDeployed ? deployAgain(shop) : kept.clearStatic());
    await shop.magento(['cache:flush']);
  }
}

async function deployAgain(shop: Installation): Promise<void> {
  await shop.mustMagento(['setup:di:compile']);
  await shop.mustMagento(['setup:static-content:deploy', '-f']);
}

/** The files that change, set aside in var/. */
class Kept {
  private readonly texts = new Map<string, string>();
  private readonly folders: string[] = [];

  constructor(private readonly root: string) {}

  take(): void {
    for (const vendor of readdirSync(join(this.root, 'vendor'), { withFileTypes: true })) {
      for (const name of vendor.isDirectory() ? readdirSync(join(this.root, 'vendor', vendor.name)) : []) {
        if (REMOVED.test(name)) {
          this.setAside(join('vendor', vendor.name, name));
        }
      }
    }
    for (const path of AUTOLOAD) {
      this.edit(
        path,
        (line) => !this.folders.some((folder) => line.includes(`${folder.slice(6)}/registration.php`)),
      );
    }
    this.edit('app/etc/config.php', (line) => !MODULE.test(line));
    this.clearGenerated();
    // A developer's shop links its static files into the modules that have just gone.
    this.clearStatic();
  }

  putBack(): void {
    for (const [path, text] of this.texts) {
      writeFileSync(join(this.root, path), text);
    }
    for (const folder of this.folders) {
      if (existsSync(this.aside(folder))) {
        renameSync(this.aside(folder), join(this.root, folder));
      }
    }
    rmSync(join(this.root, 'var/lrtest-removed'), { recursive: true, force: true });
    this.clearGenerated();
  }

  private setAside(folder: string): void {
    mkdirSync(dirname(this.aside(folder)), { recursive: true });
    renameSync(join(this.root, folder), this.aside(folder));
    this.folders.push(folder);
  }

  private aside(folder: string): string {
    return join(this.root, 'var/lrtest-removed', folder);
  }

  private edit(path: string, keep: (line: string) => boolean): void {
    const text = readFileSync(join(this.root, path), 'utf8');
    this.texts.set(path, text);
    writeFileSync(join(this.root, path), text.split('\n').filter(keep).join('\n'));
  }

  clearStatic(): void {
    this.clear(['pub/static/adminhtml', 'pub/static/frontend', 'var/view_preprocessed']);
  }

  private clearGenerated(): void {
    this.clear(['generated/code', 'generated/metadata']);
  }

  private clear(folders: readonly string[]): void {
    for (const folder of folders) {
      rmSync(join(this.root, folder), { recursive: true, force: true });
    }
  }
}
