import { randomBytes } from 'node:crypto';
import { doors, signIn, signInAgain, tokenOpens } from '../people';
import type { Report, Story } from '../story';
import { Visitor } from '../visitor';

/** Who holds the crypt key, the session store or the database still gets nobody's session back. */
export const forgeries: Story = {
  name: 'forged tokens, sessions, stamps and a lowered epoch open nothing',
  async tell(shop, report) {
    const { base, password } = shop.settings;
    const victim = shop.outside(4);
    const before = await shop.probe<{ count: number }>('facts', 'not_issued_here');
    const forged = await shop.probe<{ token: string }>('forge-token', String(victim), 'customer');
    const opened = await tokenOpens(base, forged.token);
    report.expect('a token forged with the crypt key, REST', opened.rest, false);
    report.expect('a token forged with the crypt key, GraphQL', opened.graphql, false);
    const forgedAdmin = await shop.probe<{ token: string }>('forge-token', '1', 'admin');
    const asAdmin = await new Visitor(base).send('/rest/V1/customers/1', {
      headers: { Authorization: `Bearer ${forgedAdmin.token}` },
    });
    report.expect('an admin token forged with the crypt key', asAdmin.status, 401);
    const after = await shop.probe<{ count: number }>('facts', 'not_issued_here');
    report.expect('forged tokens stand in the ledger', after.count - before.count >= 3, true);

    const run = await shop.start(await shop.plan('end_sessions', `customers:${victim}`, 'customers'));
    await shop.finish(run.id);
    await sessions(shop.probe.bind(shop), base, victim, report);

    const dead = await signIn(base, shop.person(victim), password);
    const again = await shop.start(await shop.plan('end_sessions', 'all', 'customers'));
    const lowered = await shop.probe<{ count: number }>('facts', 'epoch.lowered');
    await shop.probe('lower-epoch');
    report.expect(
      'an ended session after its epoch was lowered',
      await doors.rest(dead ?? new Visitor(base)),
      false,
    );
    const found = await shop.probe<{ count: number }>('facts', 'epoch.lowered');
    report.expect('the lowered epoch is a finding', found.count > lowered.count, true);
    await shop.finish(again.id);

    // A run that is not finished would be handed back for the same act: finished before the next story.
    const plan = await shop.plan('end_sessions', 'all', 'customers');
    let last = '';
    await sameSecond(shop.person(victim), base, password, report, async () => {
      last = (await shop.start(plan)).id;
    });
    await shop.finish(last);
  },
};

type Probe = <T>(action: string, ...args: string[]) => Promise<T>;

/** Sessions as an attacker writes them into the session store. */
async function sessions(probe: Probe, base: string, victim: number, report: Report): Promise<void> {
  const mac = randomBytes(32).toString('hex');
  const carried = {
    'without a stamp': {},
    'with a stamp of their own making': { leakresponse_stamp: `1.999999.customer.${victim}.1.1.${mac}` },
    'with a stamp that is none': { leakresponse_stamp: 'pass' },
    'as a remembered visitor': { is_customer_emulated: true },
  };
  for (const [name, stamp] of Object.entries(carried)) {
    const id = randomBytes(16).toString('hex');
    const customer = JSON.stringify({
      customer_base: { customer_id: victim, ...stamp },
      customer: { customer_id: victim, ...stamp },
    });
    await probe('write-session', id, customer);
    const thief = new Visitor(base).put('PHPSESSID', id);
    report.expect(`a session written ${name}`, await doors.rest(thief), false);
    const late = new Visitor(base).put('PHPSESSID', id);
    report.expect(`the same at the account page`, await doors.account(late), false);
  }
}

/** Order by number, not by time: before and after may share a second. */
async function sameSecond(
  email: string,
  base: string,
  password: string,
  report: Report,
  contain: () => Promise<void>,
): Promise<void> {
  const early = await signIn(base, email, password);
  await contain();
  const late = new Visitor(base);
  report.expect('a login right after the call works', await signInAgain(late, email, password), true);
  report.expect('the session from right before it', await doors.account(early ?? new Visitor(base)), false);
  report.expect('the session from right after it', await doors.account(late), true);
  report.expect('and at its next request', await doors.section(late), true);
}
