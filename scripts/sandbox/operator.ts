import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SigningKey } from '../leakctl/signing-key';
import { must } from '../setup/shell';
import type { Addresses, Sandbox } from './sandbox';

/** An operator on another host: a signing key, enrolled on the shop's shell, and a file that leakctl reads. */
export async function bringOperator(sandbox: Sandbox, addresses: Addresses): Promise<string> {
  const key = join(sandbox.home, 'leakctl', 'key.pem');
  const { publicKey } = existsSync(key) ? SigningKey.read(key) : SigningKey.generate(key);
  await must('php', ['-d', 'display_errors=stderr', 'test/sandbox/bin/enrol.php', publicKey], {
    env: sandbox.env(addresses),
  });
  const config = join(sandbox.home, 'leakctl', 'leakctl.json');
  const pins = join(sandbox.home, 'leakctl', 'pins.json');
  writeFileSync(config, `${JSON.stringify({ url: addresses.shop, key, pins }, null, 2)}\n`);
  return config;
}
