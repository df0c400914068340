import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ledger, vkey } from '../../engine/record/tamper';
import { Desk } from './kit';
import { LedgerServer } from './ledger-server';

/** A true process against a true server, killed between what it fetched and what it keeps. */
const desk = new Desk();
const shop = new LedgerServer();
const program = desk.path('leakctl.mjs');
const folder = desk.path('witness');
let server: Server;
let afterAnswer: () => void = () => undefined;

beforeAll(async () => {
  await build({
    entryPoints: ['scripts/leakctl/index.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    logLevel: 'error',
  });
  await desk.run('keys', 'generate');
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    const { status = 200, body } = shop.answer({ method: 'GET', url, headers: {}, body: '' });
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body), () => afterAnswer());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

afterAll(() => new Promise((done) => server.close(done)));

function look(killAt: number | null, wait: number): Promise<number | null> {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const argv = ['witness', '--state', folder, '--mirror', '--vkey', vkey()];
  const child = spawn(
    process.execPath,
    [
      program,
      ...argv,
      '--url',
      `http://127.0.0.1:${port}`,
      '--key',
      join(desk.home, '.config/leakctl/key.pem'),
    ],
    { stdio: 'ignore' },
  );
  let answers = 0;
  afterAnswer = () => {
    answers++;
    if (answers === killAt) {
      setTimeout(() => child.kill('SIGKILL'), wait);
    }
  };
  return new Promise((done) => child.on('exit', (code) => done(code)));
}

it('a witness that is killed at any point goes on from what it had proven', async () => {
  const outcomes: (number | null)[] = [];
  let size = 0;
  for (let round = 0; round < 12; round++) {
    size += 170;
    shop.entries = ledger(size);
    // The last page is answer 3: from there on files, then state, then the mirror's checkpoint are written.
    outcomes.push(await look(1 + (round % 4), round * 3));
    // On a busy machine it may have died each time before its first file.
    if (round > 3 && existsSync(`${folder}/mirror`)) {
      const { exit } = await desk.run('verify', `${folder}/mirror`, '--vkey', vkey(), '--no-pin');
      // Nothing was published yet (5), or what was published is whole (0): never anything between.
      expect([0, 5]).toContain(exit);
    }
  }
  expect(outcomes).toContain(null);
  expect(await look(null, 0)).toBe(0);
  const { exit, out } = await desk.run('verify', `${folder}/mirror`, '--vkey', vkey(), '--no-pin');
  expect([exit, out]).toMatchObject([0, [{ verdict: { verdict: 'ok' }, size }]]);
}, 60_000);

it('a mirror whose checkpoint was not put in place is finished by the next look', async () => {
  shop.entries = ledger(2100);
  const before = readFileSync(`${folder}/mirror/checkpoint`);
  expect(await look(null, 0)).toBe(0);
  writeFileSync(`${folder}/mirror/checkpoint`, before);
  const old = await desk.run('verify', `${folder}/mirror`, '--vkey', vkey(), '--no-pin');
  expect([old.exit, old.out]).toMatchObject([0, [{ size: 2040 }]]);
  expect(await look(null, 0)).toBe(0);
  const now = await desk.run('verify', `${folder}/mirror`, '--vkey', vkey(), '--no-pin');
  expect([now.exit, now.out]).toMatchObject([0, [{ size: 2100 }]]);
});
