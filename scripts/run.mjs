// Runs scripts/<name>/index.ts: Node 20 reads no TypeScript, so esbuild makes one file of it first.
import { spawn } from 'node:child_process';
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
    'The npm packages are missing. Run "npm start" or "npm test", which install them, or "npm install".',
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
const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...args], {
  stdio: 'inherit',
  env: { ...process.env, LR_ROOT: root },
});
// Ctrl-C reaches the child by itself; what is left is to wait for its tidying up.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
