import { tellGates } from './index';

const env = process.env;
const told = await tellGates(
  {
    root: env.MAGENTO_ROOT ?? '',
    base: env.MAGENTO_URL ?? 'http://127.0.0.1:8480/',
    // Every fifth person of the test shop registered in its second store view.
    inside: { from: 5, step: 5 },
    outside: { from: 1, step: 5 },
    scope: env.LR_SCOPE ?? 'store_views:3',
    password: env.LR_SHOPPER_PASSWORD ?? 'Shopper123!lr',
    admin: { name: 'admin', other: 'mk', password: env.LR_ADMIN_PASSWORD ?? 'Admin123!lr' },
    people: Number(env.LR_PEOPLE ?? 100),
  },
  process.argv.slice(2),
);
for (const { story, checks, failures, figures, seconds } of told) {
  console.log(`${failures.length === 0 ? 'ok  ' : 'FAIL'} ${story} (${checks} checks, ${seconds} s)`);
  for (const [name, value] of Object.entries(figures)) {
    console.log(`       ${name}: ${value}`);
  }
  for (const failure of failures) {
    console.log(`     ! ${failure}`);
  }
}
process.exitCode = told.some(({ failures }) => failures.length > 0) ? 1 : 0;
