import * as crypto from 'node:crypto';
import { areEqual } from '../../frontend/engine/record/bytes';
import { type Digest, isStampOf, readStamp, type Stamp } from '../../frontend/engine/record/stamp';
import { certificateFacts, TIME_STAMPING } from './certificate-facts';

/**
 * Why a time stamp is not believed. `unreadable`: no token of RFC 3161. `other_checkpoint`: it stands on another text. `signature`: it
 * was changed, or signed by another key. `algorithm`: it rests on one that is weak or unknown here. `purpose`: the certificate is not
 * for time stamps. `expired`: a certificate was not valid at that instant. `untrusted`: no authority that was given vouches for it.
 */
export type StampProblem =
  | 'unreadable'
  | 'other_checkpoint'
  | 'signature'
  | 'algorithm'
  | 'purpose'
  | 'expired'
  | 'untrusted';

export type Judged = { by: string; at: string } | { problem: StampProblem };

/** Digest of each signature algorithm; '' takes the one of the content (plain RSA keys). */
const SIGNATURES: Readonly<Record<string, Digest | ''>> = {
  '1.2.840.113549.1.1.1': '',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};
const LONGEST_CHAIN = 6;

/** @param pem one or more certificates of authorities */
export function readAuthorities(pem: string): crypto.X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => new crypto.X509Certificate(block));
}

/** Judges a token offline, at the instant that it states itself. Revocation is not asked for: nobody is asked at all. */
export function judgeStamp(
  token: Uint8Array,
  text: string,
  authorities: readonly crypto.X509Certificate[],
): Judged {
  const stamp = readStamp(token);
  if (stamp === null) {
    return { problem: 'unreadable' };
  }
  const hash = (name: Digest, bytes: Uint8Array | string) => crypto.createHash(name).update(bytes).digest();
  if (!isStampOf(stamp, (digest) => hash(digest, text))) {
    return { problem: 'other_checkpoint' };
  }
  const certificates = stamp.certificates.flatMap(readCertificate);
  const signer = certificates.find(({ raw }) => areEqual(hash(stamp.signer.digest, raw), stamp.signer.hash));
  if (signer === undefined) {
    return { problem: 'unreadable' };
  }
  const { digest } = stamp.contentDigest;
  if (!areEqual(hash(digest, stamp.content), stamp.contentDigest.hash)) {
    return { problem: 'signature' };
  }
  const problem =
    signatureProblem(stamp, signer) ?? chainProblem(signer, certificates, authorities, stamp.at);
  return problem === null
    ? { by: certificateFacts(signer).name, at: new Date(stamp.at).toISOString() }
    : { problem };
}

function signatureProblem(stamp: Stamp, signer: crypto.X509Certificate): StampProblem | null {
  const named = SIGNATURES[stamp.signatureAlgorithm];
  if (named === undefined || !['rsa', 'ec'].includes(signer.publicKey.asymmetricKeyType ?? '')) {
    return 'algorithm';
  }
  try {
    const digest = named === '' ? stamp.contentDigest.digest : named;
    return crypto.verify(digest, stamp.signed, signer.publicKey, stamp.signature) ? null : 'signature';
  } catch {
    return 'signature';
  }
}

/** From the signer up to an authority that was given. */
function chainProblem(
  signer: crypto.X509Certificate,
  sent: readonly crypto.X509Certificate[],
  authorities: readonly crypto.X509Certificate[],
  instant: number,
): StampProblem | null {
  const facts = certificateFacts(signer);
  if (facts.purposes.join() !== TIME_STAMPING || !facts.isPurposeCritical || facts.isCa) {
    return 'purpose';
  }
  const problems = new Set<StampProblem>();
  const climb = (certificate: crypto.X509Certificate, below: number): boolean => {
    const { isWeak, isStrange, pathLength, isCa } = certificateFacts(certificate);
    const isTrusted = authorities.some(({ raw }) => areEqual(raw, certificate.raw));
    if (instant < Date.parse(certificate.validFrom) || instant > Date.parse(certificate.validTo)) {
      problems.add('expired');
      return false;
    }
    if (isTrusted) {
      return true;
    }
    if (isWeak) {
      problems.add('algorithm');
      return false;
    }
    if (isStrange || below > LONGEST_CHAIN || (below > 0 && (!isCa || pathLength < below - 1))) {
      return false;
    }
    return [...authorities, ...sent].some(
      (issuer) =>
        !areEqual(issuer.raw, certificate.raw) && isIssuedBy(certificate, issuer) && climb(issuer, below + 1),
    );
  };
  return climb(signer, 0) ? null : ([...problems][0] ?? 'untrusted');
}

function isIssuedBy(certificate: crypto.X509Certificate, issuer: crypto.X509Certificate): boolean {
  try {
    return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

function readCertificate(bytes: Uint8Array): crypto.X509Certificate[] {
  try {
    return [new crypto.X509Certificate(bytes)];
  } catch {
    return [];
  }
}
