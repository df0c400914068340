import { OUTSIDE_STEPS } from '../../../frontend/engine/contain/outside-steps';
import { ACTS } from '../../../frontend/engine/contain/playbook/compile';
import { LAYER_WORDS, STEP_WORDS } from '../../../scripts/leakctl/outside-words';
import { Desk } from './kit';

const steps = Object.values(OUTSIDE_STEPS).flat();

describe('the run-book for a host that cannot be trusted', () => {
  it.each(ACTS)('names a step outside the shop for %s', (act) => {
    expect(OUTSIDE_STEPS[act]?.length ?? 0).toBeGreaterThan(0);
  });

  it('has words for every step and no words for nothing', () => {
    expect(Object.keys(STEP_WORDS).sort()).toEqual([...new Set(steps.map(({ code }) => code))].sort());
    expect(steps.filter(({ layer }) => !(layer in LAYER_WORDS))).toEqual([]);
  });

  it('never asks for a secret on a command line', () => {
    expect(steps.flatMap(({ lines }) => lines).filter((line) => /--?p(assword)?[= ]\S/.test(line))).toEqual(
      [],
    );
  });

  it('is printed without a shop, whole or for one act', async () => {
    const desk = new Desk();
    const whole = await desk.run('runbook');
    expect(whole.exit).toBe(0);
    expect(Object.keys(whole.out[0] as object)).toEqual(Object.keys(OUTSIDE_STEPS));
    const one = await new Desk().run('runbook', 'show', 'block-networks');
    expect(one.out).toEqual([{ block_networks: OUTSIDE_STEPS.block_networks }]);
    expect(one.said).toContain('deny <address or network>;');
    expect((await new Desk().run('runbook', 'show', 'pray')).exit).toBe(2);
  });
});
