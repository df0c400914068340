import { createHash, createPrivateKey, sign } from 'node:crypto';
import {
  type SignableRequest,
  signatureBase,
  signatureHeaders,
} from '../../../frontend/engine/operate/signature-base';
import vectors from '../../vectors/operate/signature.json';

interface Received {
  method: string;
  scheme: string;
  authority: string;
  path: string;
  query: string;
  body: string;
}

const pkcs8 = Buffer.from(`302e020100300506032b657004220420${vectors.seed}`, 'hex');
const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });

function signable(request: Received): SignableRequest {
  const { method, authority, path, query, body } = request;
  const bodyDigest = body === '' ? null : createHash('sha256').update(body, 'utf8').digest('base64');
  return { method, scheme: request.scheme === 'http' ? 'http' : 'https', authority, path, query, bodyDigest };
}

describe('the signature base of a request', () => {
  it.each(vectors.good)('$name', (vector) => {
    const request = signable(vector.request);
    const params = { created: vector.created, keyId: vectors.keyId, nonce: vector.nonce };
    const base = signatureBase(request, params);
    expect(base).toBe(vector.base);
    const signature = sign(null, Buffer.from(base, 'utf8'), key).toString('base64');
    expect(signatureHeaders(request, params, signature)).toEqual(vector.headers);
  });
});
