import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bytesOfPublicKey } from './node-ports';
import { EXIT, Stop } from './outcome';

/** The key that signs requests. The private half never leaves its file and this process. */
export class SigningKey {
  private constructor(private readonly key: KeyObject) {}

  /** Writes a new key; one that is there is never overwritten. */
  static generate(file: string): SigningKey {
    const { privateKey } = generateKeyPairSync('ed25519');
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
    try {
      writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      throw new Stop(
        EXIT.failed,
        `${file} cannot be written (${codeOf(error)}). A key is never overwritten.`,
      );
    }
    return new SigningKey(privateKey);
  }

  static read(file: string): SigningKey {
    let pem: string;
    try {
      if ((statSync(file).mode & 0o077) !== 0) {
        throw new Stop(EXIT.failed, `Others can read ${file}. Make it private first: chmod 600 ${file}`);
      }
      pem = readFileSync(file, 'utf8');
    } catch (error) {
      throw error instanceof Stop
        ? error
        : new Stop(
            EXIT.failed,
            `The key ${file} cannot be read (${codeOf(error)}). Make one: leakctl keys generate`,
          );
    }
    try {
      const key = createPrivateKey(pem);
      if (key.asymmetricKeyType === 'ed25519') {
        return new SigningKey(key);
      }
    } catch {
      // Told below: the parser's own words could quote the file.
    }
    throw new Stop(EXIT.failed, `${file} holds no Ed25519 private key.`);
  }

  /** Base64 of the 32 bytes. */
  get publicKey(): string {
    return bytesOfPublicKey(createPublicKey(this.key)).toString('base64');
  }

  /** As the shop names it: the first 32 hex digits of SHA-256 over the public key. */
  get id(): string {
    return createHash('sha256')
      .update(bytesOfPublicKey(createPublicKey(this.key)))
      .digest('hex')
      .slice(0, 32);
  }

  /** @returns base64 */
  sign(text: string): string {
    return sign(null, Buffer.from(text, 'utf8'), this.key).toString('base64');
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'error';
}
