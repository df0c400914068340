/** What the engine says: a code and its typed parameters. Sentences are made by screens and the command line. */
export interface Said<C extends string = string> {
  readonly code: C;
  readonly params: Readonly<Record<string, string | number>>;
}

export function said<C extends string>(code: C, params: Record<string, string | number> = {}): Said<C> {
  return { code, params };
}

/** Parameters as the API lists them. */
export interface NamedValue {
  name: string;
  value: string;
}

/** `n` is a count, which screens write in the reader's way and choose the plural by; everything else stays text. */
export function valuesOf(params: readonly NamedValue[]): Record<string, string | number> {
  return Object.fromEntries(
    params.map(({ name, value }) => [name, name === 'n' && /^\d{1,15}$/.test(value) ? Number(value) : value]),
  );
}
