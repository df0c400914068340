import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { decodeBech32, encodeBech32 } from './bech32';

/** The age format, version 1 (C2SP age): X25519 recipients, text in chunks of 64 KiB. The `age` program reads and writes the same. */
const CHUNK = 65536;
const TAG = 16;
const INTRO = 'age-encryption.org/v1';
const SECRET = 'AGE-SECRET-KEY-';
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');

/** The file is not what an age program wrote for this key. */
export class UnableToOpen extends Error {}

export function makeIdentity(): { identity: string; recipient: string } {
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8.length);
  return {
    identity: encodeBech32(SECRET.toLowerCase(), secret).toUpperCase(),
    recipient: encodeBech32('age', publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI.length)),
  };
}

/** @throws UnableToOpen when the text is no public key of the age format */
export function recipientBytes(text: string): Buffer {
  const bytes = decodeBech32('age', text);
  if (bytes === null || bytes.length !== 32) {
    throw new UnableToOpen(`${text.slice(0, 12)}… is no age public key (age1…).`);
  }
  return bytes;
}

/** The first secret key of a file as `age-keygen` writes it. */
export function identityBytes(text: string): Buffer {
  const line = text.split('\n').find((one) => one.startsWith(SECRET)) ?? '';
  const bytes = decodeBech32(SECRET.toLowerCase(), line.trim().toLowerCase());
  if (bytes === null || bytes.length !== 32) {
    throw new UnableToOpen('The file holds no age secret key (AGE-SECRET-KEY-1…).');
  }
  return bytes;
}

export async function* encrypt(
  plain: AsyncIterable<Uint8Array>,
  recipients: readonly string[],
): AsyncGenerator<Buffer> {
  const fileKey = randomBytes(16);
  const stanzas = recipients.map((recipient) => stanza(recipientBytes(recipient), fileKey)).join('');
  const header = `${INTRO}\n${stanzas}---`;
  const nonce = randomBytes(16);
  yield Buffer.concat([Buffer.from(`${header} ${base64(headerMac(fileKey, header))}\n`), nonce]);
  const key = derived(fileKey, nonce, 'payload');
  let held = Buffer.alloc(0);
  let counter = 0;
  for await (const piece of plain) {
    held = Buffer.concat([held, piece]);
    while (held.length > CHUNK) {
      yield sealed(key, held.subarray(0, CHUNK), counter++, false);
      held = held.subarray(CHUNK);
    }
  }
  yield sealed(key, held, counter, true);
}

/** @throws UnableToOpen at the first byte that is not as it was written; what came before stays right */
export async function* decrypt(
  sealedBytes: AsyncIterable<Uint8Array>,
  identity: Buffer,
): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  let key: Buffer | null = null;
  let counter = 0;
  for await (const piece of sealedBytes) {
    held = Buffer.concat([held, piece]);
    if (key === null) {
      const end = /\n--- [A-Za-z0-9+/]{43}\n/.exec(held.toString('latin1'));
      const body = end === null ? -1 : end.index + end[0].length;
      if (body < 0 || held.length < body + 16) {
        if (held.length > CHUNK) {
          throw new UnableToOpen('This is no file of the age format.');
        }
        continue;
      }
      key = derived(
        fileKeyOf(held.subarray(0, body).toString('latin1'), identity),
        held.subarray(body, body + 16),
        'payload',
      );
      held = held.subarray(body + 16);
    }
    while (held.length > CHUNK + TAG) {
      yield opened(key, held.subarray(0, CHUNK + TAG), counter++, false);
      held = held.subarray(CHUNK + TAG);
    }
  }
  if (key === null) {
    throw new UnableToOpen('This is no file of the age format.');
  }
  yield opened(key, held, counter, true);
}

function fileKeyOf(header: string, identity: Buffer): Buffer {
  const lines = header.split('\n');
  if (lines[0] !== INTRO) {
    throw new UnableToOpen('This is no file of the age format.');
  }
  const own = publicOf(identity);
  for (let at = 1; at + 1 < lines.length; at++) {
    const share = /^-> X25519 ([A-Za-z0-9+/]{43})$/.exec(lines[at] ?? '')?.[1];
    const body = Buffer.from(lines[at + 1] ?? '', 'base64');
    if (share === undefined || body.length !== 32) {
      continue;
    }
    const shareBytes = Buffer.from(share, 'base64');
    const fileKey = tryOpen(wrapKey(identity, shareBytes, shareBytes, own), body, Buffer.alloc(12));
    if (fileKey !== null) {
      return checked(fileKey, header);
    }
  }
  throw new UnableToOpen('This file is not encrypted to this key.');
}

function checked(fileKey: Buffer, header: string): Buffer {
  const cut = header.lastIndexOf('---') + 3;
  const mac = Buffer.from(header.slice(cut + 1, -1), 'base64');
  const own = headerMac(fileKey, header.slice(0, cut));
  if (mac.length !== own.length || !timingSafeEqual(mac, own)) {
    throw new UnableToOpen('The head of this file was changed.');
  }
  return fileKey;
}

function stanza(recipient: Buffer, fileKey: Buffer): string {
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  const share = publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8.length);
  const body = seal(wrapKey(secret, recipient, share, recipient), fileKey, Buffer.alloc(12));
  return `-> X25519 ${base64(share)}\n${base64(body)}\n`;
}

function wrapKey(secret: Buffer, other: Buffer, share: Buffer, recipient: Buffer): Buffer {
  const shared = diffieHellman({ privateKey: privateOf(secret), publicKey: publicKeyOf(other) });
  return Buffer.from(hkdfSync('sha256', shared, Buffer.concat([share, recipient]), `${INTRO}/X25519`, 32));
}

const derived = (fileKey: Buffer, salt: Uint8Array, info: string): Buffer =>
  Buffer.from(hkdfSync('sha256', fileKey, salt, info, 32));
const headerMac = (fileKey: Buffer, header: string): Buffer =>
  createHmac('sha256', derived(fileKey, Buffer.alloc(0), 'header'))
    .update(header)
    .digest();
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
const privateOf = (secret: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, secret]), format: 'der', type: 'pkcs8' });
const publicKeyOf = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });
const publicOf = (secret: Buffer): Buffer =>
  createPublicKey(privateOf(secret)).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);

function nonceOf(counter: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(Math.floor(counter / 2 ** 32), 3);
  nonce.writeUInt32BE(counter % 2 ** 32, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

const sealed = (key: Buffer, chunk: Buffer, counter: number, isLast: boolean): Buffer =>
  seal(key, chunk, nonceOf(counter, isLast));

function seal(key: Buffer, plain: Buffer, nonce: Buffer): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG });
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function opened(key: Buffer, chunk: Buffer, counter: number, isLast: boolean): Buffer {
  const plain = tryOpen(key, chunk, nonceOf(counter, isLast));
  if (plain === null) {
    throw new UnableToOpen('This file was changed, or its end is missing.');
  }
  return plain;
}

function tryOpen(key: Buffer, chunk: Buffer, nonce: Buffer): Buffer | null {
  if (chunk.length < TAG) {
    return null;
  }
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG });
  decipher.setAuthTag(chunk.subarray(chunk.length - TAG));
  try {
    return Buffer.concat([decipher.update(chunk.subarray(0, chunk.length - TAG)), decipher.final()]);
  } catch {
    return null;
  }
}
