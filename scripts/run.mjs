// Runs scripts/<name>/index.ts: Node 20 reads no TypeScript, so esbuild makes one file of it first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...args] = process.argv.slice(2);
const entry = join(root, 'scripts', name ?? '', 'index.ts');
if (!name || !/^[a-z-]+$/.test(name) || !existsSync(entry)) {
  console.error(`There is no script "${name ?? ''}" in scripts/.`);
  process.exit(2);
}
if (!existsSync(join(root, 'node_modules', 'esbuild'))) {
  console.error(
    'The npm packages are missing. Run "npm start" or "npm test", which install them, or "npm ci".',
  );
  process.exit(1);
}
const { buildSync } = await import('esbuild');
const outfile = join(root, '.cache', 'scripts', `${name}.mjs`);
buildSync({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const nodeArgs = ['--enable-source-maps', outfile, ...args];
const done = spawnSync(process.execPath, nodeArgs, {
  stdio: 'inherit',
  cwd: root,
  env: { ...process.env, LR_ROOT: root },
});
process.exit(done.status ?? 1);
