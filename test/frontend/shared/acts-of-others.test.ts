import { panelTranslator } from '../../../frontend/shared/i18n/catalogue';

const words = {
  'run.freeze_vouchers': 'Vouchers',
  'will.vouchers_stop': '{n} vouchers cannot be used.',
  'run.end_sessions': 'Nothing to see here',
};
const t = panelTranslator({}, 'en-GB', words);

test('an act of another module is called what it calls itself', () => {
  expect(t.sayCode('run', 'freeze_vouchers')).toBe('Vouchers');
  expect(t.sayCode('will', 'vouchers_stop', { n: 1400 })).toBe('1,400 vouchers cannot be used.');
});

test('another module cannot change what our own acts are called', () => {
  expect(t.sayCode('run', 'end_sessions')).toBe('Customer sessions');
});

test('a code without words stays visible with what it said', () => {
  expect(t.sayCode('will', 'unheard_of', { n: 2 })).toBe('unheard_of · n: 2');
});
