import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths';

// The module folder has a composer.json of its own: Magento reads the package's name and version there. It is made from
// the one at the root, with the paths a package would have that holds this folder alone.

interface Package {
  autoload: { 'psr-4': Record<string, string>; files: string[] };
  archive?: unknown;
  [field: string]: unknown;
}

const folder = 'app/code/Vendor/LeakResponse/';
const target = join(root, folder, 'composer.json');

const source = JSON.parse(readFileSync(join(root, 'composer.json'), 'utf8')) as Package;
const { archive: _, ...rest } = source;
const here = (path: string): string => path.replace(folder, '');
const module = {
  ...rest,
  autoload: {
    'psr-4': Object.fromEntries(
      Object.entries(source.autoload['psr-4']).map(([name, path]) => [name, here(path)]),
    ),
    files: source.autoload.files.map(here),
  },
};
const wanted = `${JSON.stringify(module, null, 4)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, wanted);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== wanted) {
  console.error(
    'app/code/Vendor/LeakResponse/composer.json is not what composer.json makes of it: npm run package',
  );
  process.exit(1);
}
