import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Made } from './bundles';

const ENTRY = 'scripts/leakctl/index.ts';

/** The operator's command line as one file that needs nothing but Node. */
export async function makeLeakctl(root: string): Promise<Made[]> {
  if (!existsSync(join(root, ENTRY))) {
    return [];
  }
  const result = await build({
    entryPoints: [join(root, ENTRY)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    banner: { js: '#!/usr/bin/env node' },
  });
  return result.outputFiles.map((file) => ({ path: 'dist/leakctl.mjs', text: file.text }));
}
