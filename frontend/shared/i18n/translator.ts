/** A sentence, or its forms by plural category of the parameter `n`. Parameters stand in braces: `{store}`. */
export type Phrase = string | { one: string; other: string };
export type Catalogue = Readonly<Record<string, Phrase>>;
export type Values = Readonly<Record<string, string | number>>;

type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
type TextOf<P extends Phrase> = P extends { one: infer A extends string; other: infer B extends string }
  ? A | B
  : P extends string
    ? P
    : never;
type NeedsN<P extends Phrase> = P extends string ? never : 'n';
export type NamesOf<P extends Phrase> = NamesIn<TextOf<P>> | NeedsN<P>;

/** No second argument for a phrase without parameters; all of them, by name, for one with. */
export type Arguments<P extends Phrase> = [NamesOf<P>] extends [never]
  ? []
  : [values: Record<NamesOf<P>, string | number>];

/** Turns keys and codes into sentences of the reader's language. English stands in the catalogue, PHP sends the rest. */
export class Translator<C extends Catalogue> {
  private readonly numbers: Intl.NumberFormat;
  private readonly plurals = new Intl.PluralRules('en');

  constructor(
    private readonly catalogue: C,
    private readonly translations: Readonly<Record<string, string>>,
    readonly locale: string,
  ) {
    this.numbers = new Intl.NumberFormat(locale);
  }

  say<K extends keyof C & string>(key: K, ...values: Arguments<C[K]>): string {
    return this.fill(this.catalogue[key] as Phrase, values[0] ?? {});
  }

  has(key: string): boolean {
    return Object.hasOwn(this.catalogue, key);
  }

  /**
   * For codes that come from the server. An unknown code is shown as such: an empty space would hide that something
   * was said.
   */
  sayCode(group: string, code: string, values: Values = {}): string {
    const phrase = this.catalogue[`${group}.${code}`];
    if (phrase !== undefined) {
      return this.fill(phrase, values);
    }
    const details = Object.entries(values).map(([name, value]) => `${name}: ${value}`);
    return [code, ...details].join(' · ');
  }

  /** For English that comes from the server with a translation in the same file: titles and texts of playbooks. */
  phrase(english: string): string {
    return this.translations[english] ?? english;
  }

  number(value: number): string {
    return this.numbers.format(value);
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(items);
  }

  private fill(phrase: Phrase, values: Values): string {
    const english = typeof phrase === 'string' ? phrase : phrase[this.form(values.n)];
    const text = this.translations[english] ?? english;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? this.number(value) : value;
    });
  }

  /** English has two forms and the catalogue is English; a translation of `one` is used where English would use it. */
  private form(n: string | number | undefined): 'one' | 'other' {
    return this.plurals.select(Number(n ?? 0)) === 'one' ? 'one' : 'other';
  }
}

/** Replaces every phrase by an accented copy in brackets: what stays plain English on the screen was never translated. */
export function pseudoMessages(catalogue: Catalogue): Record<string, string> {
  const accents: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ', s: 'š', c: 'č' };
  const accent = (text: string): string =>
    text.replace(/\{\w+\}|[aeiounsc]/g, (part) => (part.length > 1 ? part : (accents[part] ?? part)));
  const pairs = phrasesOf(catalogue).map((english) => [english, `⟦${accent(english)}⟧`]);
  return Object.fromEntries(pairs);
}

/** Every English phrase, each once, in the order of the catalogue. */
export function phrasesOf(catalogue: Catalogue): string[] {
  const all = Object.values(catalogue).flatMap((p) => (typeof p === 'string' ? [p] : [p.one, p.other]));
  return [...new Set(all)];
}
