import { fromUtf8 } from './bytes';
import type { ExportFolder } from './stored-ledger';

/** A checkpoint that was left outside, as an export tells it. */
export interface LeftAnchor {
  number: string;
  /** Place in the shop's settings. */
  name: string;
  kind: string;
  /** signed, acknowledged or sent. */
  proof: string;
  size: string;
  note: string;
  signed_at: string;
  proven_at: string;
}

export const ANCHORS = 'anchors/index.json';

/** @returns none where the export has none, null where it has a list that cannot be read */
export async function readAnchors(folder: ExportFolder): Promise<LeftAnchor[] | null> {
  const bytes = await folder.read(ANCHORS);
  if (bytes === null) {
    return [];
  }
  try {
    const read: unknown = JSON.parse(fromUtf8(bytes));
    return Array.isArray(read) && read.every(isAnchor) ? read : null;
  } catch {
    return null;
  }
}

/** The signed receipt, exact bytes. */
export async function tokenOf(folder: ExportFolder, anchor: LeftAnchor): Promise<Uint8Array | null> {
  return await folder.read(`anchors/${anchor.number}.tst`);
}

function isAnchor(value: unknown): value is LeftAnchor {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const fields = value as Record<string, unknown>;
  const names = ['name', 'kind', 'proof', 'size', 'note', 'signed_at', 'proven_at'];
  return (
    typeof fields.number === 'string' &&
    /^[1-9]\d{0,18}$/.test(fields.number) &&
    names.every((name) => typeof fields[name] === 'string')
  );
}
