import { isNetwork } from '../../../frontend/engine/contain/doors';

describe('addresses and networks as somebody types them', () => {
  it.each(['192.0.2.7', '192.0.2.0/24', '::1', '2001:db8::/32', '2001:DB8:0:0:0:0:0:1', '0.0.0.0/0'])(
    'takes %s',
    (text) => {
      expect(isNetwork(text)).toBe(true);
    },
  );
  it.each([
    '',
    'home',
    '192.0.2',
    '192.0.2.256',
    '192.0.2.0/33',
    '192.0.2.0/',
    '192.0.2.0/24/1',
    '2001:db8::/129',
    '2001::db8::1',
    ':::',
    '12345::',
  ])('does not take %s', (text) => {
    expect(isNetwork(text)).toBe(false);
  });
});
