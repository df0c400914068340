import type { X509Certificate } from 'node:crypto';
import {
  type Der,
  INTEGER,
  inside,
  OCTETS,
  OID,
  oidOf,
  readDer,
  SEQUENCE,
} from '../../frontend/engine/record/der';

/** What Node does not say about a certificate (RFC 5280 section 4.2). */
export interface CertificateFacts {
  /** Common name of its holder, or the whole name where it has none. */
  name: string;
  /** Object identifiers of the extended key usage. */
  purposes: string[];
  isPurposeCritical: boolean;
  isCa: boolean;
  /** Authorities that may stand below it; Infinity where it does not say. */
  pathLength: number;
  /** Signed with an algorithm that can be forged, or that is not known here. */
  isWeak: boolean;
  /** Has a critical extension that is not understood here, such as name constraints: then it must not be used. */
  isStrange: boolean;
}

export const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

const BASIC_CONSTRAINTS = '2.5.29.19';
const PURPOSES = '2.5.29.37';
const UNDERSTOOD = [BASIC_CONSTRAINTS, PURPOSES, '2.5.29.15', '2.5.29.32', '2.5.29.14', '2.5.29.35'];
const STRONG = [
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
  '1.3.101.112',
];

interface Extension {
  isCritical: boolean;
  value: Der | null;
}

export function certificateFacts(certificate: X509Certificate): CertificateFacts {
  const outer = readDer(certificate.raw);
  const extensions = extensionsOf(outer);
  const constraints = extensions.get(BASIC_CONSTRAINTS)?.value;
  const length = inside(constraints).find(({ tag }) => tag === INTEGER);
  return {
    name: /^CN=(.+)$/m.exec(certificate.subject)?.[1] ?? certificate.subject.replace(/\n/g, ', '),
    purposes: inside(extensions.get(PURPOSES)?.value).map(oidOf),
    isPurposeCritical: extensions.get(PURPOSES)?.isCritical ?? false,
    isCa: certificate.ca,
    pathLength: length === undefined ? Number.POSITIVE_INFINITY : (length.content.at(-1) ?? 0),
    isWeak: !STRONG.includes(oidOf(inside(inside(outer)[1])[0])),
    isStrange: [...extensions].some(([oid, { isCritical }]) => isCritical && !UNDERSTOOD.includes(oid)),
  };
}

function extensionsOf(certificate: Der | null): Map<string, Extension> {
  const list = inside(inside(certificate)[0]).find(({ tag }) => tag === 0xa3);
  const extensions = new Map<string, Extension>();
  for (const extension of inside(inside(list).find(({ tag }) => tag === SEQUENCE))) {
    const parts = inside(extension);
    const value = parts.at(-1);
    if (parts[0]?.tag === OID && value?.tag === OCTETS) {
      extensions.set(oidOf(parts[0]), { isCritical: parts.length === 3, value: readDer(value.content) });
    }
  }
  return extensions;
}
