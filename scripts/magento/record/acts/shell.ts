import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../../setup/paths';
import type { Act, Entry, Stage } from '../act';

const execute = promisify(execFile);

/** As code of an extension that asks no service. */
const plainSql = (stage: Stage, what: string): Promise<unknown> =>
  execute('php', ['-d', 'memory_limit=1G', join(root, 'scripts/magento/record/select.php'), what], {
    cwd: stage.settings.shop.root,
    timeout: 120_000,
  });

/** The newest words are looked through for what stood in the statement. */
const says = (data: Entry['data'], ...words: string[]): boolean => {
  const said = JSON.stringify(data);
  return words.every((word) => said.includes(word)) && !said.includes('nobody');
};

/** The last one is done past Magento: what it shows is a blind spot, not a source. */
export const shell: readonly Act[] = [
  {
    name: 'console: a setting is written',
    type: 'configuration.changed',
    kind: 'shell',
    door: 'console',
    says: (data) => data.path === 'general/store_information/phone',
    play: (stage) => stage.console('config:set', 'general/store_information/phone', String(Date.now())),
  },
  {
    name: 'console: a source is switched off and on, which is recorded whatever the switches say',
    type: 'configuration.changed',
    kind: 'shell',
    door: 'console',
    says: (data) => data.path === 'leakresponse/sources/control' && data.new === '1',
    play: async (stage) => {
      await stage.console('config:set', 'leakresponse/sources/control', '0');
      await stage.console('config:set', 'leakresponse/sources/control', '1');
    },
  },
  {
    name: 'console: a command makes an admin user past every service',
    type: 'console.command_run',
    kind: 'shell',
    door: 'console',
    says: (data) => data.command === 'admin:user:create' && !JSON.stringify(data).includes('Made-4'),
    play: (stage) =>
      stage.console(
        'admin:user:create',
        `--admin-user=shell${process.pid}`,
        '--admin-password=Made-4-test!',
        `--admin-email=shell${process.pid}@example.test`,
        '--admin-firstname=Shell',
        '--admin-lastname=Test',
      ),
  },
  {
    name: 'SQL: code that asks no service reads one customer',
    type: 'query.read',
    kind: 'shell',
    door: 'console',
    says: (data) =>
      says(data, 'select email from', 'customer_entity', 'select.php') &&
      data.rows === 1 &&
      data.statements === 1,
    play: (stage) => plainSql(stage, 'one'),
  },
  {
    name: 'SQL: code that asks no service reads the whole table',
    type: 'query.flagged',
    kind: 'shell',
    door: 'console',
    says: (data) => says(data, '"dump"', '"many"', 'customer_entity'),
    play: (stage) => plainSql(stage, 'all'),
  },
  {
    name: 'SQL: code that asks no service wants a file on the database server',
    type: 'query.flagged',
    kind: 'shell',
    door: 'console',
    says: (data) => says(data, '"outfile"', 'customer_entity'),
    play: (stage) => plainSql(stage, 'file'),
  },
  {
    name: 'SQL: what an admin page reads is told with its route and the class that asked',
    type: 'query.read',
    kind: 'admin',
    door: 'panel',
    says: (data) => says(data, 'sales_order', '::') && data.route === 'sales_order_view',
    play: (stage) => stage.panel(`sales/order/view/order_id/1/`),
  },
  {
    name: 'SQL: what a call of the API reads is told with its path, without ids',
    type: 'query.read',
    kind: 'admin',
    door: 'rest',
    says: (data) => says(data, 'customer_entity') && data.route === '/rest/V1/customers/:id',
    play: (stage) => stage.asAdmin('GET', 'customers/13'),
  },
  {
    name: 'database: a customer is read by a client of the database, past PHP',
    type: 'customer.viewed',
    blind: true,
    play: (stage) => stage.sql('SELECT COUNT(email) FROM customer_entity WHERE entity_id = 12;'),
  },
];
