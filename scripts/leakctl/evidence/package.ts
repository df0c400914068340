import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, Stop } from '../outcome';
import { CUSTODY, isSignedBy, MANIFEST, readEnvelope, sha256Hex } from './dsse';

export interface Part {
  file: string;
  bytes: number;
  sha256: string;
  plain_sha256: string;
  records: number;
  kept_at: string;
  snapshot?: string;
}

export interface Item {
  n: number;
  kind: string;
  name: string;
  state: 'collected' | 'not_accessible' | 'collector_untrusted';
  reason: string;
  began_at: string;
  ended_at: string;
  parts: Part[];
}

export interface Statement {
  _type: string;
  subject: { name: string; digest: { sha256: string } }[];
  predicateType: string;
  predicate: {
    package: string;
    incident: number;
    started_at: string;
    finished_at: string;
    collector: { name: string; key: string; public_key: string };
    encryption: { format: string; packing: string; recipients: string[] };
    snapshots: { id: string; opened_at: string; position: Record<string, string> }[];
    items: Item[];
  };
}

export interface Custody {
  v: number;
  package: string;
  manifest: string;
  n: number;
  prev: string;
  act: string;
  to: string;
  reason: string;
  at: string;
  /** Base64 of the signer's public key, so that the chain can be checked without the shop. */
  key: string;
}

/** A package of evidence in a folder. Reading it checks every signature on the way. */
export class EvidencePackage {
  private constructor(
    readonly folder: string,
    readonly statement: Statement,
    /** SHA-256 of the signed statement, hex */
    readonly manifest: string,
    readonly keyId: string,
  ) {}

  static open(folder: string): EvidencePackage {
    const file = join(folder, 'manifest.dsse.json');
    if (!existsSync(file)) {
      throw new Stop(
        EXIT.failed,
        `${folder} holds no manifest.dsse.json: no package, or one that was never closed.`,
      );
    }
    const { payload, keyId, signature } = readEnvelope(readFileSync(file, 'utf8'), MANIFEST);
    const statement = JSON.parse(payload) as Statement;
    const publicKey = Buffer.from(statement.predicate?.collector?.public_key ?? '', 'base64');
    if (!isSignedBy(publicKey, keyId, MANIFEST, payload, signature)) {
      throw new Stop(EXIT.tampering, 'The manifest is not as its collector signed it.', { code: 'manifest' });
    }
    return new EvidencePackage(folder, statement, sha256Hex(payload), keyId);
  }

  /** @returns what is not as it was signed: changed, missing or added files */
  async findings(progress: (line: string) => void): Promise<string[]> {
    const found: string[] = [];
    const named = new Set<string>();
    for (const { name, digest } of this.statement.subject) {
      named.add(name);
      if (!/^parts\/[0-9a-z-]+\.age$/.test(name) || !existsSync(join(this.folder, name))) {
        found.push(`${name}: missing`);
        continue;
      }
      progress(`${named.size} of ${this.statement.subject.length} files`);
      if ((await hashOf(join(this.folder, name))) !== digest.sha256) {
        found.push(`${name}: changed`);
      }
    }
    const there = existsSync(join(this.folder, 'parts')) ? readdirSync(join(this.folder, 'parts')) : [];
    const listed = new Set(
      this.statement.predicate.items.flatMap(({ parts }) => parts.map(({ file }) => file)),
    );
    found.push(
      ...there
        .filter((name) => !named.has(`parts/${name}`))
        .map((name) => `parts/${name}: not in the manifest`),
    );
    found.push(...[...named].filter((name) => !listed.has(name)).map((name) => `${name}: of no item`));
    return found;
  }

  /** @returns the chain, oldest first. @throws Stop where a link is missing, changed or not signed */
  custody(): (Custody & { keyId: string; hash: string })[] {
    const folder = join(this.folder, 'custody');
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.dsse.json')) : [];
    let prev = '0'.repeat(64);
    return files.sort().map((name, place) => {
      const { payload, keyId, signature } = readEnvelope(readFileSync(join(folder, name), 'utf8'), CUSTODY);
      const told = JSON.parse(payload) as Custody;
      const isNext = told.n === place + 1 && told.prev === prev && told.manifest === this.manifest;
      if (!isNext || !isSignedBy(Buffer.from(told.key ?? '', 'base64'), keyId, CUSTODY, payload, signature)) {
        throw new Stop(EXIT.tampering, `custody/${name} does not follow the one before, or was changed.`, {
          code: 'custody',
        });
      }
      prev = sha256Hex(payload);
      return { ...told, keyId, hash: prev };
    });
  }
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(file)) {
    hash.update(bytes as Buffer);
  }
  return hash.digest('hex');
}
