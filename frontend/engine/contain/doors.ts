/** The ways into and out of the shop that can be closed one by one. */
export const DOORS = [
  'rest',
  'soap',
  'graphql',
  'export',
  'import',
  'upload',
  'registration',
  'guest_checkout',
  'admin_login',
] as const;
export type DoorName = (typeof DOORS)[number];

/** An address or a network as the shop takes it: 192.0.2.7, 192.0.2.0/24, 2001:db8::/32. The shop has the last word. */
export function isNetwork(text: string): boolean {
  const [address = '', length, ...rest] = text.split('/');
  if (rest.length > 0 || (length !== undefined && !/^\d{1,3}$/.test(length))) {
    return false;
  }
  const bits = length === undefined ? 0 : Number(length);
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) {
    return address.split('.').every((part) => Number(part) <= 255) && bits <= 32;
  }
  const isSix = /^[0-9a-f:]{2,39}$/i.test(address) && address.includes(':') && !address.includes(':::');
  return (
    isSix && address.split('::').length <= 2 && address.split(':').every((p) => p.length <= 4) && bits <= 128
  );
}
