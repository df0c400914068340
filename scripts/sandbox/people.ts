import { step } from '../setup/progress';
import { must } from '../setup/shell';
import type { Addresses, Sandbox } from './sandbox';

/** Signed-in people, guests with carts and API clients, as many as are still missing. */
export async function bringPeople(sandbox: Sandbox, addresses: Addresses, wanted: number): Promise<void> {
  if (wanted === 0) {
    return;
  }
  await step(`${wanted} people signed in, ${Math.floor(wanted / 10)} guests with carts`, () =>
    must('php', ['-d', 'display_errors=stderr', 'test/sandbox/bin/people.php', String(wanted)], {
      env: sandbox.env(addresses),
    }),
  );
}
