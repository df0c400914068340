import { writeFileSync } from 'node:fs';
import { Desk } from './kit';

describe('leakctl does nothing where it was not told exactly what', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['contian', 'start']],
    ['half a command', ['contain']],
    ['an unknown option', ['status', '--scoep', 'all']],
    ['an option of another command', ['status', '--scope', 'all']],
    ['no folder', ['verify']],
    ['a folder that is not there', ['verify', '/nowhere']],
    ['no scope', ['contain', 'plan', '--incident', '1', '--action', 'end-sessions']],
    [
      'a misspelt scope',
      ['contain', 'plan', '--incident', '1', '--action', 'end-sessions', '--scope', 'website:1'],
    ],
    [
      'an id that is no id',
      ['contain', 'plan', '--incident', '1', '--action', 'end-sessions', '--scope', 'websites:0'],
    ],
    ['an unknown action', ['contain', 'plan', '--incident', '1', '--action', 'end', '--scope', 'all']],
    [
      'an incident that is no number',
      ['contain', 'plan', '--incident', '1.9', '--action', 'end-sessions', '--scope', 'all'],
    ],
    [
      'an unknown audience',
      [...'contain plan --incident 1 --action end-sessions --scope all --audience all'.split(' ')],
    ],
    [
      'an option that is no pair',
      'contain plan --incident 1 --action close-doors --scope all --option rest'.split(' '),
    ],
    [
      'an option of an act that has none',
      'contain plan --incident 1 --action end-sessions --scope all --option door=rest'.split(' '),
    ],
    [
      'people for a switch',
      'contain plan --incident 1 --action close-doors --scope all --audience customers'.split(' '),
    ],
    ['an undo without a reason', 'contain undo 019aa000-0000-7000-8000-0000000000aa --yes'.split(' ')],
    ['no reason', [...'contain start --incident 1 --action end-sessions --scope all --yes'.split(' ')]],
  ])('%s', async (_, argv) => {
    const desk = new Desk();
    await desk.run('keys', 'generate');
    const url = argv[0] === 'verify' || argv.length === 0 ? [] : ['--url', 'https://shop.example.test'];
    const { exit, out } = await desk.run(...argv, ...url);
    expect(exit).toBe(2);
    expect(out).toEqual([]);
    expect(desk.sent).toEqual([]);
  });

  it.each([
    ['no shop', []],
    ['an address that is none', ['--url', 'shop']],
    ['an address over the open net', ['--url', 'http://shop.example.test']],
    ['a password in the address', ['--url', 'https://me:secret@shop.example.test']],
  ])('%s', async (_, argv) => {
    const desk = new Desk();
    await desk.run('keys', 'generate');
    const { exit, said } = await desk.run('status', ...argv);
    expect(exit).toBe(2);
    expect(said).not.toContain('secret');
    expect(desk.sent).toEqual([]);
  });

  it('explains itself when asked', async () => {
    const { exit, said } = await new Desk().run('--help');
    expect(exit).toBe(0);
    expect(said).toContain('Exit codes');
  });

  it('refuses a configuration with anything unknown in it', async () => {
    const desk = new Desk();
    writeFileSync(desk.path('c.json'), '{"url": "https://shop.example.test", "token": "x"}');
    const { exit, said } = await desk.run('status', '--config', desk.path('c.json'));
    expect(exit).toBe(2);
    expect(said).toContain('"token"');
  });
});
