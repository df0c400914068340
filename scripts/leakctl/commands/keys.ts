import type { Settings } from '../config';
import type { Host } from '../host';
import { EXIT, type ExitCode } from '../outcome';
import { SigningKey } from '../signing-key';

export function generateKey(settings: Settings, host: Host): ExitCode {
  return show(SigningKey.generate(settings.key), settings, host);
}

export function showKey(settings: Settings, host: Host): ExitCode {
  return show(SigningKey.read(settings.key), settings, host);
}

function show(key: SigningKey, settings: Settings, host: Host): ExitCode {
  const enrol = `bin/magento leakresponse:key:enrol --public-key=${key.publicKey} --label="…" --acts-as=admin:<id>`;
  host.out({ key_id: key.id, public_key: key.publicKey, file: settings.key, enrol });
  host.say(`Key ${key.id} in ${settings.key}. Only its public half is printed here.`);
  host.say('Enrol it on the shell of the shop; name the admin or integration whose rights it may use:');
  host.say(`  ${enrol}`);
  return EXIT.done;
}
