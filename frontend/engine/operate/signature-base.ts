/**
 * HTTP message signatures (RFC 9421) in the one profile that the shop accepts: label `lr`, Ed25519, the request line,
 * the host and the digest of the body. Pure: whoever calls signs the base and sends the headers.
 */
export interface SignableRequest {
  /** Upper case. */
  method: string;
  scheme: 'http' | 'https';
  /** Host header, with its port if it has one. */
  authority: string;
  /** Path of the request line, percent-encoded as it is sent. */
  path: string;
  /** What follows the first `?`, as it is sent; empty when there is none. */
  query: string;
  /** SHA-256 of the body in base64; null when there is no body. */
  bodyDigest: string | null;
}

export interface SignatureParams {
  /** Unix time, seconds. */
  created: number;
  keyId: string;
  /** 16 to 64 characters of base64; counts once. */
  nonce: string;
}

const LABEL = 'lr';

/** RFC 9421 section 2.5: the text that is signed, as UTF-8. */
export function signatureBase(request: SignableRequest, params: SignatureParams): string {
  const lines = covered(request).map(([name, value]) => `"${name}": ${value}`);
  return [...lines, `"@signature-params": ${innerList(request, params)}`].join('\n');
}

/** @param signature base64 of the 64 bytes over the base */
export function signatureHeaders(
  request: SignableRequest,
  params: SignatureParams,
  signature: string,
): Record<string, string> {
  const headers: Record<string, string> = {
    'signature-input': `${LABEL}=${innerList(request, params)}`,
    signature: `${LABEL}=:${signature}:`,
  };
  const digest = contentDigest(request);
  return digest === null ? headers : { 'content-digest': digest, ...headers };
}

/** RFC 9530. */
function contentDigest(request: SignableRequest): string | null {
  return request.bodyDigest === null ? null : `sha-256=:${request.bodyDigest}:`;
}

function covered(request: SignableRequest): [string, string][] {
  const fields: [string, string][] = [
    ['@method', request.method],
    ['@authority', normalAuthority(request)],
    ['@path', request.path === '' ? '/' : request.path],
    ['@query', `?${request.query}`],
  ];
  const digest = contentDigest(request);
  return digest === null ? fields : [...fields, ['content-digest', digest]];
}

function innerList(request: SignableRequest, params: SignatureParams): string {
  const names = covered(request).map(([name]) => `"${name}"`);
  return (
    `(${names.join(' ')});created=${params.created};keyid="${params.keyId}"` +
    `;alg="ed25519";nonce="${params.nonce}"`
  );
}

/** RFC 9421 section 2.2.3: lower case, without the scheme's own port. */
function normalAuthority(request: SignableRequest): string {
  const authority = request.authority.toLowerCase();
  const own = request.scheme === 'https' ? ':443' : ':80';
  return authority.endsWith(own) ? authority.slice(0, -own.length) : authority;
}
