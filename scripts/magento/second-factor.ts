import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Installation } from './installation';
import { type Check, Checks } from './threats/check';
import { at, codeOf } from './threats/http';
import { Panel } from './threats/panel';
import { form, Shop } from './threats/shop';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const PLAN = 'c'.repeat(64);

/** Switches Magento's two-factor module on for the shop, with an app for the admin, and steps up. */
export async function secondFactor(installation: Installation, url: string, admin: Admin): Promise<Check[]> {
  const checks = new Checks();
  if (!existsSync(join(installation.root, 'vendor/magento/module-two-factor-auth'))) {
    checks.say('the shop has the two-factor module', false, 'it is not among its packages');
    return checks.all;
  }
  await installation.mustMagento(['module:enable', 'Magento_TwoFactorAuth']);
  await installation.mustMagento(['setup:upgrade', '--keep-generated']);
  await installation.mustMagento(['config:set', 'twofactorauth/general/force_providers', 'google']);
  await installation.mustMagento(['security:tfa:google:set-secret', admin.user, SECRET]);
  await installation.mustMagento(['cache:flush']);
  const shop = await Shop.open({
    baseUrl: url,
    root: installation.root,
    adminUser: admin.user,
    adminPassword: admin.password,
  });
  try {
    await steps(shop, admin, checks);
  } finally {
    await shop.close();
  }
  return checks.all;
}

interface Admin {
  user: string;
  password: string;
}

async function steps(shop: Shop, admin: Admin, checks: Checks): Promise<void> {
  const panel = await Panel.signIn(shop, admin.user, admin.password);
  const half = await panel.stepUp(PLAN, admin.password, code());
  checks.say(
    'a session without its second factor cannot step up',
    at(half.json, 'step_up') === undefined,
    half.status,
  );
  const passed = await shop.http(
    '/admin/tfa/google/authpost/',
    form({ form_key: panel.formKey, tfa_code: code() }),
    panel.jar,
  );
  checks.say(
    'the code lets the admin in',
    passed.status === 200,
    `${passed.status} ${passed.text.slice(0, 120)}`,
  );
  const inside = await Panel.resume(shop, panel.jar);
  checks.say('the Control room asks for a code', inside.asksCode, inside.page.slice(0, 120));
  await expect(checks, inside, 'the password alone', admin.password, '', 'step_up_code_needed');
  await expect(checks, inside, 'the password and a wrong code', admin.password, wrong(), 'step_up_wrong');
  await expect(checks, inside, 'a code and a wrong password', 'not the password', code(), 'step_up_wrong');
  const now = code();
  const proof = await inside.panel.stepUp(PLAN, admin.password, now);
  checks.say(
    'password and code prove it',
    typeof at(proof.json, 'step_up') === 'string',
    `${proof.status} ${codeOf(proof)}`,
  );
  await expect(checks, inside, 'the same code again', admin.password, now, 'step_up_code_used');
}

async function expect(
  checks: Checks,
  { panel }: { panel: Panel },
  what: string,
  password: string,
  code_: string,
  refusal: string,
): Promise<void> {
  const answer = await panel.stepUp(PLAN, password, code_);
  checks.say(`${what}: ${refusal}`, codeOf(answer) === refusal, `${answer.status} ${codeOf(answer)}`);
}

/** RFC 6238 with the settings of every authenticator app: SHA-1, 30 seconds, six digits. */
function code(at_ = Date.now()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at_ / 30_000)));
  const mac = createHmac('sha1', base32(SECRET)).update(counter).digest();
  const offset = (mac[19] ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function wrong(): string {
  const near = [-60_000, -30_000, 0, 30_000, 60_000].map((shift) => code(Date.now() + shift));
  return (
    ['000000', '111111', '222222', '333333', '444444', '555555'].find((one) => !near.includes(one)) ?? ''
  );
}

function base32(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
