/*
 * How long pages take with SQL watched (in the mode of the first argument, `all` without one) against not watched, round by
 * round. Changes env.php of MAGENTO_ROOT and puts it back. Figures for people; no suite runs it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accounts, Installation } from '../installation';
import { comparePages } from './pages';

const shop = new Installation(process.env.MAGENTO_ROOT ?? '');
const base = await shop.baseUrl();
const known = accounts(shop.root);
const settings = join(shop.root, 'app/etc/env.php');
const kept = readFileSync(settings, 'utf8');
const mode = process.argv[2] ?? 'all';
/** PHP looks at the times of its files every two seconds. */
const NOTICED = 3000;

const toggle = async (_stage: unknown, isOn: boolean): Promise<void> => {
  const block = `'leakresponse' => ['queries' => ['watch' => '${isOn ? mode : 'off'}']],`;
  writeFileSync(settings, kept.replace('return [', `return [${block}`));
  await new Promise((resolve) => setTimeout(resolve, NOTICED));
};
try {
  const figures = await comparePages(
    {
      shop,
      base: base.endsWith('/') ? base : `${base}/`,
      password: known.shopperPassword,
      adminName: known.adminUser,
      adminPassword: known.adminPassword,
      person: known.outside.from + 60 * known.outside.step,
    },
    `watch of SQL (${mode})`,
    toggle,
  );
  console.log(figures);
} finally {
  writeFileSync(settings, kept);
}
