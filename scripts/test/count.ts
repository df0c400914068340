import { existsSync, readFileSync, rmSync } from 'node:fs';

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

export const one = (holds: boolean): Count => ({ passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 });

export const sum = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** A run that ended badly without a failed test has failed all the same: it broke before or after its tests. */
function honest(count: Count, code: number): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** Reads a report once; an old one must not count for the next run. */
function take(file: string): string | undefined {
  if (!existsSync(file)) {
    return undefined;
  }
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  return text;
}

export function countJest(file: string, code: number): Count {
  const text = take(file);
  if (text === undefined) {
    return one(false);
  }
  const report = JSON.parse(text) as Record<string, number>;
  const count = {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + (report.numRuntimeErrorTestSuites ?? 0),
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
  return honest(count, code);
}

export function countJunit(file: string, code: number): Count {
  const whole = /<testsuite [^>]*>/.exec(take(file) ?? '')?.[0];
  if (whole === undefined) {
    return one(false);
  }
  const number = (name: string): number => Number(new RegExp(` ${name}="(\\d+)"`).exec(whole)?.[1] ?? 0);
  const failed = number('failures') + number('errors');
  const skipped = number('skipped');
  return honest({ passed: number('tests') - failed - skipped, failed, skipped }, code);
}

export function countPlaywright(file: string, code: number): Count {
  const text = take(file);
  if (text === undefined) {
    return one(false);
  }
  const { stats } = JSON.parse(text) as { stats: Record<string, number> };
  const count = {
    passed: stats.expected ?? 0,
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0),
    skipped: stats.skipped ?? 0,
  };
  return honest(count, code);
}
