import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the repository: scripts/run.mjs names it, because what runs is a bundle elsewhere. */
export const root = process.env.LR_ROOT ?? process.cwd();

/** What can be made again: tools, types, bundles of scripts. */
export const cache = folder('.cache');

/** What npm start and npm test own: the private MariaDB, sessions, mails, keys. */
export const sandbox = folder('.sandbox', 0o700);

function folder(name: string, mode = 0o755): string {
  const path = join(root, name);
  mkdirSync(path, { recursive: true, mode });
  return path;
}
