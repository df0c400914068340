import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { wrapAmd } from './wrap-amd';

/** A file the build makes: path from the root of the repository, and its exact text. */
export interface Made {
  path: string;
  text: string;
}

const VIEW = 'app/code/Vendor/LeakResponse/view';

/** Magento knows Knockout as `ko`. */
const MAGENTO_NAMES: Readonly<Record<string, string>> = { knockout: 'ko' };

/** One AMD module for each admin panel. A second panel moves what they share into files of its own. */
const PANELS = [
  { entry: 'frontend/admin/control-room/index.ts', out: `${VIEW}/adminhtml/web/js/control-room.min.js` },
];

/** Classic scripts for the shop's pages: they run on their own, with or without RequireJS around. */
const WIDGETS = [
  {
    entry: 'frontend/storefront/notice/notice.ts',
    out: `${VIEW}/frontend/web/js/leakresponse-notice.min.js`,
  },
];

const COMMON = {
  bundle: true,
  write: false,
  minify: true,
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  loader: { '.html': 'text' },
  logLevel: 'warning',
} as const;

export async function makePanels(root: string): Promise<Made[]> {
  return Promise.all(
    PANELS.map(async ({ entry, out }) => {
      const result = await build({
        ...COMMON,
        entryPoints: [join(root, entry)],
        absWorkingDir: root,
        platform: 'browser',
        format: 'cjs',
        metafile: true,
        plugins: [magentoNames, tightHtml],
      });
      const output = Object.values(result.metafile.outputs)[0];
      const externals = (output?.imports ?? []).filter((i) => i.external).map((i) => i.path);
      return { path: out, text: wrapAmd(textOf(result.outputFiles), [...new Set(externals)].sort()) };
    }),
  );
}

export async function makeWidgets(root: string): Promise<Made[]> {
  return Promise.all(
    WIDGETS.map(async ({ entry, out }) => {
      const result = await build({
        ...COMMON,
        entryPoints: [join(root, entry)],
        absWorkingDir: root,
        platform: 'browser',
        format: 'iife',
      });
      return { path: out, text: textOf(result.outputFiles) };
    }),
  );
}

const magentoNames: Plugin = {
  name: 'magento-names',
  setup(setup) {
    setup.onResolve({ filter: /^[a-z]/ }, ({ path }) => {
      const name = MAGENTO_NAMES[path];
      return name === undefined ? undefined : { path: name, external: true };
    });
  },
};

/** Templates lose the blanks between tags and lines: they are for the reader of the source. */
const tightHtml: Plugin = {
  name: 'tight-html',
  setup(setup) {
    setup.onLoad({ filter: /\.html$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises');
      const html = await readFile(path, 'utf8');
      return { contents: html.replace(/\n\s*/g, '\n').trim(), loader: 'text' };
    });
  },
};

function textOf(files: readonly { text: string }[]): string {
  const file = files[0];
  if (file === undefined) {
    throw new Error('The bundler made no file.');
  }
  return file.text;
}
