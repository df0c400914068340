import * as crypto from 'node:crypto';
import type { Sha256, VerifyEd25519 } from '../../frontend/engine/record/bytes';

/** The one-shot call of newer Nodes is about a third faster. */
const oneShot = (crypto as { hash?: (name: string, data: Uint8Array, encoding: 'buffer') => Uint8Array })
  .hash;

export const sha256: Sha256 =
  oneShot === undefined
    ? (bytes) => crypto.createHash('sha256').update(bytes).digest()
    : (bytes) => oneShot('sha256', bytes, 'buffer');

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** SubjectPublicKeyInfo (RFC 8410) of 32 bytes. */
export function publicKeyOf(bytes: Uint8Array): crypto.KeyObject {
  return crypto.createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });
}

export function bytesOfPublicKey(key: crypto.KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
}

export const ed25519: VerifyEd25519 = (publicKey, message, signature) => {
  try {
    return crypto.verify(null, message, publicKeyOf(publicKey), signature);
  } catch {
    return false;
  }
};
