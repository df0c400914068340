import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The Magento installation of this machine: MAGENTO_ROOT, or what ~/.config/leak-response/magento-root names. */
export function magentoRoot(): string | undefined {
  const note = join(homedir(), '.config', 'leak-response', 'magento-root');
  const named = process.env.MAGENTO_ROOT || (existsSync(note) ? readFileSync(note, 'utf8').trim() : '');
  return named !== '' && existsSync(join(named, 'bin', 'magento')) ? named : undefined;
}
