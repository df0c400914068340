import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTICED } from '../../../frontend/engine/assess/incident';
import { catalogue } from '../../../frontend/shared/i18n/catalogue';

const CORE = join(process.cwd(), 'app/code/Vendor/LeakResponse/Core');
const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.php'))
  .map((path) => readFileSync(join(CORE, path), 'utf8'));
const sources = files.join('\n');

function found(pattern: RegExp): string[] {
  return [
    ...new Set([...sources.matchAll(pattern)].map((match) => match.slice(1).filter(Boolean).join('.'))),
  ].sort();
}

function unknown(group: string, codes: readonly string[]): string[] {
  expect(codes.length).toBeGreaterThan(0);
  return codes.filter((code) => !Object.hasOwn(catalogue, `${group}.${code}`));
}

test.each([
  ['will', /->will\('(\w+)'/g],
  ['will_not', /->willNot\('(\w+)'/g],
  ['breaks', /->breaks\('(\w+)'/g],
  ['stays_open', /->staysOpen\('(\w+)'/g],
])('the panel has words for every consequence of the kind %s', (group, pattern) => {
  expect(unknown(group, found(pattern))).toEqual([]);
});

test('the panel has words for every fact that Core records', () => {
  const facts = found(/->(?:record|note)\(\s*(?:\$\w+ \? )?'([a-z_]+\.[a-z_]+)'/g);
  expect(unknown('fact', facts)).toEqual([]);
});

test('the panel has words for every entry that a source writes', () => {
  const types = readFileSync(join(CORE, 'Record/Touch/TouchCatalogue.php'), 'utf8').matchAll(
    /^ {8}'([a-z_]+\.[a-z_]+)' =>/gm,
  );
  const names = [...types].map((match) => match[1] ?? '');
  expect(names.length).toBeGreaterThan(50);
  expect(unknown('fact', names)).toEqual([]);
});

test('the panel has words for every suggestion', () => {
  const codes = found(/'((?:sessions|passwords|people)_(?:first|next))'/g);
  expect(unknown('why', [...codes, 'again_failed', 'again_not_proven'])).toEqual([]);
});

test('the panel has words for every check and every reason a check gives', () => {
  const probes = files.filter((source) => /class \w+ implements Probe\b/.test(source));
  expect(probes.length).toBeGreaterThan(3);
  const reasons = probes.flatMap((probe) => {
    const code = /function code\(\): string\s*\{\s*return '(\w+)'/.exec(probe)?.[1] ?? '';
    const said = [...probe.matchAll(/Finding::(?:warn|fail|blind)\('(\w+)'/g)].map(
      (match) => `${code}.${match[1]}`,
    );
    return [`${code}.ok`, ...said];
  });
  expect(unknown('check', reasons)).toEqual([]);
});

test('the panel has words for every conflict and every refusal of a right', () => {
  const codes = found(/Refusal::(?:conflict|unprocessable)\(\s*'(\w+)'/g);
  expect(unknown('refusal', codes)).toEqual([]);
});

test('the form asks for exactly what the server knows', () => {
  const list = /NOTICED = \[([^\]]+)\]/.exec(sources)?.[1] ?? '';
  expect([...list.matchAll(/'(\w+)'/g)].map((match) => match[1]).sort()).toEqual([...NOTICED].sort());
});
