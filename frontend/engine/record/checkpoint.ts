import { fromBase64, HASH } from './bytes';
import { noteText } from './signed-note';

/** C2SP tlog-checkpoint: whose log, how many entries, which root. */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Uint8Array;
}

/** @returns null when the note holds no checkpoint; its signature is another question */
export function parseCheckpoint(note: string): Checkpoint | null {
  const [origin, size, root] = noteText(note).split('\n');
  const bytes = fromBase64(root ?? '');
  if (!origin || !/^(0|[1-9]\d{0,14})$/.test(size ?? '') || bytes?.length !== HASH) {
    return null;
  }
  return { origin, size: Number(size), root: bytes };
}
