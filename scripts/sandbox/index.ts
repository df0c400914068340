import { relative } from 'node:path';
import { prepareMachine } from '../setup/debian';
import { root } from '../setup/paths';
import { SetupFailed } from '../setup/shell';
import { bringOperator } from './operator';
import { bringPeople } from './people';
import { type Addresses, Sandbox } from './sandbox';
import { ADMIN_PASSWORD, SHOPPER_PASSWORD } from './seed';

const HELP = `npm start                  brings up the sandbox shop
npm start -- --fresh       forgets everything and begins again
npm start -- --people 0    without the people who are signed in (default 500)`;

const args = process.argv.slice(2);

async function main(): Promise<number> {
  if (args.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  await prepareMachine(false);
  const sandbox = new Sandbox({
    name: 'shop',
    customers: 20_000,
    fromPort: 8080,
    fresh: args.includes('--fresh'),
    workers: 8,
  });
  const stop = new Promise<void>((done) => {
    // Not once: the second signal of an impatient person must not end the tidying up.
    process.on('SIGINT', () => done());
    process.on('SIGTERM', () => done());
  });
  try {
    const addresses = await sandbox.start();
    await bringPeople(sandbox, addresses, numberAfter('--people', 500));
    const config = relative(root, await bringOperator(sandbox, addresses));
    console.log(welcome(addresses, config));
    await stop;
    console.log('\nStopping.');
  } finally {
    await sandbox.stop();
  }
  return 0;
}

function welcome({ shop, admin, mail }: Addresses, config: string): string {
  return `
  Shop    ${shop}    sign in as person1@example.test … person20000@example.test, password ${SHOPPER_PASSWORD}
  Admin   ${admin}    admin, password ${ADMIN_PASSWORD}   (also: second, viewer)
  Mails   ${mail}    every mail the shop sends

  Sign in to the shop in one tab; in the admin press "I think data has leaked", follow the steps, and watch the shop sign you out.

  The ledger, from outside:  npm run -s leakctl -- export --config ${config} --out .sandbox/ledger
                             npm run -s leakctl -- verify .sandbox/ledger --config ${config}

  Ctrl-C stops it. "npm start -- --fresh" begins again with a new shop.
`;
}

function numberAfter(option: string, otherwise: number): number {
  const value = Number(args[args.indexOf(option) + 1]);
  return args.includes(option) && Number.isInteger(value) && value >= 0 ? value : otherwise;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof SetupFailed ? `\n${error.message}` : error);
    process.exit(1);
  },
);
