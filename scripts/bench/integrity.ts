import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup/paths';
import { round, type Section, times } from './report';
import { median, type Rounds, ratio } from './statistics';
import { measure } from './workers';

interface IntegrityFigures {
  files: number;
  bytes: number;
  same: boolean;
  memory: number;
  nanoseconds: Record<string, Rounds>;
}

/** B10: the scan of a whole tree with a warm page cache, against what a shell or a PHP loop would do with the same files. */
export async function benchIntegrity(magento: string | undefined): Promise<Section> {
  const keys = mkdtempSync(join(tmpdir(), 'lr-bench-keys-'));
  const tree = join(magento ?? root, magento === undefined ? 'node_modules' : 'vendor');
  try {
    const figures = await measure<IntegrityFigures>('integrity', {
      LR_BENCH_TREE: tree,
      LR_BENCH_KEYS: keys,
    });
    return section(figures, magento === undefined ? 'node_modules' : "Magento's vendor folder");
  } finally {
    rmSync(keys, { recursive: true, force: true });
  }
}

function section({ files, bytes, same, memory, nanoseconds }: IntegrityFigures, tree: string): Section {
  const of = (name: string): Rounds => nanoseconds[name] ?? [];
  const full = ratio(of('hash_file'), of('full'));
  const quick = ratio(of('full'), of('quick'));
  const seconds = (name: string) => `${round(median(of(name)) / 1e9)} s`;
  return {
    id: 'B10',
    title: `Scan of ${files} files, ${round(bytes / 1e6)} MB: ${tree}`,
    lines: [
      ...Object.keys(nanoseconds).map((what) => ({ what: what.replaceAll('_', ' '), figure: seconds(what) })),
      { what: 'every file was found the same', figure: same ? 'yes' : 'NO' },
      { what: 'memory at the most', figure: `${round(memory / 1e6)} MB` },
      {
        what: 'hash_file loop against the full scan',
        figure: times(full),
        wanted: '≥ 1.5',
        met: full.median >= 1.5,
      },
      { what: 'sha256sum against the full scan', figure: times(ratio(of('sha256sum'), of('full'))) },
      {
        what: 'full scan against openssl over the same bytes',
        figure: times(ratio(of('full'), of('openssl_in_memory'))),
      },
      {
        what: 'full scan against the quick one',
        figure: times(quick),
        wanted: '≥ 8',
        met: quick.median >= 8,
      },
    ],
  };
}
