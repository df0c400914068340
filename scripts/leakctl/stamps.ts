import { readFileSync } from 'node:fs';
import { type LeftAnchor, tokenOf } from '../../frontend/engine/record/anchors';
import type { Seen } from '../../frontend/engine/record/bracket';
import type { ExportFolder } from '../../frontend/engine/record/stored-ledger';
import { misused } from './outcome';
import { judgeStamp, readAuthorities, type StampProblem } from './stamp-trust';

/** What the time stamps of an export are worth. */
export interface Stamps {
  seen: Seen[];
  refused: { number: string; name: string; problem: StampProblem | 'missing' }[];
  /** Stamps that nobody could judge, for want of an authority. */
  unjudged: number;
}

/** @param sizes of the checkpoints that the export was shown to continue */
export async function judgeStamps(
  folder: ExportFolder,
  anchors: readonly LeftAnchor[],
  sizes: readonly number[],
  authorityFiles: readonly string[],
): Promise<Stamps> {
  const authorities = authorityFiles.flatMap(authoritiesOf);
  const stamps: Stamps = { seen: [], refused: [], unjudged: 0 };
  for (const anchor of anchors.filter(({ proof }) => proof === 'signed')) {
    if (authorities.length === 0) {
      stamps.unjudged++;
      continue;
    }
    const token = await tokenOf(folder, anchor);
    const { number, name } = anchor;
    const judged =
      token === null ? { problem: 'missing' as const } : judgeStamp(token, textOf(anchor), authorities);
    if ('problem' in judged) {
      stamps.refused.push({ number, name, problem: judged.problem });
    } else if (sizes.includes(Number(anchor.size)) && sizeOf(anchor) === Number(anchor.size)) {
      stamps.seen.push({ name: judged.by, at: judged.at, size: Number(anchor.size) });
    }
  }
  return stamps;
}

const PROBLEMS: Readonly<Record<StampProblem | 'missing', string>> = {
  missing: 'it is not in the export',
  unreadable: 'it is no time stamp',
  other_checkpoint: 'it stands on another checkpoint',
  signature: 'its signature is wrong',
  algorithm: 'it rests on an algorithm that is weak or unknown',
  purpose: 'its certificate is not for time stamps',
  expired: 'a certificate was not valid at that time',
  untrusted: 'no authority of --tsa-ca vouches for it',
};

export function stampWords({ refused, unjudged }: Stamps): string[] {
  const some = refused
    .slice(0, 10)
    .map(
      ({ number, name, problem }) =>
        `  Time stamp ${number} (${name}) is not believed: ${PROBLEMS[problem]}.`,
    );
  return [
    ...some,
    ...(refused.length > some.length ? [`  So are ${refused.length - some.length} more.`] : []),
    ...(unjudged > 0
      ? [`  ${unjudged} time stamps were not judged: give the authority’s certificate as --tsa-ca.`]
      : []),
  ];
}

/** The text of the note, which is what was stamped. */
function textOf({ note }: LeftAnchor): string {
  return note.slice(0, note.lastIndexOf('\n\n') + 1);
}

function sizeOf({ note }: LeftAnchor): number {
  return Number(note.split('\n')[1]);
}

function authoritiesOf(file: string) {
  try {
    const authorities = readAuthorities(readFileSync(file, 'utf8'));
    if (authorities.length > 0) {
      return authorities;
    }
  } catch {
    // Said below: a trust that cannot be read must not turn into none.
  }
  throw misused(`--tsa-ca: ${file} holds no certificate in PEM.`);
}
