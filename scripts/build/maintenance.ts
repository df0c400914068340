import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import type { Made } from './bundles';

const FOLDER = 'frontend/storefront/maintenance';

/** The maintenance page in one file: PHP only puts words into it, also while everything else is away. */
export async function makeMaintenance(root: string): Promise<Made[]> {
  const html = readFileSync(join(root, FOLDER, 'maintenance.html'), 'utf8');
  const css = readFileSync(join(root, FOLDER, 'maintenance.css'), 'utf8');
  const { code } = await transform(css, { loader: 'css', minify: true });
  const text = html.replace('/* maintenance.css */', () => code.trim());
  if (/<script|http-equiv|\son\w+=|url\(/i.test(text)) {
    throw new Error('The maintenance page has no scripts, no refresh and loads nothing.');
  }
  return [{ path: 'app/code/Vendor/LeakResponse/etc/generated/maintenance.html', text }];
}
