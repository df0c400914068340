import { join } from 'node:path';
import { Sandbox } from '../sandbox/sandbox';
import { root } from '../setup/paths';
import { run, which } from '../setup/shell';
import type { Result } from './checks';
import { countPlaywright } from './count';

/** A shop of their own, so that a running npm start and its story are not touched. */
export async function browserSpecs(): Promise<Result> {
  const sandbox = new Sandbox({ name: 'test', customers: 2000, fromPort: 8180, fresh: true, workers: 4 });
  try {
    const addresses = await sandbox.start();
    const { code, output } = await run(join(root, 'node_modules', '.bin', 'playwright'), ['test'], {
      env: {
        ...sandbox.env(addresses),
        LR_CHROMIUM: process.env.LR_CHROMIUM ?? which('chromium') ?? '/usr/bin/chromium',
      },
    });
    return { count: countPlaywright(join(root, 'test-results', 'browser.json'), code), output };
  } finally {
    await sandbox.stop();
  }
}
