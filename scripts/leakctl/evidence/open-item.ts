import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { EXIT, Stop } from '../outcome';
import { decrypt, identityBytes, UnableToOpen } from './age';
import type { EvidencePackage, Item } from './package';

/** Opens an item into one file, part after part, and checks that each is what was collected. @returns the file */
export async function openItem(
  evidence: EvidencePackage,
  item: Item,
  identity: string,
  out: string,
): Promise<string> {
  const name = `${String(item.n).padStart(4, '0')}-${item.kind}-${item.name}`
    .replaceAll(/[^A-Za-z0-9._-]+/g, '_')
    .slice(0, 120);
  const file = join(out, name);
  for (const [place, part] of item.parts.entries()) {
    const hash = createHash('sha256');
    const watched = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(
        Readable.from(decrypt(createReadStream(join(evidence.folder, part.file)), identityBytes(identity))),
        createGunzip(),
        watched,
        createWriteStream(file, { flags: place === 0 ? 'w' : 'a', mode: 0o600 }),
      );
    } catch (error) {
      throw error instanceof UnableToOpen ? new Stop(EXIT.failed, `${part.file}: ${error.message}`) : error;
    }
    if (hash.digest('hex') !== part.plain_sha256) {
      throw new Stop(EXIT.tampering, `${part.file} does not hold what was collected.`, { code: 'plain' });
    }
  }
  return file;
}
