import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Made, makePanels, makeWidgets } from './bundles';
import { makeLeakctl } from './leakctl';
import { makeMaintenance } from './maintenance';
import { makePhrases, makeSaidByPhp } from './phrases';
import { makePlaybooks } from './playbooks';
import { makeRunbook } from './runbook';

/** Storefront scripts load on every account page of a shop: at most this many bytes, gzipped. */
const WIDGET_LIMIT = 3 * 1024;

const root = process.env.LR_ROOT ?? process.cwd();
const check = process.argv.includes('--check');

const widgets = await makeWidgets(root);
const leakctl = await makeLeakctl(root);
const committed = [
  ...(await makePanels(root)),
  ...widgets,
  ...(await makeMaintenance(root)),
  ...makePlaybooks(),
  ...makeRunbook(),
  ...makePhrases(root),
  ...makeSaidByPhp(),
];
const faults = [...overLimit(widgets), ...(check ? differing(committed) : [])];

if (!check) {
  write([...committed, ...leakctl]);
}
for (const { path, text } of [...committed, ...leakctl]) {
  console.log(`${sizeOf(text).toString().padStart(7)} B gzipped  ${path}`);
}
for (const fault of faults) {
  console.error(fault);
}
process.exitCode = faults.length > 0 ? 1 : 0;

function sizeOf(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

function overLimit(made: readonly Made[]): string[] {
  return made
    .filter(({ text }) => sizeOf(text) > WIDGET_LIMIT)
    .map(({ path }) => `${path} is larger than ${WIDGET_LIMIT} bytes gzipped.`);
}

function differing(made: readonly Made[]): string[] {
  return made
    .filter(({ path, text }) => read(join(root, path)) !== text)
    .map(({ path }) => `${path} is not what a fresh build makes. Run "npm run build" and commit it.`);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function write(made: readonly Made[]): void {
  for (const { path, text } of made) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
