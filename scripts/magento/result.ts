import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths';
import { run } from '../setup/shell';

export interface Story {
  suite: string;
  name: string;
  /** scope of customer accounts it was told under */
  sharing: 'website' | 'global';
  passed: number;
  failures: string[];
  seconds: number;
  figures?: Record<string, number | string>;
}

export interface Result {
  commit: string;
  /** hash of the module without Core and Api: what only a real Magento can prove */
  glue: string;
  at: string;
  magento: string;
  mode: string;
  passed: number;
  failed: number;
  stories: Story[];
}

export const resultFile = join(root, 'test', 'magento-result.json');

export function readResult(): Result | undefined {
  return existsSync(resultFile) ? (JSON.parse(readFileSync(resultFile, 'utf8')) as Result) : undefined;
}

export function writeResult(result: Result): void {
  // What failed may name files: where this checkout lies is nobody's business.
  writeFileSync(resultFile, `${JSON.stringify(result, null, 2)}\n`.replaceAll(`${root}/`, ''));
}

export async function commit(): Promise<string> {
  const { output } = await run('git', ['rev-parse', '--short=12', 'HEAD']);
  const changed = await run('git', ['status', '--porcelain', '--untracked-files=no', '--', 'app']);
  return output.trim() + (changed.output.trim() === '' ? '' : ' and changes');
}

/** The same on every machine: names and contents of the module's glue, in order. */
export function glueHash(): string {
  const module = join(root, 'app/code/Vendor/LeakResponse');
  const hash = createHash('sha256');
  const files = readdirSync(module, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(module.length + 1))
    .filter((name) => !/^(Core|Api|i18n)\//.test(name) && !name.endsWith('.min.js'))
    .sort();
  for (const name of files) {
    hash.update(`${name}\n`).update(readFileSync(join(module, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
