import type { Settings } from '../shop';
import type { Story } from '../story';
import { type Answer, Visitor } from '../visitor';

/** Ending admin sessions ends all of them at every door; the admin who did it goes on in a new session. */
export const admins: Story = {
  name: 'admins are out at every door, the acting admin stays',
  async tell(shop, report) {
    const { settings } = shop;
    const acting = await signIn(settings, settings.admin.name);
    const other = await signIn(settings, settings.admin.other);
    report.expect('two admins are in before', `${isIn(acting.page)} ${isIn(other.page)}`, 'true true');
    const bearer = JSON.parse(
      (
        await new Visitor(settings.base).send('/rest/V1/integration/admin/token', {
          json: { username: settings.admin.other, password: settings.admin.password },
        })
      ).body,
    ) as string;
    const thief = acting.visitor.stolen();
    const thiefOfOther = other.visitor.stolen();

    const panel = await openRoom(acting);
    const plan = JSON.parse(
      await shop.console(
        'leakresponse:contain:plan',
        `--incident=${await declared(shop.console.bind(shop))}`,
        '--action=end_sessions',
        '--scope=all',
        '--audience=admins',
        '--json',
      ),
    ) as { hash?: string; plan_hash?: string };
    const hash = plan.hash ?? plan.plan_hash ?? '';
    const proof = await call(acting.visitor, panel.stepUpUrl, panel.formKey, {
      bound_to: hash,
      password: settings.admin.password,
    });
    const thiefAfterProof = acting.visitor.stolen();
    const started = await call(acting.visitor, panel.bridgeUrl, panel.formKey, {
      method: 'POST',
      path: '/V1/leakresponse/containments',
      body: {
        plan_hash: hash,
        reason: 'Test of the gates',
        idempotency_key: crypto.randomUUID(),
        step_up: (JSON.parse(proof.body) as { step_up?: string }).step_up,
      },
    });
    report.expect('the act was started', started.status, 200);
    report.expect('the acting admin goes on', isIn(await acting.visitor.open(acting.dashboard)), true);
    report.expect(
      'a copy of the cookie from before the proof',
      isIn(await thief.open(acting.dashboard)),
      false,
    );
    report.expect('the other admin', isIn(await other.visitor.open(other.dashboard)), false);
    report.expect(
      "a copy of the other admin's cookie",
      isIn(await thiefOfOther.open(other.dashboard)),
      false,
    );
    report.figure(
      'copy of the new cookie',
      isIn(await thiefAfterProof.open(acting.dashboard)) ? 'in' : 'out',
    );
    const smuggled = new Visitor(settings.base).put(
      'PHPSESSID',
      other.visitor.cookie('admin') || thiefOfOther.cookie('admin'),
    );
    report.expect(
      'an admin session id at the REST door',
      (await smuggled.send('/rest/V1/customers/1')).status,
      401,
    );
    const asAdmin = await new Visitor(settings.base).send('/rest/V1/customers/1', {
      headers: { Authorization: `Bearer ${bearer}` },
    });
    report.expect('an admin token from before', asAdmin.status, 401);
    const back = await signIn(settings, settings.admin.other);
    report.expect('the other admin signs in again', isIn(back.page), true);
    report.expect('and stays in', isIn(await back.visitor.open(back.dashboard)), true);
  },
};

interface SignedIn {
  readonly visitor: Visitor;
  readonly page: Answer;
  readonly dashboard: string;
}

async function signIn(settings: Settings, name: string): Promise<SignedIn> {
  const visitor = new Visitor(settings.base);
  const key = await visitor.formKey('/admin/');
  let page = await visitor.send('/admin/', {
    form: { form_key: key, 'login[username]': name, 'login[password]': settings.admin.password },
  });
  let dashboard = '/admin/';
  for (let hops = 0; hops < 5 && page.status === 302; hops++) {
    dashboard = page.location;
    page = await visitor.send(page.location);
  }
  return { visitor, page, dashboard };
}

function isIn(page: Answer): boolean {
  return page.status === 200 && page.body.includes('admin-user-account-text');
}

async function openRoom(admin: SignedIn): Promise<{ bridgeUrl: string; stepUpUrl: string; formKey: string }> {
  const address =
    /https?:\/\/[^"]*\/leakresponse\/room\/index\/key\/[0-9a-f]+\//.exec(admin.page.body)?.[0] ?? '';
  const room = await admin.visitor.open(address);
  const config = /data-lr-config="([^"]*)"/.exec(room.body)?.[1] ?? '{}';
  const plain = config
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return JSON.parse(plain) as {
    bridgeUrl: string;
    stepUpUrl: string;
    formKey: string;
  };
}

function call(visitor: Visitor, address: string, formKey: string, data: unknown): Promise<Answer> {
  return visitor.send(address, {
    form: { form_key: formKey, call: JSON.stringify(data) },
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
}

async function declared(console: (...args: string[]) => Promise<string>): Promise<number> {
  const text = await console(
    'leakresponse:incident:declare',
    '--noticed=admin_account',
    '--scope=all',
    '--json',
  );
  return (JSON.parse(text) as { id: number }).id;
}
