import { tellGates } from './index';

const env = process.env;
const told = await tellGates(
  {
    root: env.MAGENTO_ROOT ?? '',
    base: env.MAGENTO_URL ?? 'http://127.0.0.1:8480/',
    second: env.MAGENTO_SECOND_URL ?? 'http://127.0.0.1:8490/',
    stores: { first: env.LR_FIRST_STORE ?? 'default', second: env.LR_SECOND_STORE ?? 'b2b' },
    first: { from: Number(env.LR_FIRST_PERSON ?? 1) },
    other: { from: Number(env.LR_OTHER_PERSON ?? 15001) },
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
