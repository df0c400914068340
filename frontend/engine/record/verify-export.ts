import { type Said, said } from '../shared/said';
import { areEqual, fromUtf8, hex, type Sha256, type VerifyEd25519 } from './bytes';
import { type Checkpoint, parseCheckpoint } from './checkpoint';
import { diagnose } from './diagnose';
import { KEPT } from './kept';
import { KeyChain, keyFacts } from './key-chain';
import { type Beginning, beginningOf } from './pruned';
import { againstPins, pinned, type Seen, signedOnes } from './seen-before';
import { noteKeys, parseVerifierKey, type VerifierKey } from './signed-note';
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

/**
 * Verifies an export in the layout of C2SP tlog-tiles. Trusts the pinned key and checkpoints, and nothing in the folder: later keys
 * count where the ledger itself leads to them from the pinned one.
 */
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
    custody: 'C',
    key: { generation: 1, hash: '' },
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
  const pins = pinned(trust.checkpoints ?? [], key);
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
  if (signed === null || signed.origin !== key.name) {
    return { ...report, verdict: tampered('signature', 0) };
  }
  const notes = (trust.anchored ?? []).map((left) => pinned([left], key)?.[0] ?? null);
  const ledger = new StoredLedger(folder, signed.size, ports.sha256);
  const keys = new KeyChain(key, ports);
  const begun = await beginningOf(ledger, key, ports);
  if (begun.changed !== null) {
    return { ...report, verdict: tampered('edit', begun.changed) };
  }
  return await judge(
    { ledger, keys, begun, note, signed, pins, anchored: notes.filter((left) => left !== null) },
    { ...report, findings: [...report.findings, ...foreign(notes.filter((left) => left === null).length)] },
    ports,
    options,
  );
}

interface Case {
  ledger: StoredLedger;
  keys: KeyChain;
  begun: Beginning;
  /** Of the export. */
  note: string;
  signed: Checkpoint;
  pins: readonly Seen[];
  anchored: readonly Seen[];
}

async function judge(of: Case, report: Report, ports: VerifyPorts, options: VerifyOptions): Promise<Report> {
  const { ledger, keys, begun, signed } = of;
  const chains = options.writers ? new WriterChains(ports.sha256, 100, begun.gone > 0) : null;
  const sizes = [...new Set([...of.pins, ...of.anchored].map((pin) => pin.size))];
  const progress = (entries: number) => ports.onProgress?.(entries, signed.size);
  const walked = await walk(ledger, sizes, keys, chains, progress, begun);
  const isWhole = walked !== null && areEqual(walked.root, signed.root);
  const missing = isWhole ? null : await askEveryBundle(of, ports);
  if (!keys.isSigned(of.note, signed)) {
    return { ...report, verdict: notSigned(of, missing) };
  }
  const seen = signedOnes(of.pins, keys, signed);
  if (seen === null) {
    return { ...report, verdict: { verdict: 'unverifiable', reason: 'bad_pin' } };
  }
  const left = of.anchored.filter((pin) => keys.isGenuine(pin.note));
  const era = keys.eraOf(signed.size);
  const known: Report = {
    ...report,
    origin: signed.origin,
    size: signed.size,
    root: hex(signed.root),
    custody: era.custody,
    key: { generation: keys.generationOf(era), hash: hex(era.key.hash) },
    findings: [...report.findings, ...foreign(of.anchored.length - left.length)],
    pruned: begun.pruned,
  };
  const judged = isWhole
    ? held(known, walked.roots, [seen, left], of, chains)
    : { ...known, verdict: await broken(of, [...seen, ...left]) };
  const lacksFirst = begun.pruned !== null && begun.kept[0]?.index !== 0;
  return lacksFirst && judged.verdict.verdict === 'ok'
    ? { ...judged, verdict: { verdict: 'incomplete', missing: KEPT, index: 0 } }
    : judged;
}

/** The entries are what was signed: now whether they are also what was signed before. */
function held(
  report: Report,
  roots: Map<number, Uint8Array>,
  [pins, anchored]: readonly [readonly Seen[], readonly Seen[]],
  { signed, keys }: Case,
  chains: WriterChains | null,
): Report {
  const seen = againstPins(signed, pins, roots);
  const left = againstPins(signed, anchored, roots);
  const pinVerdict = seen.verdict.verdict === 'ok' ? left.verdict : seen.verdict;
  const isRewritten = keys.broken !== null && pinVerdict.verdict === 'ok';
  return {
    ...report,
    verdict: isRewritten ? tampered('rewrite', keys.covered) : pinVerdict,
    continues: seen.continues,
    anchored: left.continues,
    findings: [...report.findings, ...ignored(keys), ...chainFindings(chains)],
  };
}

async function broken({ ledger, begun, signed }: Case, seen: readonly Seen[]): Promise<Verdict> {
  const verdict = await diagnose(ledger, signed.root, begun.gone);
  // A checkpoint older than one we have seen is a change too, whatever else the export lacks.
  const older = verdict.verdict === 'incomplete' ? againstPins(signed, seen, null).verdict : verdict;
  return older.verdict === 'tampered' ? older : verdict;
}

/**
 * Where entries were changed, the statements behind them still say which keys are genuine: only the old keys could sign them.
 *
 * @returns the first bundle that is missing
 */
async function askEveryBundle(
  { ledger, keys, begun, note, signed }: Case,
  ports: VerifyPorts,
): Promise<number | null> {
  if (keys.isSigned(note, signed)) {
    return null;
  }
  const all = new KeyChain(keys.eras[0].key, ports);
  let missing: number | null = null;
  for (const { entry, index } of begun.kept) {
    all.take(entry, index);
  }
  for (let number = begun.gone; number < ledger.bundles; number++) {
    const bytes = await ledger.bundleBytes(number);
    missing ??= bytes === null ? number : null;
    for (const { entry, offset } of keyFacts(bytes ?? new Uint8Array(0), number)) {
      all.take(entry, number * WIDTH + offset);
    }
  }
  keys.eras.splice(0, keys.eras.length, ...all.eras);
  return missing;
}

/** A checkpoint by a key that nothing leads to. Where entries are missing, they could have led to it. */
function notSigned({ ledger, keys, begun, note, signed }: Case, missing: number | null): Verdict {
  const { key, after } = keys.newest;
  const isStrange = noteKeys(note, key.name).some((hash) =>
    keys.eras.every((era) => hex(era.key.hash) !== hash),
  );
  if (isStrange && begun.isClaimed) {
    return { verdict: 'incomplete', missing: KEPT, index: after + 1 };
  }
  return missing !== null && isStrange
    ? { verdict: 'incomplete', missing: ledger.bundlePath(missing), index: missing * WIDTH }
    : tampered('signature', Math.max(0, keys.eraOf(signed.size).after));
}

async function keyFor(
  folder: ExportFolder,
  trust: Trust,
  sha256: Sha256,
): Promise<VerifierKey | Unverifiable> {
  const text = trust.vkey ?? (await textOf(folder, 'vkey'));
  return text === null ? 'no_key' : (parseVerifierKey(text, sha256) ?? 'bad_key');
}

function foreign(anchors: number): Said<FindingCode>[] {
  return anchors > 0 ? [said('anchor_foreign', { anchors })] : [];
}

function ignored({ ignored: indices }: KeyChain): Said<FindingCode>[] {
  const [index] = indices;
  return index === undefined ? [] : [said('key_fact_ignored', { facts: indices.length, index })];
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
