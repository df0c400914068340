import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import {
  type SignableRequest,
  signatureBase,
  signatureHeaders,
} from '../../../frontend/engine/operate/signature-base';
import type { Answer } from './http';
import type { Shop } from './shop';

/** What a test changes of an honest signed request. */
export interface Tampering {
  signed?: Partial<SignableRequest>;
  created?: number;
  nonce?: string;
  /** headers after signing; an empty value takes one away */
  headers?: Record<string, string>;
  sentPath?: string;
  sentBody?: string;
  sentMethod?: string;
}

/** A client with a signing key of its own. */
export class Signer {
  readonly keyId: string;
  readonly publicKey: string;
  private readonly key: KeyObject;

  constructor(private readonly shop: Shop) {
    const pair = generateKeyPairSync('ed25519');
    const raw = pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
    this.key = pair.privateKey;
    this.publicKey = raw.toString('base64');
    this.keyId = createHash('sha256').update(raw).digest('hex').slice(0, 32);
  }

  async enrol(actsAs = 'admin:1'): Promise<void> {
    const args = [
      'leakresponse:key:enrol',
      '--public-key',
      this.publicKey,
      '--label=threats',
      `--acts-as=${actsAs}`,
    ];
    const { code, output } = await this.shop.magento(args);
    if (code !== 0) {
      throw new Error(`The key was not enrolled: ${output.slice(-300)}`);
    }
  }

  async revoke(): Promise<void> {
    await this.shop.magento(['leakresponse:key:revoke', this.keyId]);
  }

  send(method: string, address: string, body: unknown, tampering: Tampering = {}): Promise<Answer> {
    const [path = '', query = ''] = address.split('?', 2);
    const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      ...this.headers(method, path, query, text, tampering),
    };
    for (const [name, value] of Object.entries(tampering.headers ?? {})) {
      value === '' ? delete headers[name] : Object.assign(headers, { [name]: value });
    }
    const sent = tampering.sentBody ?? text;
    return this.shop.http(tampering.sentPath ?? address, {
      method: tampering.sentMethod ?? method,
      headers,
      ...(sent === '' ? {} : { body: sent }),
    });
  }

  headers(
    method: string,
    path: string,
    query: string,
    body: string,
    tampering: Tampering,
  ): Record<string, string> {
    const request: SignableRequest = {
      method,
      scheme: 'http',
      authority: new URL(this.shop.target.baseUrl).host,
      path,
      query,
      bodyDigest: body === '' ? null : createHash('sha256').update(body).digest('base64'),
      ...tampering.signed,
    };
    const params = {
      created: tampering.created ?? Math.floor(Date.now() / 1000),
      keyId: this.keyId,
      nonce: tampering.nonce ?? randomBytes(18).toString('base64'),
    };
    const signature = sign(null, Buffer.from(signatureBase(request, params)), this.key).toString('base64');
    return signatureHeaders(request, params, signature);
  }
}
