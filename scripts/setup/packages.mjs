// The first step of npm start and npm test: it runs before node_modules exists, so it imports nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Makes node_modules what package-lock.json says; says so and ends where it cannot. */
export function preparePackages() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    stop(`Node 20 or later is needed; this is Node ${process.versions.node}.`);
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(root, 'node_modules', '.leakresponse-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) {
    return;
  }
  console.log('• npm packages: installing (about half a minute, once)');
  // Not "npm ci": it refuses a lock file whose registry did not serve the binaries of other platforms.
  const args = ['install', '--no-save', '--no-progress', '--loglevel=error'];
  const done = spawnSync('npm', args, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) {
    stop(
      'The npm packages could not be installed. Is the npm registry reachable? Try "npm install" by hand.',
    );
  }
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, lock);
}

/** Hands over to scripts/<name>/index.ts and ends as it ends. */
export async function handOver(name, args) {
  process.argv = [process.argv[0], join(root, 'scripts', 'run.mjs'), name, ...args];
  await import('../run.mjs');
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
