import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { SigningKey } from '../signing-key';
import { encrypt } from './age';
import { canonical, MANIFEST, sha256Hex, signEnvelope } from './dsse';
import type { Item, Part, Statement } from './package';

/** Hashes what passes, and counts it. */
class Meter {
  bytes = 0;
  lines = 0;
  private readonly hash = createHash('sha256');

  readonly stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      this.hash.update(chunk);
      this.bytes += chunk.length;
      for (const byte of chunk) {
        this.lines += byte === 10 ? 1 : 0;
      }
      done(null, chunk);
    },
  });

  sha256 = (): string => this.hash.digest('hex');
}

/** Writes a package of evidence in the format of the shop's own (docs/evidence-format.md). */
export class PackageWriter {
  private readonly items: Item[] = [];

  constructor(
    private readonly folder: string,
    private readonly recipients: readonly string[],
    private readonly now: () => string,
  ) {
    mkdirSync(join(folder, 'parts'), { recursive: true, mode: 0o700 });
  }

  /** @param source ends with an error code, '' when it went well */
  async add(kind: string, name: string, source: { text: Readable; ended: Promise<string> }): Promise<Item> {
    const began_at = this.now();
    const n = this.items.length + 1;
    const file = `parts/${String(n).padStart(4, '0')}-0001.age`;
    const [plain, sealed] = [new Meter(), new Meter()];
    const packed = createGzip({ level: 4 });
    const reading = pipeline(source.text, plain.stream, packed);
    const path = join(this.folder, file);
    await pipeline(
      Readable.from(encrypt(packed as AsyncIterable<Uint8Array>, this.recipients)),
      sealed.stream,
      createWriteStream(`${path}.partial`, { mode: 0o600 }),
    );
    await reading;
    const reason = await source.ended;
    const part: Part & { plain_bytes: number } = {
      file,
      bytes: sealed.bytes,
      sha256: sealed.sha256(),
      plain_bytes: plain.bytes,
      plain_sha256: plain.sha256(),
      records: plain.lines,
      kept_at: this.now(),
    };
    const isKept = reason === '' || plain.bytes > 0;
    isKept ? renameSync(`${path}.partial`, path) : rmSync(`${path}.partial`);
    const item: Item = {
      n,
      kind,
      name,
      state: reason === '' ? 'collected' : 'not_accessible',
      reason,
      began_at,
      ended_at: this.now(),
      parts: isKept ? [part] : [],
    };
    this.items.push(item);
    return item;
  }

  /** @returns SHA-256 of the signed statement, hex */
  close(
    about: { package: string; incident: number; started_at: string; suspect: boolean },
    key: SigningKey,
  ): string {
    const items = about.suspect
      ? this.items.map((item) =>
          item.state === 'collected'
            ? { ...item, state: 'collector_untrusted' as const, reason: 'host_suspect' }
            : item,
        )
      : this.items;
    const statement: Statement & { predicate: { mode: string; started_by: string } } = {
      _type: 'https://in-toto.io/Statement/v1',
      subject: items.flatMap(({ parts }) =>
        parts.map(({ file, sha256 }) => ({ name: file, digest: { sha256 } })),
      ),
      predicateType: 'urn:leakresponse:evidence:1',
      predicate: {
        package: about.package,
        incident: about.incident,
        mode: 'full',
        started_at: about.started_at,
        finished_at: this.now(),
        started_by: `key:${key.id}`,
        collector: { name: 'leakctl', key: key.id, public_key: key.publicKey },
        encryption: { format: 'age-encryption.org/v1', packing: 'gzip', recipients: [...this.recipients] },
        snapshots: [],
        items,
      },
    };
    const payload = canonical(statement);
    writeFileSync(join(this.folder, 'manifest.dsse.json'), signEnvelope(MANIFEST, payload, key), {
      mode: 0o600,
    });
    return sha256Hex(payload);
  }
}
