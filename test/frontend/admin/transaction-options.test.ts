import { TransactionOptions } from '../../../frontend/admin/control-room/plan/transaction-options';
import { panelTranslator } from '../../../frontend/shared/i18n/catalogue';

const t = panelTranslator({}, 'en');

function filled(name: string, text: string): TransactionOptions {
  const options = new TransactionOptions(t);
  options.fields.find((field) => field.name === name)?.text(text);
  return options;
}

test('orders are held unless somebody chooses otherwise, and at least one rule is needed', () => {
  const options = new TransactionOptions(t);
  expect(options.missing().map(({ field }) => field)).toEqual(['lr-order-network']);
  expect(options.options()).toEqual([{ name: 'effect', value: 'hold' }]);
});

test.each([
  ['network', '203.0.113.0/24, 2001:db8::/32', 'home'],
  ['mail', 'ann@example.test', 'ann'],
  ['domain', 'example.test', 'nowhere'],
  ['amount_over', '500.00', '5,00'],
  ['velocity', '3/10', '3/2000'],
  ['country', 'DE, fr', 'Germany'],
  ['postcode', 'DE:101*', '10115'],
  ['bin', '424242', '4242424242424242'],
])('%s takes what the shop takes and names what does not fit', (name, right, wrong) => {
  expect(filled(name, right).missing()).toEqual([]);
  expect(
    filled(name, wrong)
      .missing()
      .map(({ field }) => field),
  ).toEqual([`lr-order-${name}`]);
});

test('of amount and of speed there is one', () => {
  expect(filled('velocity', '3/10 4/20').missing()).toHaveLength(1);
});

test('rules come as the API takes them', () => {
  const options = filled('country', 'DE, FR');
  options.effect.text('refuse');
  options.staff.on(true);
  expect(options.options()).toEqual([
    { name: 'effect', value: 'refuse' },
    { name: 'staff', value: 'yes' },
    { name: 'country', value: 'DE' },
    { name: 'country', value: 'FR' },
  ]);
});
