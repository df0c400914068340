import { OUTSIDE_STEPS } from '../../../frontend/engine/contain/outside-steps';
import type { Host } from '../host';
import { EXIT, type ExitCode, misused } from '../outcome';
import { linesOf } from '../runbook';

/** What does the same outside the shop's own code: all acts, or one. Needs no shop. */
export function runbook(act: string | undefined, host: Host): ExitCode {
  const wanted = act?.replaceAll('-', '_');
  const steps = Object.entries(OUTSIDE_STEPS).filter(([name]) => wanted === undefined || name === wanted);
  if (steps.length === 0) {
    throw misused(`There is no act "${act}". There are: ${Object.keys(OUTSIDE_STEPS).join(', ')}.`);
  }
  host.out(Object.fromEntries(steps));
  for (const [name, list] of steps) {
    host.say(name.replaceAll('_', '-'));
    for (const line of linesOf(list)) {
      host.say(line);
    }
  }
  return EXIT.done;
}
