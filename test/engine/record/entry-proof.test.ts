import { toBase64, utf8 } from '../../../frontend/engine/record/bytes';
import { checkEntry, entryText, entryVerbatim } from '../../../frontend/engine/record/entry-proof';
import { Merkle } from '../../../frontend/engine/record/merkle';
import { newestAnchors } from '../../../frontend/engine/record/newest-anchors';
import { sha256 } from './kit';

const merkle = new Merkle(sha256);
const [left, right] = [utf8('{"n":"1"}'), utf8('{"n":"2"}')];
const root = merkle.node(merkle.leaf(left), merkle.leaf(right));
const checkpoint = `leakresponse/test\n2\n${toBase64(root)}\n\n— leakresponse/test AAAA\n`;
const facts = { index: '1', entry: toBase64(right), proof: [toBase64(merkle.leaf(left))], checkpoint };

test('an entry whose bytes lead to the signed root is in the ledger', () => {
  const proof = checkEntry(facts, sha256);
  expect(proof).toMatchObject({ verdict: 'included', origin: 'leakresponse/test', size: 2 });
  expect(entryText(proof.bytes)).toBe('{\n  "n": "2"\n}');
});

test.each([
  ['other bytes', { entry: toBase64(left) }],
  ['another index', { index: '0' }],
  ['an index beyond the size', { index: '2' }],
  ['a hash too few', { proof: [] }],
  ['a hash too many', { proof: [...facts.proof, ...facts.proof] }],
])('%s is not what was signed', (_, change) => {
  expect(checkEntry({ ...facts, ...change }, sha256).verdict).toBe('not_included');
});

test.each([
  ['a checkpoint that is none', { checkpoint: 'hello' }],
  ['an entry that is no base64', { entry: '?' }],
  ['a hash of another length', { proof: [toBase64(left)] }],
  ['an index that is no number', { index: '01' }],
])('%s proves nothing either way', (_, change) => {
  expect(checkEntry({ ...facts, ...change }, sha256).verdict).toBe('unreadable');
});

test('characters that hide or turn text round are spelt out, and bytes that are no text stay bytes', () => {
  expect(entryVerbatim(utf8('a\u202eb\u200bc\u0007'))).toBe('a\\u{202e}b\\u{200b}c\\u{7}');
  expect(entryText(Uint8Array.of(0xff, 0xfe))).toBe('fffe');
  expect(entryText(utf8('no json'))).toBe('no json');
});

test('the newest root of each way is what is proven, the furthest first', () => {
  const sent = (at: string, kind: string, size: string) => ({
    at,
    params: [
      { name: 'kind', value: kind },
      { name: 'size', value: size },
    ],
  });
  const anchors = newestAnchors([
    sent('2026-11-21T12:00:00Z', 'mail', '90'),
    sent('2026-11-21T11:00:00Z', 'rfc3161', '120'),
    sent('2026-11-20T12:00:00Z', 'mail', '60'),
    sent('2026-11-20T12:00:00Z', 'mail', 'many'),
    { at: '2026-11-20T12:00:00Z', params: [] },
  ]);
  expect(anchors).toEqual([
    { kind: 'rfc3161', at: '2026-11-21T11:00:00Z', size: 120 },
    { kind: 'mail', at: '2026-11-21T12:00:00Z', size: 90 },
  ]);
});
