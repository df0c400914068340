import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { cache } from '../setup/paths';
import type { Installation } from './installation';

const FILES = ['app/etc/env.php', 'app/etc/config.php'];
const MODULE = 'app/code/Vendor/LeakResponse';
const KEYS = 'var/leakresponse';

/** The shop as it was: database, settings, and whether the module was there. */
export class Snapshot {
  private readonly folder = join(cache, 'magento');
  private readonly hadModule: boolean;
  private readonly hadKeys: boolean;

  private constructor(private readonly shop: Installation) {
    this.hadModule = existsSync(join(shop.root, MODULE, 'registration.php'));
    this.hadKeys = existsSync(join(shop.root, KEYS));
  }

  static async take(shop: Installation): Promise<Snapshot> {
    const snapshot = new Snapshot(shop);
    await snapshot.keep('before.sql');
    for (const file of FILES) {
      cpSync(join(shop.root, file), join(snapshot.folder, file.replaceAll('/', '_')));
    }
    if (snapshot.hadKeys) {
      rmSync(join(snapshot.folder, 'keys'), { recursive: true, force: true });
      cpSync(join(shop.root, KEYS), join(snapshot.folder, 'keys'), {
        recursive: true,
        verbatimSymlinks: true,
      });
    }
    return snapshot;
  }

  /** The database as it stands, for `restoreDatabase`. */
  async keep(name: string): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    const dump = await this.shop.database('mariadb-dump', [
      '--single-transaction',
      '--skip-comments',
      '--hex-blob',
    ]);
    writeFileSync(join(this.folder, name), dump);
  }

  async restoreDatabase(name: string): Promise<void> {
    const kept = readFileSync(join(this.folder, name), 'utf8');
    const tables = await this.shop.database('mariadb', [
      '--batch',
      '--skip-column-names',
      '-e',
      "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
    ]);
    const drops = tables
      .split('\n')
      .filter((table) => table !== '' && !kept.includes(`CREATE TABLE \`${table}\``))
      .map((table) => `DROP TABLE \`${table}\`;`);
    await this.shop.database('mariadb', [], `SET foreign_key_checks = 0;\n${drops.join('\n')}\n${kept}`);
  }

  /** The shop as it was when `keep` was called. Keys go too: beside them stands how far the ledger was signed. */
  async backTo(name: string): Promise<void> {
    rmSync(join(this.shop.root, KEYS), { recursive: true, force: true });
    await this.restoreDatabase(name);
  }

  /** Puts the module of this repository into the shop. */
  async install(source: string): Promise<void> {
    const target = join(this.shop.root, MODULE);
    // A module that is mounted or linked there is this one already, or somebody's own: it is left alone.
    if (!this.hadModule) {
      cpSync(source, target, { recursive: true });
    }
    this.forgetGenerated();
    await this.shop.mustMagento(['module:enable', 'Vendor_LeakResponse']);
    await this.shop.mustMagento(['setup:upgrade', '--keep-generated']);
    if ((await this.shop.mode()) === 'production') {
      await this.shop.mustMagento(['setup:di:compile']);
      await this.shop.mustMagento(['setup:static-content:deploy', '-f']);
    }
    await this.shop.mustMagento(['cache:flush']);
  }

  async restore(): Promise<void> {
    for (const file of FILES) {
      cpSync(join(this.folder, file.replaceAll('/', '_')), join(this.shop.root, file));
    }
    // The caches still name classes of the module: they go first, while the classes are there.
    await this.shop.mustMagento(['cache:flush']);
    if (!this.hadModule) {
      rmSync(join(this.shop.root, MODULE), { recursive: true, force: true });
      const vendor = dirname(join(this.shop.root, MODULE));
      if (existsSync(vendor) && readdirSync(vendor).length === 0) {
        rmdirSync(vendor);
      }
    }
    rmSync(join(this.shop.root, KEYS), { recursive: true, force: true });
    if (this.hadKeys) {
      cpSync(join(this.folder, 'keys'), join(this.shop.root, KEYS), {
        recursive: true,
        verbatimSymlinks: true,
      });
    }
    await this.restoreDatabase('before.sql');
    this.forgetGenerated();
    await this.shop.mustMagento(['cache:flush']);
  }

  /** Interceptors know the plugins of the day they were made. */
  private forgetGenerated(): void {
    for (const folder of [
      'generated/code',
      'generated/metadata',
      'pub/static/adminhtml',
      'pub/static/frontend',
    ]) {
      if (folder.startsWith('generated') || !this.isProduction) {
        rmSync(join(this.shop.root, folder), { recursive: true, force: true });
      }
    }
  }

  private get isProduction(): boolean {
    return /'MAGE_MODE'\s*=>\s*'production'/.test(
      readFileSync(join(this.shop.root, 'app/etc/env.php'), 'utf8'),
    );
  }
}
