import { faultOf, REASON_MAX } from '../../../frontend/admin/control-room/confirm/reason';

test.each([
  ['', 'missing'],
  ['   ', 'missing'],
  ['x'.repeat(REASON_MAX + 1), 'long'],
  ['Card 4111 1111 1111 1111 was seen', 'card'],
  ['5500-0000-0000-0004', 'card'],
  ['Told by jane@example.test', 'mail'],
])('"%s" is questioned: %s', (reason, fault) => {
  expect(faultOf(reason)).toBe(fault);
});

test.each([
  'Stolen admin account',
  'Order 100000012345678 is not a card',
  'since 10:12 @ the office',
  'x'.repeat(REASON_MAX),
])('"%s" may go into the ledger', (reason) => {
  expect(faultOf(reason)).toBeNull();
});
