import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, Checks } from './check';
import { Jar } from './http';
import { Panel } from './panel';
import type { Shop } from './shop';

const STAMP = /leakresponse_stamp";s:(\d+):"(1\.(\d+)\.customer\.(\d+)\.\d+\.\d+\.[0-9a-f]{64})"/;

/** What somebody who writes session files (SessionReaper) or keeps old session ids can do around a containment. */
export async function sessions(shop: Shop): Promise<Check[]> {
  const checks = new Checks();
  const { adminUser, adminPassword } = shop.target;
  const victim = shop.shopper(0);
  const fresh = shop.shopper(1);
  const panel = await Panel.signIn(shop, adminUser, adminPassword);
  const jar = new Jar();
  await shop.signIn(jar, victim.email, victim.password);
  const guest = new Jar();
  await shop.http('/customer/account/login/', {}, guest);
  const fixed = await fixation(shop, checks, fresh.email, fresh.password);
  const before = jar.copy();
  checks.say('the shopper is signed in before', await shop.isSignedIn(jar));
  const oldFile = fileOf(shop, jar);
  const kept = `${oldFile}.kept`;
  if (existsSync(oldFile)) {
    copyFileSync(oldFile, kept);
  }
  const scope = { kind: 'customers' as const, ids: [victim.id, fresh.id] };
  const run = await panel.contain('end_sessions', scope, ['customers']);
  checks.say('the containment is done', ['done', 'not_proven'].includes(await panel.finish(run)));
  await checks.try('the old session id is a guest', async () => ({ ok: !(await shop.isSignedIn(jar)) }));
  await checks.try('the old session id never revives', async () => {
    const revived = [await shop.isSignedIn(before.copy()), await shop.isSignedIn(before.copy())];
    return { ok: !revived.includes(true) };
  });
  await checks.try('a session fixed before the login is dead too', async () => ({
    ok: !(await shop.isSignedIn(fixed)),
  }));
  const again = new Jar();
  await shop.signIn(again, victim.email, victim.password);
  checks.say('a new login lives', await shop.isSignedIn(again));
  if (!existsSync(fileOf(shop, again))) {
    checks.say('session files are where an attacker would look', true, 'sessions are not kept in files here');
    return checks.all;
  }
  await forgeries(shop, checks, kept, fileOf(shop, again));
  return checks.all;
}

async function fixation(shop: Shop, checks: Checks, email: string, password: string): Promise<Jar> {
  const jar = new Jar();
  await shop.http('/customer/account/login/', {}, jar);
  const known = jar.copy();
  await shop.signIn(jar, email, password);
  checks.say(
    'a login changes the session id',
    known.cookies.get('PHPSESSID') !== jar.cookies.get('PHPSESSID'),
  );
  checks.say('the id known before the login is not signed in', !(await shop.isSignedIn(known.copy())));
  return known;
}

/** Session files made by copying, cutting and raising what is there. */
async function forgeries(shop: Shop, checks: Checks, kept: string, good: string): Promise<void> {
  const old = readFileSync(kept, 'latin1');
  const live = readFileSync(good, 'latin1');
  const stamp = STAMP.exec(live)?.[2] ?? '';
  const number = Number(STAMP.exec(live)?.[3] ?? 0);
  const raised = stamp.replace(/^1\.\d+\./, `1.${number + 1000}.`);
  const tries: [string, string][] = [
    ['an old session put back under another id', old],
    ['an old session with a stamp copied from a live one', withStamp(old, stamp)],
    ['an old session with its number raised', withStamp(old, raised)],
    ['an old session without stamp', old.replace('leakresponse_stamp"', 'leakresponse_other"')],
    ['a live session copied to another id', live],
    ['an old session marked as remembered', withStamp(old, stamp.replace('.customer.', '.persistent.'))],
    ['an old session with a stamp of another kind', withStamp(old, stamp.replace('.customer.', '.admin.'))],
    [
      'an old session whose stamp is a list',
      old.replace(/(leakresponse_stamp";)s:\d+:"[^"]*";/, '$1a:1:{i:0;i:1;}'),
    ],
  ];
  for (const [name, data] of tries) {
    await checks.try(`${name} is a guest`, async () => {
      const id = createHash('sha256')
        .update(name + Math.random())
        .digest('hex')
        .slice(0, 26);
      writeFileSync(join(folder(shop), `sess_${id}`), data, 'latin1');
      const jar = new Jar(new Map([['PHPSESSID', id]]));
      const account = await shop.http('/customer/account/', {}, jar);
      const rest = await shop.http('/rest/V1/customers/me', { headers: { cookie: `PHPSESSID=${id}` } });
      return {
        ok: account.status === 302 && rest.status === 401,
        detail: `${account.status} ${rest.status}`,
      };
    });
  }
  await checks.try('an old session put back under its own id is a guest', async () => {
    const path = kept.replace(/\.kept$/, '');
    copyFileSync(kept, path);
    const jar = new Jar(new Map([['PHPSESSID', path.replace(/^.*sess_/, '')]]));
    return { ok: !(await shop.isSignedIn(jar)) };
  });
}

function withStamp(session: string, stamp: string): string {
  return session.replace(
    /leakresponse_stamp";s:\d+:"[^"]*"/,
    `leakresponse_stamp";s:${stamp.length}:"${stamp}"`,
  );
}

function folder(shop: Shop): string {
  return join(shop.target.root, 'var/session');
}

function fileOf(shop: Shop, jar: Jar): string {
  return join(folder(shop), `sess_${jar.cookies.get('PHPSESSID') ?? ''}`);
}
