import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExportFolder } from '../../frontend/engine/record/stored-ledger';

/** An export in a folder of this machine. */
export class FolderOnDisk implements ExportFolder {
  constructor(readonly path: string) {}

  async read(path: string): Promise<Uint8Array | null> {
    try {
      return await readFile(join(this.path, path));
    } catch (error) {
      const code = (error as { code?: unknown } | null)?.code;
      if (code === 'ENOENT' || code === 'ENOTDIR') {
        return null;
      }
      throw error;
    }
  }

  async write(path: string, bytes: Uint8Array | string): Promise<void> {
    const file = join(this.path, path);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, bytes, { mode: 0o600 });
  }
}
