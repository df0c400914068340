import { accounts, Installation } from '../installation';
import { playTouches } from './index';

const shop = new Installation(process.env.MAGENTO_ROOT ?? '');
const base = process.env.MAGENTO_URL ?? (await shop.baseUrl());
const known = accounts(shop.root);
const looked = await playTouches(
  {
    shop,
    base: base.endsWith('/') ? base : `${base}/`,
    password: known.shopperPassword,
    adminName: known.adminUser,
    adminPassword: known.adminPassword,
    person: Number(process.env.LR_PERSON ?? known.outside.from + 40 * known.outside.step),
  },
  process.argv[2] ?? '',
);
for (const { name, found, why } of looked) {
  console.log(found ? `ok     ${name}` : `MISSED ${name} (${why})`);
}
console.log(`${looked.filter(({ found }) => found).length} of ${looked.length} touches are in the ledger.`);
