import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from './paths';
import { step } from './progress';
import { must } from './shell';

/** PHPUnit, PHPStan and PHP_CodeSniffer, in .cache/php: no shop ever gets them. */
export async function preparePhpTools(): Promise<void> {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'test/php/composer.json')))
    .digest('hex');
  const mark = join(cache, 'php', '.leakresponse');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) {
    return;
  }
  await step('Composer packages of the PHP tests', () =>
    must('composer', ['install', '-d', 'test/php', '--no-interaction', '--no-progress', '--quiet'], {
      env: { COMPOSER_ALLOW_SUPERUSER: '1', COMPOSER_VENDOR_DIR: join(cache, 'php') },
    }),
  );
  writeFileSync(mark, wanted);
}

export const phpTool = (name: string): string => join(cache, 'php', 'bin', name);
