import { type Said, said } from '../shared/said';
import { areEqual, fromUtf8, hex, type Sha256, type VerifyEd25519 } from './bytes';
import { type Checkpoint, parseCheckpoint } from './checkpoint';
import { diagnose } from './diagnose';
import { prunedBy } from './pruned';
import { noteProblem, parseVerifierKey, type VerifierKey } from './signed-note';
import { type ExportFolder, StoredLedger } from './stored-ledger';
import { WIDTH } from './tile';
import { type FindingCode, type Report, tampered, type Unverifiable, type Verdict } from './verdict';
import { walk } from './walk';
import { WriterChains } from './writer-chains';

/** What the reader trusts, from elsewhere than the export. */
export interface Trust {
  /** C2SP verifier key of the ledger. */
  vkey?: string;
  /** Signed checkpoints seen earlier: witnesses of what the ledger was. */
  checkpoints?: readonly string[];
  /** Signed checkpoints that came with the export: they bind it, but whoever made the export chose them. */
  anchored?: readonly string[];
}

export interface VerifyPorts {
  sha256: Sha256;
  ed25519: VerifyEd25519;
  onProgress?: (entries: number, size: number) => void;
}

export interface VerifyOptions {
  /** Follow the chains of the writers too: finds what was changed before the seal. About half as fast. */
  writers?: boolean;
}

/** Verifies an export in the layout of C2SP tlog-tiles. Trusts the pinned key and checkpoints, and nothing in the folder. */
export async function verifyExport(
  folder: ExportFolder,
  trust: Trust,
  ports: VerifyPorts,
  options: VerifyOptions = {},
): Promise<Report> {
  const report: Report = {
    verdict: { verdict: 'ok' },
    origin: '',
    size: 0,
    root: '',
    continues: [],
    anchored: [],
    findings: [],
    pruned: null,
  };
  const key = await keyFor(folder, trust, ports.sha256);
  if (typeof key === 'string') {
    return { ...report, verdict: { verdict: 'unverifiable', reason: key } };
  }
  if (trust.vkey === undefined) {
    report.findings.push(said('key_not_pinned'));
  }
  const pins = pinned(trust.checkpoints ?? [], key, ports);
  if (pins === null) {
    return { ...report, verdict: { verdict: 'unverifiable', reason: 'bad_pin' } };
  }
  if (pins.length === 0) {
    report.findings.push(said('no_pinned_checkpoint'));
  }
  const note = await textOf(folder, 'checkpoint');
  if (note === null) {
    return { ...report, verdict: { verdict: 'incomplete', missing: 'checkpoint', index: 0 } };
  }
  const signed = parseCheckpoint(note);
  if (signed === null || signed.origin !== key.name || noteProblem(note, key, ports.ed25519) !== null) {
    return { ...report, verdict: tampered('signature', 0) };
  }
  const { origin, size, root } = signed;
  return {
    ...report,
    origin,
    size,
    root: hex(root),
    ...(await judge(
      folder,
      signed,
      key,
      [pins, anchoredBy(trust.anchored ?? [], key, ports, report)],
      report,
      ports,
      options,
    )),
  };
}

type Judged = Pick<Report, 'verdict' | 'continues' | 'anchored' | 'findings' | 'pruned'>;

async function judge(
  folder: ExportFolder,
  signed: Checkpoint,
  key: VerifierKey,
  [pins, anchored]: readonly [readonly Checkpoint[], readonly Checkpoint[]],
  report: Report,
  ports: VerifyPorts,
  options: VerifyOptions,
): Promise<Judged> {
  const ledger = new StoredLedger(folder, signed.size, ports.sha256);
  const pruned = await prunedBy(ledger, key, ports.ed25519);
  const gone = (pruned?.to ?? 0) / WIDTH;
  const chains = options.writers ? new WriterChains(ports.sha256, 100, gone > 0) : null;
  const sizes = [...new Set([...pins, ...anchored].map((pin) => pin.size))];
  const progress = (entries: number) => ports.onProgress?.(entries, signed.size);
  const walked = await walk(ledger, sizes, chains, progress, gone);
  if (walked === null || !areEqual(walked.root, signed.root)) {
    const verdict = await diagnose(ledger, signed.root, gone);
    // A checkpoint older than one we have seen is a change too, whatever else the export lacks.
    const older =
      verdict.verdict === 'incomplete' ? againstPins(signed, [...pins, ...anchored], null).verdict : verdict;
    const { continues, findings } = report;
    return {
      verdict: older.verdict === 'tampered' ? older : verdict,
      continues,
      anchored: [],
      findings,
      pruned,
    };
  }
  const seen = againstPins(signed, pins, walked.roots);
  const left = againstPins(signed, anchored, walked.roots);
  return {
    verdict: seen.verdict.verdict === 'ok' ? left.verdict : seen.verdict,
    continues: seen.continues,
    anchored: left.continues,
    findings: [...report.findings, ...chainFindings(chains)],
    pruned,
  };
}

/** @param roots over the pinned sizes; null when the entries could not be read */
function againstPins(
  signed: Checkpoint,
  pins: readonly Checkpoint[],
  roots: Map<number, Uint8Array> | null,
): { verdict: Verdict; continues: number[] } {
  const continues: number[] = [];
  for (const pin of [...pins].sort((a, b) => a.size - b.size)) {
    const root = pin.size === signed.size ? signed.root : roots?.get(pin.size);
    if (pin.size > signed.size) {
      return { verdict: tampered('truncation', signed.size), continues };
    }
    if (root !== undefined && !areEqual(root, pin.root)) {
      return { verdict: tampered('fork', continues.at(-1) ?? 0), continues };
    }
    if (root !== undefined) {
      continues.push(pin.size);
    }
  }
  return { verdict: { verdict: 'ok' }, continues };
}

async function keyFor(
  folder: ExportFolder,
  trust: Trust,
  sha256: Sha256,
): Promise<VerifierKey | Unverifiable> {
  const text = trust.vkey ?? (await textOf(folder, 'vkey'));
  return text === null ? 'no_key' : (parseVerifierKey(text, sha256) ?? 'bad_key');
}

/** @returns null when a pin is not a checkpoint that this key signed: then it is no witness of this ledger */
function pinned(notes: readonly string[], key: VerifierKey, ports: VerifyPorts): Checkpoint[] | null {
  const pins: Checkpoint[] = [];
  for (const note of notes) {
    const pin = parseCheckpoint(note);
    if (pin === null || pin.origin !== key.name || noteProblem(note, key, ports.ed25519) !== null) {
      return null;
    }
    if (pin.size > 0) {
      pins.push(pin);
    }
  }
  return pins;
}

/** Those that this ledger's key signed; others are no word about this ledger. */
function anchoredBy(
  notes: readonly string[],
  key: VerifierKey,
  ports: VerifyPorts,
  report: Report,
): Checkpoint[] {
  const all = notes.map((note) => pinned([note], key, ports));
  const foreign = all.filter((pins) => pins === null).length;
  if (foreign > 0) {
    report.findings.push(said('anchor_foreign', { anchors: foreign }));
  }
  return all.flatMap((pins) => pins ?? []);
}

function chainFindings(chains: WriterChains | null): Said<FindingCode>[] {
  return (chains?.breaks ?? [])
    .filter((broken) => broken.kind !== 'again')
    .map(({ kind, writer, index, from, to }) =>
      said(kind === 'hole' ? 'writer_hole' : 'writer_broken', { writer, index, from, to }),
    );
}

async function textOf(folder: ExportFolder, path: string): Promise<string | null> {
  const bytes = await folder.read(path);
  return bytes === null ? null : fromUtf8(bytes);
}
