import { createPublicKey, sign, verify } from 'node:crypto';
import { fromBase64, toBase64 } from '../../../frontend/engine/record/bytes';
import {
  cosign,
  cosignedAt,
  parseWitnessKey,
  type WitnessKey,
  witnessVerifierKey,
} from '../../../frontend/engine/record/cosignature';
import { noteProblem, parseVerifierKey } from '../../../frontend/engine/record/signed-note';
import { ed25519, sha256 } from './kit';
import { checkpoint, KEY, ledger, OTHER_KEY, vkey } from './tamper';

const publicKey = createPublicKey(OTHER_KEY).export({ format: 'der', type: 'spki' }).subarray(12);
const key: WitnessKey = { name: 'witness.example.test/w1', publicKey };
const signWith = (message: Uint8Array) => sign(null, message, OTHER_KEY);
const note = checkpoint(ledger(3));
const seconds = 1700000000;
const cosigned = cosign(note, key, seconds, sha256, signWith);

describe('a cosignature', () => {
  it('is the note with one line more, and says when', () => {
    expect(cosigned.startsWith(note)).toBe(true);
    expect(cosignedAt(cosigned, key, sha256, ed25519)).toBe(seconds);
  });

  it('has the bytes of C2SP: key hash, time in eight bytes, signature over header, time and text', () => {
    const line = cosigned.slice(note.length).replace(`\u2014 ${key.name} `, '').trim();
    const bytes = Buffer.from(line, 'base64');
    const text = note.slice(0, note.indexOf('\n\n') + 1);
    expect(bytes).toHaveLength(76);
    expect(bytes.readBigUInt64BE(4)).toBe(BigInt(seconds));
    const message = Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
    expect(verify(null, message, createPublicKey(OTHER_KEY), bytes.subarray(12))).toBe(true);
    const named = sha256(Buffer.concat([Buffer.from(`${key.name}\n`), Buffer.of(4), publicKey]));
    expect(bytes.subarray(0, 4)).toEqual(Buffer.from(named.subarray(0, 4)));
  });

  it('leaves the signature of the ledger readable', () => {
    const trusted = parseVerifierKey(vkey(), sha256);
    expect(trusted && noteProblem(cosigned, trusted, ed25519)).toBeNull();
  });

  it.each([
    ['another time', (text: string) => text.replace(note, note).replace(/.{4}$/m, 'AAAA')],
    ['another text', (text: string) => text.replace('\n3\n', '\n4\n')],
    ['no cosignature', () => note],
  ])('is not believed over %s', (_, change) => {
    expect(cosignedAt(change(cosigned), key, sha256, ed25519)).toBeNull();
  });

  it('is not believed of a witness with the same name and another key', () => {
    const other = createPublicKey(KEY).export({ format: 'der', type: 'spki' }).subarray(12);
    expect(cosignedAt(cosigned, { ...key, publicKey: other }, sha256, ed25519)).toBeNull();
  });
});

describe('the key of a witness', () => {
  it('comes back as it was written, and a ledger key is none', () => {
    const text = witnessVerifierKey(key, sha256);
    expect(parseWitnessKey(text, sha256)).toEqual({ ...key, publicKey: Uint8Array.from(publicKey) });
    expect(parseWitnessKey(vkey(), sha256)).toBeNull();
    expect(parseWitnessKey(text.replace(/\+[0-9a-f]{8}\+/, '+00000000+'), sha256)).toBeNull();
  });
});

it('writes base64 that is read back as the same bytes', () => {
  for (let length = 0; length < 80; length++) {
    const bytes = sha256(Uint8Array.of(length)).slice(0, length);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(fromBase64(toBase64(bytes))).toEqual(Uint8Array.from(bytes));
  }
});
