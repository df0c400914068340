// Makes signature.json. Written against RFC 9421 and docs/architecture.md without the code under test, so that both
// readers (TypeScript signs, PHP verifies) are held against a third hand. Run: node test/vectors/operate/make-signature.mjs [--check]
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('signature.json', import.meta.url);
const sha256 = (data) => createHash('sha256').update(data);
const keyOf = (seed) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(seed, 'hex')]),
    format: 'der',
    type: 'pkcs8',
  });
const publicOf = (key) => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(12);

const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const key = keyOf(seed);
const publicKey = publicOf(key);
const keyId = sha256(publicKey).digest('hex').slice(0, 32);
const stranger = keyOf('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
const now = 1795251600; // 2026-11-21T09:00:00Z
const nonce = 'q83vEjRWeJCrze8SNFZ4kA==';

function signed(name, request, change = {}) {
  const { method, scheme, authority, path, query, body } = request;
  const params = { created: now, keyid: keyId, alg: 'ed25519', nonce, ...change.params };
  const digest = body === '' ? null : `sha-256=:${sha256(Buffer.from(body, 'utf8')).digest('base64')}:`;
  const own = scheme === 'https' ? /:443$/ : /:80$/;
  const parts = [
    ['@method', method],
    ['@authority', authority.toLowerCase().replace(own, '')],
    ['@path', path],
    ['@query', `?${query}`],
    ...(digest === null ? [] : [['content-digest', digest]]),
  ].filter(([part]) => part !== change.leaveOut);
  const written = Object.entries(params)
    .map(([param, value]) => `;${param}=${typeof value === 'number' ? value : `"${value}"`}`)
    .join('');
  const input = `(${parts.map(([part]) => `"${part}"`).join(' ')})${written}`;
  const base = [...parts.map(([part, value]) => `"${part}": ${value}`), `"@signature-params": ${input}`].join('\n');
  const signature = sign(null, Buffer.from(base, 'utf8'), change.key ?? key).toString('base64');
  const headers = {
    ...(digest === null ? {} : { 'content-digest': digest }),
    'signature-input': `lr=${input}`,
    signature: `lr=:${signature}:`,
  };
  return { name, request, created: params.created, nonce: params.nonce, base, headers };
}

const rest = { scheme: 'https', authority: 'shop.example.test', path: '/rest/V1/leakresponse/status', query: '', body: '' };
const get = { method: 'GET', ...rest };
const post = {
  ...rest,
  method: 'POST',
  path: '/rest/V1/leakresponse/plans',
  body: '{"incident_id":12,"action":"end_sessions","scope":{"kind":"all","ids":[]},"audience":["customers"]}',
};
const refused = (code, vector) => ({ ...vector, refused: code });
const received = (code, vector, change) => ({ ...vector, refused: code, request: { ...vector.request, ...change } });
const withHeaders = (code, vector, change) => ({ ...vector, refused: code, headers: { ...vector.headers, ...change } });

const good = [
  signed('a read without a body', get),
  signed('a body is covered by its digest', post),
  signed('a query is covered undecoded', { ...get, path: '/rest/V1/leakresponse/ledger/entries', query: 'from=0&limit=1000&x=%2F%20' }),
  signed('an authority is compared in lower case', { ...get, authority: 'Shop.Example.TEST' }),
  signed('the own port of https is left out', { ...get, authority: 'shop.example.test:443' }),
  signed('any other port stays', { ...get, authority: 'shop.example.test:8443' }),
  signed('the own port of http is left out', { ...get, scheme: 'http', authority: 'localhost:80' }),
  signed('a body of Unicode text is hashed as UTF-8', { ...post, body: '{"reason":"Grüße 🔒"}' }),
  signed('a clock 300 seconds off still counts', get, { params: { created: now - 300 } }),
];
const bad = [
  received('signature_digest', signed('another body', post), { body: post.body.replace('12', '13') }),
  received('signature_wrong', signed('another path', get), { path: '/rest/V1/leakresponse/incidents' }),
  received('signature_wrong', signed('another query', get), { query: 'from=1' }),
  received('signature_wrong', signed('another host', get), { authority: 'other.example.test' }),
  received('signature_wrong', signed('another method', get), { method: 'DELETE' }),
  received('signature_digest', signed('a body added to a request signed without one', get), { body: '{}' }),
  refused('signature_component', signed('the host is not covered', get, { leaveOut: '@authority' })),
  refused('signature_component', signed('the digest is not covered', post, { leaveOut: 'content-digest' })),
  refused('signature_wrong', signed('signed by another key', get, { key: stranger })),
  refused('signature_key_unknown', signed('a key that is not enrolled', get, { params: { keyid: '0'.repeat(32) } })),
  refused('signature_stale', signed('301 seconds old', get, { params: { created: now - 301 } })),
  refused('signature_stale', signed('301 seconds ahead', get, { params: { created: now + 301 } })),
  refused('signature_parameter', signed('another algorithm', get, { params: { alg: 'hmac-sha256' } })),
  refused('signature_parameter', signed('a nonce too short', get, { params: { nonce: 'AAAA' } })),
  withHeaders('signature_malformed', signed('a signature of 63 bytes', get), { signature: `lr=:${'A'.repeat(84)}:` }),
  withHeaders('signature_malformed', signed('two signatures', get), { signature: 'lr=:AAAA:, other=:AAAA:' }),
];
// A body added later: its digest is missing from the list, which a reader may notice before it looks at the digest.
bad[5].refused = 'signature_component';

const text = `${JSON.stringify({ seed, publicKey: publicKey.toString('base64'), keyId, now, good, bad }, null, 2)}\n`;
if (process.argv[2] === '--check') {
  process.exit(readFileSync(file, 'utf8') === text ? 0 : 1);
}
writeFileSync(file, text);
