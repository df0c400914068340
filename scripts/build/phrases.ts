import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../frontend/shared/i18n/catalogue';
import { phrasesOf } from '../../frontend/shared/i18n/translator';
import type { Made } from './bundles';
import { phrasesOfPlaybooks } from './playbooks';

const MODULE = 'app/code/Vendor/LeakResponse';

/** `__('…')` in PHP and templates; a phrase put together from parts would not be found, and Magento's own collector would not either. */
const PHP_PHRASE = /__\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\$]|\\.)*)")/g;
/** `<label translate="true">…`, `title="…" translate="title"`: the two ways XML files name phrases. */
const XML_ELEMENT = /<(label|comment|tooltip)\b[^>]*>([^<]+)</g;
const XML_TITLE = /\btitle="([^"]+)"/g;

/** Every phrase a person can meet, English twice: the form Magento's translators start from. */
export function makePhrases(root: string): Made[] {
  const phrases = new Set([
    ...phrasesOf(catalogue),
    ...phrasesOfPlaybooks(),
    ...phrasesOfModule(join(root, MODULE)),
  ]);
  const rows = [...phrases].sort(byCodePoint).map((phrase) => `${quoted(phrase)},${quoted(phrase)}\n`);
  return [{ path: `${MODULE}/i18n/en_US.csv`, text: rows.join('') }];
}

/** Keys of sentences that PHP says, too: banners stand on pages where no script of ours runs. */
const SAID_BY_PHP = /^(banner|run|scope)\./;

/** The sentences of the catalogue that PHP reads (`Core/Operate/Phrases`). */
export function makeSaidByPhp(): Made[] {
  const said = Object.fromEntries(Object.entries(catalogue).filter(([key]) => SAID_BY_PHP.test(key)));
  return [{ path: `${MODULE}/etc/generated/phrases.json`, text: `${JSON.stringify(said, null, 2)}\n` }];
}

function phrasesOfModule(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(php|phtml|xml)$/.test(path))
    .flatMap((path) => {
      const source = readFileSync(join(folder, path), 'utf8');
      return path.endsWith('.xml') ? ofXml(source) : ofPhp(source);
    });
}

function ofPhp(source: string): string[] {
  return [...source.matchAll(PHP_PHRASE)].map(([, single, double]) =>
    (single ?? double ?? '').replace(/\\(['"\\])/g, '$1'),
  );
}

function ofXml(source: string): string[] {
  if (!source.includes('translate=')) {
    return [];
  }
  const elements = [...source.matchAll(XML_ELEMENT)].map((match) => match[2] ?? '');
  const titles = [...source.matchAll(XML_TITLE)].map((match) => match[1] ?? '');
  return [...elements, ...titles].map((text) => text.trim().replace(/&amp;/g, '&'));
}

function quoted(phrase: string): string {
  return `"${phrase.replace(/"/g, '""')}"`;
}

/** Not by locale: the file must be the same on every machine. */
function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
