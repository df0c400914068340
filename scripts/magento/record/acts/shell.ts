import type { Act } from '../act';

/** The last two are done past Magento: what they show is a blind spot, not a source. */
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
    name: 'console: an admin user is made by SQL',
    type: 'admin_user.created',
    blind: true,
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
    name: 'database: a customer is read by SQL',
    type: 'customer.viewed',
    blind: true,
    play: (stage) => stage.sql('SELECT COUNT(email) FROM customer_entity WHERE entity_id = 12;'),
  },
];
