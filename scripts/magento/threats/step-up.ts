import { createHash, randomBytes } from 'node:crypto';
import { type Check, Checks } from './check';
import { type Answer, at, codeOf } from './http';
import { everybody, key, Panel } from './panel';
import type { Shop } from './shop';

/** A proof is worth one act, by one person, in one session, for five minutes; a copied cookie never gains from it. */
export async function stepUp(shop: Shop): Promise<Check[]> {
  const checks = new Checks();
  const { adminUser, adminPassword } = shop.target;
  const panel = await Panel.signIn(shop, adminUser, adminPassword);
  const incident = await panel.incident();
  const plans: string[] = [];
  for (const { entity_id: id } of await shop.sql(
    'SELECT entity_id FROM customer_entity ORDER BY RAND() LIMIT 3',
  )) {
    plans.push(
      await panel.plan(incident, 'end_sessions', { kind: 'customers', ids: [Number(id)] }, ['customers']),
    );
  }
  const [plan = '', other = '', third = ''] = plans;
  await checks.try('a wrong password makes no proof', async () =>
    refusedAs(await panel.stepUp(plan, 'not the password'), 'step_up_wrong'),
  );
  const thief = panel.stolen();
  const beforeId = panel.jar.cookies.get('admin');
  const proof = await panel.proof(plan);
  checks.say('a step-up changes the session id', beforeId !== panel.jar.cookies.get('admin') && proof !== '');
  await checks.try('the copied cookie is signed out by the step-up', async () => {
    const answer = await thief.call('GET', '/V1/leakresponse/status');
    return { ok: answer.status === 401, detail: `${answer.status} ${codeOf(answer)}` };
  });
  await checks.try('the acting admin goes on', async () => ({ ok: await panel.isSignedIn() }));
  await checks.try('a proof does not fit another plan', async () =>
    refusedAs(await panel.start(other, proof), 'step_up_wrong'),
  );
  await checks.try('a proof does not fit another session of the same admin', async () => {
    const copy = panel.stolen();
    const newProof = await panel.proof(other);
    const inOldSession = await copy.start(other, newProof);
    await panel.proof(third);
    const inNextSession = await panel.start(other, newProof);
    return {
      ok: inOldSession.status === 401 && codeOf(inNextSession) === 'step_up_wrong',
      detail: `${inOldSession.status} ${codeOf(inOldSession)}, ${inNextSession.status} ${codeOf(inNextSession)}`,
    };
  });
  await checks.try('a proof past its five minutes is refused', async () => {
    const old = await panel.proof(other);
    await shop.sql('UPDATE leakresponse_operate_step_up SET expires_at = 1 WHERE used_at IS NULL');
    return refusedAs(await panel.start(other, old), 'step_up_expired');
  });
  const idempotency = key();
  const good = await panel.proof(other);
  const started = await panel.start(other, good, idempotency);
  checks.say('the honest start works', started.status === 200, `${started.status} ${codeOf(started)}`);
  await checks.try('a used proof starts nothing else', async () =>
    refusedAs(await panel.start(third, good), 'step_up_wrong'),
  );
  await checks.try('a repeated call gets the same run', async () => {
    const again = await panel.start(other, good, idempotency);
    return {
      ok: at(again.json, 'id') === at(started.json, 'id') && again.status === 200,
      detail: again.status,
    };
  });
  await checks.try('the same idempotency key for another plan is 422', async () =>
    refusedAs(await panel.start(third, await panel.proof(third), idempotency), 'idempotency_key_reused', 422),
  );
  await panel.finish(String(at(started.json, 'id')));
  await checks.try('a step-up without form key is refused', async () =>
    refusedAs(
      await panel.post('stepup/verify', JSON.stringify({ bound_to: third, password: adminPassword }), ''),
      'form_key_wrong',
    ),
  );
  await checks.try('a proof row written by SQL starts nothing', async () => {
    const made = randomBytes(32).toString('base64url');
    const session = createHash('sha256')
      .update(panel.jar.cookies.get('admin') ?? '')
      .digest('hex');
    await shop.sql(
      'INSERT INTO leakresponse_operate_step_up (proof_hash, actor, session_hash, bound_to, expires_at)' +
        ' SELECT UNHEX(SHA2(?, 256)), actor, UNHEX(?), UNHEX(?), 9000000000000000' +
        ' FROM leakresponse_operate_step_up ORDER BY expires_at DESC LIMIT 1',
      [made, session, third],
    );
    return refusedAs(await panel.start(third, made), 'step_up_wrong');
  });
  return checks.all;
}

/** "End all admin sessions" with a copied cookie of the acting admin and of another admin in the game. */
export async function clonedAdmin(shop: Shop): Promise<Check[]> {
  const checks = new Checks();
  const { adminUser, adminPassword } = shop.target;
  const panel = await Panel.signIn(shop, adminUser, adminPassword);
  const early = panel.stolen();
  const token = await shop.token('admin', adminUser, adminPassword);
  const plan = await panel.plan(await panel.incident(), 'end_sessions', everybody, ['admins']);
  const proof = await panel.proof(plan);
  const late = panel.stolen();
  const run = await panel.start(plan, proof);
  checks.say('admin sessions are ended from the panel', run.status === 200, `${run.status} ${codeOf(run)}`);
  await checks.try('the acting admin stays', async () => ({ ok: await panel.isSignedIn() }));
  await checks.try('a cookie copied before the step-up is dead', async () => ({
    ok: !(await early.isSignedIn()),
  }));
  await checks.try(
    'a cookie copied between step-up and start is worth no more than its owner\u2019s',
    async () => {
      const alive = await late.isSignedIn();
      return {
        ok: !alive || late.jar.cookies.get('admin') === panel.jar.cookies.get('admin'),
        detail: `alive ${alive}`,
      };
    },
  );
  await checks.try('the admin token from before is refused', async () => {
    const answer = await shop.http('/rest/V1/leakresponse/status', {
      headers: { authorization: `Bearer ${token}` },
    });
    return { ok: answer.status === 401, detail: answer.status };
  });
  await checks.try('the dead cookie cannot be taken up again as a session id', async () => {
    const jar = early.jar.copy();
    const page = await shop.http('/admin/', {}, jar);
    return { ok: page.text.includes('login[username]'), detail: page.status };
  });
  await panel.finish(String(at(run.json, 'id')));
  await checks.try('a new token works', async () => {
    const fresh = await shop.token('admin', adminUser, adminPassword);
    const answer = await shop.http('/rest/V1/leakresponse/status', {
      headers: { authorization: `Bearer ${fresh}` },
    });
    return { ok: answer.status === 200, detail: answer.status };
  });
  return checks.all;
}

function refusedAs(answer: Answer, code: string, status = 403): { ok: boolean; detail: string } {
  return {
    ok: answer.status === status && codeOf(answer) === code,
    detail: `${answer.status} ${codeOf(answer)}`,
  };
}
