import { writeFileSync } from 'node:fs';
import stolenAdmin from '../../../frontend/engine/contain/playbook/data/stolen-admin.json';
import { Desk } from './kit';

describe('leakctl playbook', () => {
  it('lists the playbooks and asks no shop', async () => {
    const desk = new Desk();
    const { exit, out, said } = await desk.run('playbook', 'list');
    expect(exit).toBe(0);
    expect(out[0]).toContainEqual(expect.objectContaining({ code: 'stolen_admin', version: 1 }));
    expect(said).toContain('checkout_skimmer');
    expect(desk.sent).toEqual([]);
  });

  it('shows what a shop would run', async () => {
    const { exit, out, said } = await new Desk().run('playbook', 'show', 'vulnerable_extension');
    expect(exit).toBe(0);
    expect(out[0]).toMatchObject({
      code: 'vulnerable_extension',
      steps: expect.arrayContaining([expect.objectContaining({ n: 1 })]),
    });
    expect(said).toContain('[act isolate_store] then');
  });

  it('says which acts not every shop has', async () => {
    const desk = new Desk();
    const steps = [{ ...stolenAdmin.steps[0], kind: 'act', action: 'acme_act', needs: 'acme_act' }];
    writeFileSync(desk.path('mine.json'), JSON.stringify({ ...stolenAdmin, steps }));
    expect((await desk.run('playbook', 'show', desk.path('mine.json'))).said).toContain(
      'acme_act (not in every shop)',
    );
  });

  it('names the fields of a file that are wrong and fails', async () => {
    const desk = new Desk();
    writeFileSync(desk.path('mine.json'), JSON.stringify({ ...stolenAdmin, version: 0, colour: 'red' }));
    const { exit, out, said } = await desk.run('playbook', 'check', desk.path('mine.json'));
    expect(exit).toBe(1);
    expect(out[0]).toMatchObject({ ok: false });
    expect(said).toContain('version: must be a whole number from 1 to 65535');
    expect(said).toContain('colour: is not known here');
  });

  it('accepts a good file', async () => {
    const desk = new Desk();
    writeFileSync(desk.path('mine.json'), JSON.stringify(stolenAdmin));
    expect(await desk.run('playbook', 'check', desk.path('mine.json'))).toMatchObject({
      exit: 0,
      out: [{ ok: true, faults: [] }],
    });
  });

  it('exports CACAO 2.0 for the shop that is named', async () => {
    const { exit, out } = await new Desk().run(
      'playbook',
      'export',
      'card_testing',
      '--url',
      'https://shop.example.test/',
    );
    expect(exit).toBe(0);
    expect(out[0]).toMatchObject({ type: 'playbook', spec_version: 'cacao-2.0' });
    expect(JSON.stringify(out[0])).toContain('https://shop.example.test/');
  });

  it.each([
    ['a name that is none of ours', ['playbook', 'show', 'stolen_admn'], 2],
    ['a file that is not there', ['playbook', 'check', '/nowhere/mine.json'], 2],
  ])('refuses %s', async (_, argv, exit) => {
    expect((await new Desk().run(...argv)).exit).toBe(exit);
  });
});
