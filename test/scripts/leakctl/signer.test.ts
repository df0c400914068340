import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ed25519 } from '../../../scripts/leakctl/node-ports';
import { mayBeSigned } from '../../../scripts/leakctl/signer/rules';
import { serve } from '../../../scripts/leakctl/signer/serve';
import { SigningKey } from '../../../scripts/leakctl/signing-key';
import { checkpoint, handOver, KEY, ledger, OTHER_KEY, withPruning } from '../../engine/record/tamper';
import { Desk } from './kit';

const textOf = (note: string) => note.slice(0, note.lastIndexOf('\n\n') + 1);
const signed = (size: number) => textOf(checkpoint(ledger(size)));
const changed = (size: number) => textOf(checkpoint([...ledger(size - 1), Buffer.from('{}')]));
const pruning = (to: number, days: number) => {
  const fact = JSON.parse(withPruning(ledger(12), to).at(-1)?.toString() ?? '');
  return textOf(fact.data.statement).replace('\n365\n', `\n${days}\n`);
};
const last = (size: number) => {
  const judged = mayBeSigned(signed(size), null, false);
  return 'last' in judged ? judged.last : null;
};

describe('what a signer signs', () => {
  it.each([
    ['the same checkpoint again', signed(10), true],
    ['a ledger that grew', signed(11), true],
    ['a ledger cut off', signed(9), false],
    ['another ledger of the same length', changed(10), false],
    ['another ledger', signed(12).replace('feed', 'beef'), false],
    ['a pruning of entries it signed', pruning(8, 365), true],
    ['a pruning of entries it never signed', pruning(11, 365), false],
    ['a pruning of young entries', pruning(8, 89), false],
    ['what is no checkpoint', 'Pay 100 to Mallory\n', false],
    ['a checkpoint with more behind it', `${signed(11)}more\n`, false],
  ])('%s', (_, text, may) => {
    expect('last' in mayBeSigned(text, last(10), false)).toBe(may);
  });

  it('hands the ledger on only when it was started for that', () => {
    const fact = JSON.parse(handOver(ledger(10), 2, KEY, OTHER_KEY).toString());
    expect(mayBeSigned(textOf(fact.data.note), last(10), false)).toHaveProperty('refused');
    expect(mayBeSigned(textOf(fact.data.note), last(10), true)).toEqual({ last: last(10) });
  });
});

describe('leakctl signer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lr-signer-'));
  const settings = { socket: join(folder, 's'), state: join(folder, 'state.json'), handsOver: false };
  const ask = (question: unknown): Promise<Record<string, string>> =>
    new Promise((answered, failed) => {
      const socket = createConnection(settings.socket);
      let held = '';
      socket.on('data', (part) => {
        held += part.toString();
      });
      socket.on('end', () => answered(JSON.parse(held)));
      socket.on('error', failed);
      socket.write(`${JSON.stringify(question)}\n`);
    });
  const sign = (text: string) => ask({ do: 'sign', text: Buffer.from(text).toString('base64') });

  it('signs what grows, remembers it over a restart, and is closed to others', async () => {
    const key = SigningKey.generate(join(folder, 'key.pem'));
    const said: string[] = [];
    const server = await serve(key, settings, null, (line) => said.push(line));
    expect(statSync(settings.socket).mode & 0o007).toBe(0);
    const { key: published = '' } = await ask({ do: 'key' });
    const { signature = '' } = await sign(signed(10));
    const genuine = ed25519(
      Buffer.from(published, 'base64'),
      Buffer.from(signed(10)),
      Buffer.from(signature, 'base64'),
    );
    expect(genuine).toBe(true);
    expect(await sign(signed(9))).toEqual({ refused: expect.stringContaining('10 entries') });
    expect(await ask({ do: 'tell' })).toHaveProperty('refused');
    expect(said).toHaveLength(1);
    await new Promise((closed) => server.close(closed));

    const again = await serve(key, settings, JSON.parse(readFileSync(settings.state, 'utf8')), () => {});
    expect(await sign(changed(10))).toHaveProperty('refused');
    expect(await sign(signed(11))).toHaveProperty('signature');
    await new Promise((closed) => again.close(closed));
  });

  it('does not start anew from a state that cannot be read', async () => {
    const desk = new Desk();
    await desk.run('keys', 'generate');
    const file = join(folder, 'damaged');
    writeFileSync(file, 'not ours');
    const { exit, said } = await desk.run('signer', '--socket', join(folder, 't'), '--state', file);
    expect(exit).toBe(1);
    expect(said).toContain('cannot be read');
  });
});
