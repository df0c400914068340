import { existsSync, readFileSync } from 'node:fs';
import { ANCHORS, readAnchors } from '../../../frontend/engine/record/anchors';
import { bracketOf } from '../../../frontend/engine/record/bracket';
import { parseCheckpoint } from '../../../frontend/engine/record/checkpoint';
import type { Report } from '../../../frontend/engine/record/verdict';
import { verifyExport } from '../../../frontend/engine/record/verify-export';
import type { Values } from '../arguments';
import { bracketWords, readWitnesses } from '../bracket-words';
import { FolderOnDisk } from '../folder-on-disk';
import type { Host } from '../host';
import { ed25519, sha256 } from '../node-ports';
import { EXIT, type ExitCode, misused } from '../outcome';
import type { Pins } from '../pins';
import { judgeStamps, stampWords } from '../stamps';
import { wordsOf } from '../verdict-words';

/** Verifies an export without asking anybody. Trusts --vkey and --checkpoint, or what was pinned on this machine. */
export async function verify(path: string, values: Values, pins: Pins, host: Host): Promise<ExitCode> {
  if (!existsSync(path)) {
    throw misused(`${path} does not exist.`);
  }
  const folder = new FolderOnDisk(path);
  const note = new TextDecoder().decode((await folder.read('checkpoint')) ?? new Uint8Array(0));
  const origin = parseCheckpoint(note)?.origin ?? '';
  const pin = values['no-pin'] ? null : pins.of(origin);
  const vkey = values.vkey ?? pin?.vkey;
  const checkpoints = [
    ...(values.checkpoint ?? []).map(readNote),
    ...(pin !== null && pin.checkpoint !== '' && pin.vkey === vkey ? [pin.checkpoint] : []),
  ];
  let shown = host.now();
  const onProgress = (entries: number, size: number) => {
    if (host.now() - shown > 500) {
      shown = host.now();
      host.progress(`${entries} of ${size} entries`);
    }
  };
  const anchors = await readAnchors(folder);
  const trust = {
    ...(vkey === undefined ? {} : { vkey }),
    checkpoints,
    anchored: (anchors ?? []).map(({ note }) => note),
  };
  const report = await verifyExport(
    folder,
    trust,
    { sha256, ed25519, onProgress },
    { writers: !values.fast },
  );
  const believed = readWitnesses(values.witness ?? []);
  // Who signed a checkpoint says nothing for entries that are not its own.
  const witnesses = report.verdict.verdict === 'ok' ? believed : [];
  const sizes = report.verdict.verdict === 'ok' ? report.anchored : [];
  const stamps = await judgeStamps(folder, anchors ?? [], sizes, values['tsa-ca'] ?? []);
  const bracket = await bracketOf(
    folder,
    note,
    report.size,
    witnesses,
    { sha256, ed25519 },
    stamps.seen,
    report.custody,
    report.pruned?.to ?? 0,
  );
  host.out({ ...report, bracket, stamps });
  const unread = anchors === null ? [`  ${ANCHORS} cannot be read: what was left outside is not known.`] : [];
  for (const line of [...wordsOf(report), ...unread, ...stampWords(stamps), ...bracketWords(bracket)]) {
    host.say(line);
  }
  if (report.verdict.verdict === 'ok' && vkey !== undefined && !values['no-pin']) {
    pins.keep(report.origin, { vkey, checkpoint: note });
  }
  const isAsked = (values['tsa-ca'] ?? []).length > 0;
  // Who asks for a time stamp and gets none that can be believed has no proof.
  return report.verdict.verdict === 'ok' && isAsked && stamps.seen.length === 0
    ? EXIT.cannotBeProven
    : exitOf(report);
}

function exitOf(report: Report): ExitCode {
  switch (report.verdict.verdict) {
    case 'ok':
      // A key that came along with the export proves nothing about who made it.
      return report.findings.some(({ code }) => code === 'key_not_pinned') ? EXIT.cannotBeProven : EXIT.done;
    case 'tampered':
      return EXIT.tampering;
    case 'incomplete':
      return EXIT.partial;
    case 'unverifiable':
      return EXIT.cannotBeProven;
  }
}

function readNote(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw misused(`--checkpoint: ${file} cannot be read.`);
  }
}
