import { join } from 'node:path';
import { hex } from '../../../frontend/engine/record/bytes';
import { parseCheckpoint } from '../../../frontend/engine/record/checkpoint';
import type { Witnessed } from '../../../frontend/engine/record/witness';
import { EXIT, Stop } from '../outcome';
import { readOrNull, writeDurably } from './durable';

/** What the witness remembers of one ledger. */
export interface WitnessState {
  /** C2SP verifier key of the ledger. */
  vkey: string;
  seen: Witnessed;
  /** The same checkpoint with our own signature. */
  cosigned: string;
  /** Milliseconds by our clock: when this checkpoint was first seen. */
  advancedAt: number;
  isMirrored: boolean;
}

/** The folder of a witness: state, key, alarms, mirror. State that cannot be read is an error, never a fresh start. */
export class WitnessFolder {
  constructor(readonly path: string) {}

  file(name: string): string {
    return join(this.path, name);
  }

  read(): WitnessState | null {
    const bytes = readOrNull(this.file('state.json'));
    if (bytes === null) {
      return null;
    }
    const state = parse(bytes.toString('utf8'));
    if (state === null) {
      throw new Stop(EXIT.failed, `The state in ${this.file('state.json')} cannot be read.`);
    }
    return state;
  }

  keep({ vkey, seen, cosigned, advancedAt, isMirrored }: WitnessState): void {
    const { note, edge, key } = seen;
    const state = { vkey, note, cosigned, edge: edge.map(hex), key, advancedAt, isMirrored };
    writeDurably(this.file('state.json'), `${JSON.stringify(state, null, 2)}\n`);
  }

  /** Milliseconds: when this witness first looked, which is when silence begins where nothing was ever seen. */
  begunAt(now: number): number {
    const begun = Number(readOrNull(this.file('begun'))?.toString('utf8') ?? 'NaN');
    if (Number.isFinite(begun)) {
      return begun;
    }
    writeDurably(this.file('begun'), `${now}\n`);
    return now;
  }
}

function parse(text: string): WitnessState | null {
  let read: Partial<
    Record<'vkey' | 'note' | 'cosigned' | 'edge' | 'key' | 'advancedAt' | 'isMirrored', unknown>
  >;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const { vkey, note, cosigned, edge, advancedAt, isMirrored } = read;
  const signed = typeof note === 'string' ? parseCheckpoint(note) : null;
  if (
    typeof vkey !== 'string' ||
    typeof note !== 'string' ||
    signed === null ||
    typeof cosigned !== 'string' ||
    !cosigned.startsWith(note) ||
    !Array.isArray(edge) ||
    !edge.every((level) => typeof level === 'string' && /^(?:[0-9a-f]{64})*$/.test(level)) ||
    typeof advancedAt !== 'number' ||
    typeof isMirrored !== 'boolean'
  ) {
    return null;
  }
  const levels = edge.map((level: string) => new Uint8Array(Buffer.from(level, 'hex')));
  const key = keyOf(read.key, vkey);
  if (key === null) {
    return null;
  }
  const seen = { note, size: signed.size, root: signed.root, edge: levels, key };
  return { vkey, seen, cosigned, advancedAt, isMirrored };
}

/** A state of an earlier version has none: then the first key signed. */
function keyOf(kept: unknown, first: string): Witnessed['key'] | null {
  const { vkey, generation } = (kept ?? { vkey: first, generation: 1 }) as Partial<Witnessed['key']>;
  return typeof vkey === 'string' && typeof generation === 'number' ? { vkey, generation } : null;
}
