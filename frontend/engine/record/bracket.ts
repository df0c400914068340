import { latin1, type Sha256, type VerifyEd25519 } from './bytes';
import { cosignedAt, type WitnessKey } from './cosignature';
import type { Custody } from './key-statement';
import { type ExportFolder, StoredLedger } from './stored-ledger';
import { WIDTH } from './tile';

/**
 * Between which instants a ledger was written, and who says so. The shop's own clock claims; only somebody outside proves.
 * Instants are ISO 8601 in UTC.
 */
export interface Bracket {
  /**
   * Whose hands the signing key was in, as the ledger says. With `C`, on the shop's own host: from the moment that host is owned,
   * all that it signs may be made up.
   */
  custody: Custody;
  claimedFrom: string | null;
  claimedUntil: string | null;
  /**
   * Who outside saw the first `size` entries, as they are now, no later than at that instant: witnesses that signed the checkpoint,
   * and authorities that stamped an earlier one. The earliest first.
   */
  provenBy: Seen[];
}

export interface Seen {
  name: string;
  at: string;
  size: number;
}

export interface BracketPorts {
  sha256: Sha256;
  ed25519: VerifyEd25519;
}

/**
 * @param note checkpoint whose entries were found to be those that were signed
 * @param first the first entry that is there: what was pruned says no time any more
 */
export async function bracketOf(
  folder: ExportFolder,
  note: string,
  size: number,
  witnesses: readonly WitnessKey[],
  ports: BracketPorts,
  stamps: readonly Seen[] = [],
  custody: Custody = 'C',
  first = 0,
): Promise<Bracket> {
  const ledger = new StoredLedger(folder, size, ports.sha256);
  const cosigned = witnesses
    .map((key) => ({ name: key.name, seconds: cosignedAt(note, key, ports.sha256, ports.ed25519) }))
    .filter((seen): seen is { name: string; seconds: number } => seen.seconds !== null)
    .map(({ name, seconds }) => ({ name, at: new Date(seconds * 1000).toISOString(), size }));
  const provenBy = [...cosigned, ...stamps].sort((a, b) => a.at.localeCompare(b.at));
  return {
    custody,
    claimedFrom: size === 0 ? null : await claimedAt(ledger, first),
    claimedUntil: size === 0 ? null : await claimedAt(ledger, size - 1),
    provenBy,
  };
}

async function claimedAt(ledger: StoredLedger, index: number): Promise<string | null> {
  const bundle = await ledger.bundle(Math.floor(index / WIDTH));
  const text = latin1(bundle?.entries[index % WIDTH] ?? new Uint8Array(0));
  return /"at":"(\d{4}-\d\d-\d\dT[\d:.]{8,15}Z)","/.exec(text)?.[1] ?? null;
}
