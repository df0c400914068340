import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from './kit';

/** A shop's folder, preserved with `leakctl preserve`. */
async function preserved(desk: Desk) {
  mkdirSync(desk.path('shop/var/session'), { recursive: true });
  writeFileSync(desk.path('shop/var/session/sess_a'), 'customer|a:1');
  writeFileSync(desk.path('shop/index.php'), '<?php // a shop');
  writeFileSync(desk.path('access.log'), 'a line of person1@example.test\n'.repeat(9000));
  await desk.run('keys', 'generate');
  const made = await desk.run('evidence', 'keygen', '--out', desk.path('age.key'));
  const { recipient } = made.out[0] as { recipient: string };
  const args = ['--incident', '7', '--recipient', recipient, '--root', desk.path('shop')];
  const logs = ['--log', desk.path('access.log'), '--log', desk.path('none.log')];
  const taken = await desk.run('preserve', ...args, ...logs, '--out', desk.path('package'));
  return { ...taken, folder: desk.path('package'), recipient };
}

describe('leakctl preserve and evidence', () => {
  it('collects what is there, says what is not, and opens with the age program and with itself', async () => {
    const desk = new Desk();
    const { exit, folder } = await preserved(desk);
    expect(exit).toBe(5);
    const verified = await desk.run('evidence', 'verify', folder);
    expect(verified.exit).toBe(0);
    expect(verified.said).toContain('not accessible: log');
    expect(verified.said).not.toContain('person1');
    expect(readFileSync(join(folder, 'manifest.dsse.json'), 'utf8')).not.toContain('person1');
    await desk.run(
      'evidence',
      'open',
      folder,
      '--identity',
      desk.path('age.key'),
      '--out',
      desk.path('open'),
    );
    const log = readdirSync(desk.path('open')).find((name) => name.includes('access.log')) ?? 'none';
    expect(readFileSync(desk.path(`open/${log}`))).toEqual(readFileSync(desk.path('access.log')));
    const parts = readdirSync(join(folder, 'parts'));
    for (const part of parts) {
      const packed = execFileSync('age', ['-d', '-i', desk.path('age.key'), join(folder, 'parts', part)]);
      expect(packed.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
    }
    expect(parts.length).toBeGreaterThan(4);
  });

  it('finds a part that was changed, taken away or added, and a manifest of another signer', async () => {
    const desk = new Desk();
    const { folder } = await preserved(desk);
    const parts = readdirSync(join(folder, 'parts'));
    appendFileSync(join(folder, 'parts', parts[0] ?? ''), 'x');
    rmSync(join(folder, 'parts', parts[1] ?? ''));
    writeFileSync(join(folder, 'parts', '0099-0001.age'), 'y');
    const { exit, out } = await desk.run('evidence', 'verify', folder);
    expect(exit).toBe(4);
    expect((out[0] as { findings: string[] }).findings).toEqual([
      `parts/${parts[0]}: changed`,
      `parts/${parts[1]}: missing`,
      'parts/0099-0001.age: not in the manifest',
    ]);
    const other = await desk.run('evidence', 'verify', folder, '--collector-key', '0'.repeat(32));
    expect(other.exit).toBe(4);
    const manifest = readFileSync(join(folder, 'manifest.dsse.json'), 'utf8');
    writeFileSync(join(folder, 'manifest.dsse.json'), manifest.replace(/"sig":"..../, '"sig":"AAAA'));
    expect((await desk.run('evidence', 'verify', folder)).exit).toBe(4);
  });

  it('is opened by nobody else', async () => {
    const desk = new Desk();
    const { folder } = await preserved(desk);
    await desk.run('evidence', 'keygen', '--out', desk.path('other.key'));
    const { exit, said } = await desk.run(
      ...['evidence', 'open', folder, '--identity', desk.path('other.key'), '--out', desk.path('open')],
    );
    expect(exit).toBe(1);
    expect(said).toContain('not encrypted to this key');
  });

  it('chains each hand-over to the one before, signed by the person', async () => {
    const desk = new Desk();
    const { folder } = await preserved(desk);
    const hand = (to: string) =>
      desk.run('evidence', 'hand-over', folder, '--to', to, '--reason', 'for examination');
    expect((await hand('PFI GmbH')).exit).toBe(0);
    expect((await hand('Public prosecutor')).exit).toBe(0);
    const { exit, out } = await desk.run('evidence', 'verify', folder);
    expect(exit).toBe(0);
    expect((out[0] as { custody: { to: string }[] }).custody.map(({ to }) => to)).toEqual([
      'PFI GmbH',
      'Public prosecutor',
    ]);
    rmSync(join(folder, 'custody/0001.dsse.json'));
    expect((await desk.run('evidence', 'verify', folder)).exit).toBe(4);
  });

  it('refuses a recipient with a slip of the hand before it collects anything', async () => {
    const desk = new Desk();
    const { recipient } = await preserved(desk);
    const wrong = `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`;
    const { exit } = await desk.run(
      'preserve',
      '--incident',
      '7',
      '--recipient',
      wrong,
      '--out',
      desk.path('no'),
    );
    expect(exit).toBe(2);
  });
});
