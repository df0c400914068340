import { AccountOptions } from '../../../frontend/admin/control-room/plan/account-options';
import { NetworkOptions } from '../../../frontend/admin/control-room/plan/network-options';
import { panelTranslator } from '../../../frontend/shared/i18n/catalogue';

const t = panelTranslator({}, 'en');
const fill = (options: AccountOptions, name: string, text: string) =>
  options.fields.find((field) => field.name === name)?.text(text);

test('accounts are named by number, never by mail address', () => {
  const accounts = new AccountOptions(t);
  expect(accounts.missing().map(({ field }) => field)).toEqual(['lr-lock-customers']);
  fill(accounts, 'admin', 'ann@example.test');
  expect(accounts.missing().map(({ field }) => field)).toEqual(['lr-lock-admins']);
  fill(accounts, 'admin', '3');
  fill(accounts, 'customer', '17, 18\n17');
  expect(accounts.missing()).toEqual([]);
  expect(accounts.options()).toEqual([
    { name: 'customer', value: '17' },
    { name: 'customer', value: '18' },
    { name: 'admin', value: '3' },
  ]);
});

test('networks are checked before they are sent', () => {
  const networks = new NetworkOptions(t);
  expect(networks.missing().map(({ field }) => field)).toEqual(['lr-networks']);
  networks.networks('203.0.113.0/24 nowhere');
  expect(networks.missing()[0]?.text).toContain('nowhere');
  networks.networks('203.0.113.0/24, 2001:db8::/32');
  expect(networks.missing()).toEqual([]);
  expect(networks.options()).toEqual([
    { name: 'network', value: '203.0.113.0/24' },
    { name: 'network', value: '2001:db8::/32' },
  ]);
});
