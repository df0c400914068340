import { createHash } from 'node:crypto';
import { utf8 } from '../../../frontend/engine/record/bytes';
import { sha256 } from '../../../frontend/shared/hash/sha256';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('the hash of FIPS 180-4, at every length around a block', () => {
  expect(hex(sha256(utf8('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  for (let length = 0; length < 260; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 151 + length) % 256);
    expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});
