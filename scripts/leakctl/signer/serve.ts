import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { EXIT, Stop } from '../outcome';
import type { SigningKey } from '../signing-key';
import { writeDurably } from '../witness/durable';
import { type LastSigned, mayBeSigned } from './rules';

const LONGEST = 8192;

export interface SignerSettings {
  socket: string;
  /** File that remembers what was signed last. */
  state: string;
  handsOver: boolean;
}

/**
 * Answers on a Unix socket, one line of JSON each way (docs/operators.md). Whoever may write to the socket may ask: its mode lets in the
 * user and the group.
 *
 * @param say told in words what was refused
 */
export function serve(
  key: SigningKey,
  settings: SignerSettings,
  begun: LastSigned | null,
  say: (line: string) => void,
): Promise<Server> {
  let last = begun;
  const answer = (line: string): Record<string, string> => {
    const asked = readQuestion(line);
    if (asked?.do === 'key') {
      return { key: key.publicKey };
    }
    if (asked?.do !== 'sign' || typeof asked.text !== 'string') {
      return { refused: 'this is no question' };
    }
    const text = Buffer.from(asked.text, 'base64').toString('utf8');
    const judged = mayBeSigned(text, last, settings.handsOver);
    if ('refused' in judged) {
      say(`Refused: ${judged.refused}.`);
      return judged;
    }
    if (judged.last !== null && judged.last !== last) {
      writeDurably(settings.state, `${JSON.stringify(judged.last)}\n`);
      last = judged.last;
    }
    return { signature: key.sign(text) };
  };
  const server = createServer((socket) => {
    let held = '';
    socket.setEncoding('utf8');
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.on('data', (part: string) => {
      held += part;
      const end = held.indexOf('\n');
      if (end !== -1) {
        socket.end(`${JSON.stringify(answer(held.slice(0, end)))}\n`);
      } else if (held.length > LONGEST) {
        socket.destroy();
      }
    });
  });
  return new Promise((listening, failed) => {
    server.on('error', () => failed(new Stop(EXIT.failed, `${settings.socket} cannot be listened on.`)));
    rmSync(settings.socket, { force: true });
    server.listen(settings.socket, () => {
      chmodSync(settings.socket, 0o660);
      listening(server);
    });
  });
}

function readQuestion(line: string): { do?: unknown; text?: unknown } | null {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
