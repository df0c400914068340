import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Values } from '../arguments';
import type { Host } from '../host';
import { EXIT, type ExitCode, misused, Stop } from '../outcome';
import { readLast } from '../signer/rules';
import { serve } from '../signer/serve';
import { SigningKey } from '../signing-key';

/** Holds the ledger's key for a shop (custody level A), as another user or on another host, until it is stopped. */
export async function signer(values: Values, keyFile: string, host: Host): Promise<ExitCode> {
  const [socket, state] = [values.socket, values.state];
  if (socket === undefined || state === undefined) {
    throw misused('leakctl signer needs --socket and --state.');
  }
  const file = resolve(state);
  const last = existsSync(file) ? readLast(readFileSync(file, 'utf8')) : null;
  if (existsSync(file) && last === null) {
    // What cannot be read must not turn into a fresh start: that would sign a ledger set back.
    throw new Stop(EXIT.failed, `The state in ${file} cannot be read.`);
  }
  const key = SigningKey.read(keyFile);
  const settings = { socket: resolve(socket), state: file, handsOver: values['hand-over'] === true };
  const server = await serve(key, settings, last, host.say);
  host.out({ socket: settings.socket, key: key.publicKey, last });
  host.say(`Signing on ${settings.socket}${last === null ? '' : `, from ${last.size} entries on`}.`);
  await new Promise<void>((stopped) => {
    server.on('close', stopped);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => server.close());
    }
  });
  return EXIT.done;
}
