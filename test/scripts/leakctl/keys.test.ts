import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { Desk } from './kit';

describe('leakctl keys', () => {
  it('makes a key that only its owner can read, and never prints its private half', async () => {
    const desk = new Desk();
    const { exit, out, said } = await desk.run('keys', 'generate');
    const file = desk.path('.config/leakctl/key.pem');
    expect(exit).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const secret = readFileSync(file, 'utf8').split('\n')[1] ?? 'nothing';
    expect(JSON.stringify(out) + said).not.toContain(secret);
    expect(out).toEqual([
      {
        key_id: expect.stringMatching(/^[0-9a-f]{32}$/),
        public_key: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
        file,
        enrol: expect.stringContaining('bin/magento leakresponse:key:enrol --public-key='),
      },
    ]);
    expect((await desk.run('keys', 'show')).out).toEqual(out);
  });

  it('never overwrites a key', async () => {
    const desk = new Desk();
    await desk.run('keys', 'generate');
    const before = readFileSync(desk.path('.config/leakctl/key.pem'), 'utf8');
    expect((await desk.run('keys', 'generate')).exit).toBe(1);
    expect(readFileSync(desk.path('.config/leakctl/key.pem'), 'utf8')).toBe(before);
  });

  it('does not use a key that others can read', async () => {
    const desk = new Desk();
    await desk.run('keys', 'generate');
    chmodSync(desk.path('.config/leakctl/key.pem'), 0o640);
    const { exit, said } = await desk.run('keys', 'show');
    expect(exit).toBe(1);
    expect(said).toContain('chmod 600');
  });

  it('says nothing of a file that is no key', async () => {
    const desk = new Desk();
    writeFileSync(desk.path('not-a-key'), 'a secret of another kind', { mode: 0o600 });
    const { exit, said } = await desk.run('keys', 'show', '--key', desk.path('not-a-key'));
    expect(exit).toBe(1);
    expect(said).not.toContain('secret');
  });
});
