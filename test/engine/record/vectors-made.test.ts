import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

describe('vectors', () => {
  it.each(['operate/make-signature.mjs', 'record/make-record.mjs'])('are what %s makes', (script) => {
    const file = join(__dirname, '../../vectors', script);
    const { status } = spawnSync(process.execPath, [file, '--check'], { encoding: 'utf8', timeout: 60_000 });
    expect(status).toBe(0);
  });
});
