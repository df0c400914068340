import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Sha256, VerifyEd25519 } from '../../../frontend/engine/record/bytes';
import type { ExportFolder } from '../../../frontend/engine/record/stored-ledger';

export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();

export const ed25519: VerifyEd25519 = (publicKey, message, signature) => {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
  return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
};

export const ports = { sha256, ed25519 };

/** An export in memory. */
export class FolderInMemory implements ExportFolder {
  constructor(readonly files: Map<string, Uint8Array>) {}

  read(path: string): Promise<Uint8Array | null> {
    const bytes = this.files.get(path);
    return Promise.resolve(bytes === undefined ? null : new Uint8Array(bytes));
  }
}

export function fromHex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'hex'));
}
