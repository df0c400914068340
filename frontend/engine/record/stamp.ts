import { areEqual, latin1 } from './bytes';
import { at, type Der, INTEGER, inside, OCTETS, oidOf, readDer, SEQUENCE, SET, TIME } from './der';

/** Digests a stamp may rest on. SHA-1 is not among them, except to name the signer's certificate, as RFC 3161 first had it. */
export type Digest = 'sha1' | 'sha256' | 'sha384' | 'sha512';

const DIGESTS: Readonly<Record<string, Digest>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/** A time-stamp token (RFC 3161 section 2.4.2, CMS SignedData) taken apart. Nothing in it is believed yet. */
export interface Stamp {
  imprint: { digest: Digest; hash: Uint8Array };
  /** Milliseconds since 1970. */
  at: number;
  /** What was signed: the attributes, which hold the digest of the content. */
  content: Uint8Array;
  contentDigest: { digest: Digest; hash: Uint8Array };
  signed: Uint8Array;
  signatureAlgorithm: string;
  signature: Uint8Array;
  /** Hash of the signer's certificate, which the signature covers. */
  signer: { digest: Digest; hash: Uint8Array };
  certificates: Uint8Array[];
}

/** @returns null when it is no token of one signer */
export function readStamp(token: Uint8Array): Stamp | null {
  const outer = readDer(token);
  const data = at(at(outer, 1, 0xa0), 0, SEQUENCE);
  const held = at(data, 2, SEQUENCE);
  const content = at(at(held, 1, 0xa0), 0, OCTETS)?.content;
  if (
    oidOf(inside(outer)[0]) !== SIGNED_DATA ||
    oidOf(inside(held)[0]) !== TST_INFO ||
    content === undefined
  ) {
    return null;
  }
  const info = readInfo(content);
  const signer = readSigner(data);
  const certificates = inside(inside(data).find((part) => part.tag === 0xa0)).map((part) => part.bytes);
  return info === null || signer === null ? null : { ...info, ...signer, content, certificates };
}

/** Does the stamp stand on this text? @param hashOf of the text */
export function isStampOf(stamp: Stamp, hashOf: (digest: Digest) => Uint8Array): boolean {
  return stamp.imprint.digest !== 'sha1' && areEqual(stamp.imprint.hash, hashOf(stamp.imprint.digest));
}

function readInfo(content: Uint8Array): Pick<Stamp, 'imprint' | 'at'> | null {
  const info = readDer(content);
  const imprint = at(info, 2, SEQUENCE);
  const digest = digestOf(at(imprint, 0, SEQUENCE));
  const hash = at(imprint, 1, OCTETS)?.content;
  const instant = instantOf(at(info, 4, TIME));
  return digest === null || hash === undefined || instant === null
    ? null
    : { imprint: { digest, hash }, at: instant };
}

type Signer = Pick<Stamp, 'contentDigest' | 'signed' | 'signatureAlgorithm' | 'signature' | 'signer'>;

function readSigner(data: Der | null): Signer | null {
  const signers = inside(inside(data).findLast((part) => part.tag === SET));
  // version, who, digest, attributes, algorithm, signature
  const parts = inside(signers[0]);
  const attributes = parts[3];
  const digest = digestOf(parts[2]);
  const hash = attributeOf(attributes, MESSAGE_DIGEST);
  const named = namedSigner(attributes);
  const signature = parts[5]?.tag === OCTETS ? parts[5].content : null;
  const isStamp = oidOf(attributeOf(attributes, CONTENT_TYPE)) === TST_INFO;
  if (signers.length !== 1 || parts[0]?.tag !== INTEGER || attributes?.tag !== 0xa0 || !isStamp) {
    return null;
  }
  if (digest === null || digest === 'sha1' || hash?.tag !== OCTETS || named === null || signature === null) {
    return null;
  }
  const signed = new Uint8Array(attributes.bytes);
  // RFC 5652 section 5.4: signed as a SET, though it travels under another tag.
  signed[0] = SET;
  return {
    contentDigest: { digest, hash: hash.content },
    signed,
    signatureAlgorithm: oidOf(inside(parts[4])[0]),
    signature,
    signer: named,
  };
}

/** ESSCertID (RFC 2634) or ESSCertIDv2 (RFC 5816): the first one names the signer. */
function namedSigner(attributes: Der | undefined): Stamp['signer'] | null {
  const second = at(at(attributeOf(attributes, SIGNING_CERTIFICATE_V2), 0, SEQUENCE), 0, SEQUENCE);
  const first = at(at(attributeOf(attributes, SIGNING_CERTIFICATE), 0, SEQUENCE), 0, SEQUENCE);
  const parts = inside(second ?? first);
  const hasDigest = second !== null && parts[0]?.tag === SEQUENCE;
  const digest = hasDigest ? digestOf(parts[0]) : second === null ? 'sha1' : 'sha256';
  const hash = parts[hasDigest ? 1 : 0];
  return digest === null || hash?.tag !== OCTETS ? null : { digest, hash: hash.content };
}

/** The one value of an attribute that stands there once. */
function attributeOf(attributes: Der | undefined, type: string): Der | null {
  const found = inside(attributes).filter((attribute) => oidOf(inside(attribute)[0]) === type);
  const values = inside(at(found[0], 1, SET));
  return found.length === 1 && values.length === 1 ? (values[0] ?? null) : null;
}

function digestOf(algorithm: Der | null | undefined): Digest | null {
  return DIGESTS[oidOf(inside(algorithm)[0])] ?? null;
}

/** GeneralizedTime in UTC with seconds, as RFC 3161 has it. */
function instantOf(value: Der | null): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d*[1-9])?Z$/.exec(
    latin1(value?.content ?? new Uint8Array(0)),
  );
  if (parts === null) {
    return null;
  }
  const [, year, month, day, hour, minute, second, fraction = ''] = parts;
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`);
  return Number.isNaN(instant) ? null : instant;
}
