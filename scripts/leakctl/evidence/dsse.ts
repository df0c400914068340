import { createHash } from 'node:crypto';
import { ed25519 } from '../node-ports';
import { EXIT, Stop } from '../outcome';
import type { SigningKey } from '../signing-key';

/** Dead Simple Signing Envelope with one Ed25519 signature. */
export interface Envelope {
  payloadType: string;
  payload: string;
  signatures: { keyid: string; sig: string }[];
}

export const MANIFEST = 'application/vnd.in-toto+json';
export const CUSTODY = 'application/vnd.leakresponse.custody+json';

export function signEnvelope(type: string, payload: string, key: SigningKey): string {
  const envelope: Envelope = {
    payloadType: type,
    payload: Buffer.from(payload, 'utf8').toString('base64'),
    signatures: [{ keyid: key.id, sig: key.sign(encoded(type, payload)) }],
  };
  return `${JSON.stringify(envelope)}\n`;
}

/** @throws Stop when the text is no envelope of that type with one signature */
export function readEnvelope(
  text: string,
  type: string,
): { payload: string; keyId: string; signature: Buffer } {
  let read: Partial<Envelope> | null;
  try {
    read = JSON.parse(text) as Partial<Envelope> | null;
  } catch {
    read = null;
  }
  const signed = read?.signatures?.length === 1 ? read.signatures[0] : undefined;
  if (read?.payloadType !== type || typeof read.payload !== 'string' || typeof signed?.sig !== 'string') {
    throw new Stop(EXIT.tampering, `A file of the package is no signed envelope (${type}).`, {
      code: 'envelope',
    });
  }
  return {
    payload: Buffer.from(read.payload, 'base64').toString('utf8'),
    keyId: String(signed.keyid),
    signature: Buffer.from(signed.sig, 'base64'),
  };
}

export function isSignedBy(
  publicKey: Buffer,
  keyId: string,
  type: string,
  payload: string,
  signature: Buffer,
): boolean {
  return (
    keyIdOf(publicKey) === keyId && ed25519(publicKey, Buffer.from(encoded(type, payload), 'utf8'), signature)
  );
}

export const keyIdOf = (publicKey: Uint8Array): string =>
  createHash('sha256').update(publicKey).digest('hex').slice(0, 32);

export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** JSON with sorted keys, as the shop checks it. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

function encoded(type: string, payload: string): string {
  return `DSSEv1 ${Buffer.byteLength(type)} ${type} ${Buffer.byteLength(payload)} ${payload}`;
}
