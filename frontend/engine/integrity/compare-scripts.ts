/** A script as it was seen on a page. */
export interface SeenScript {
  readonly page: string;
  /** Address without query, `inline:<SHA-256>` or `handler:<SHA-256>`. */
  readonly source: string;
  /** SHA-256 of the contents, hex; empty where they could not be fetched. */
  readonly content_hash: string;
}

/** A script as the inventory allows it. */
export interface AllowedScript {
  /** `*` for every page. */
  readonly page: string;
  readonly source: string;
  /** Empty where the contents may change. */
  readonly content_hash: string;
}

export interface ScriptChange {
  readonly change: 'added' | 'changed' | 'removed' | 'not_fetched';
  readonly page: string;
  readonly source: string;
}

/**
 * PCI DSS 4.0.1, 11.6.1: additions, changes and deletions. A script that the inventory names for one page and that is gone is told; one that
 * it allows everywhere need not be everywhere.
 */
export function compareScripts(
  seen: readonly SeenScript[],
  allowed: readonly AllowedScript[],
  pages: readonly string[],
): ScriptChange[] {
  const changes: ScriptChange[] = [];
  for (const { page, source, content_hash } of unique(seen)) {
    const rows = allowed.filter((row) => row.source === source && (row.page === page || row.page === '*'));
    // The row of the page itself outweighs the one of all pages.
    const row = rows.find((one) => one.page === page) ?? rows[0];
    if (row === undefined) {
      changes.push({ change: 'added', page, source });
    } else if (row.content_hash !== '' && row.content_hash !== content_hash) {
      changes.push({ change: content_hash === '' ? 'not_fetched' : 'changed', page, source });
    }
  }
  for (const { page, source } of allowed) {
    if (pages.includes(page) && !seen.some((one) => one.page === page && one.source === source)) {
      changes.push({ change: 'removed', page, source });
    }
  }
  return changes;
}

/** Headers that decide what a page may run (11.6.1 names them too); nonces are made anew each time. */
export function steadyHeader(value: string): string {
  return value
    .replace(/'nonce-[^']*'/g, "'nonce'")
    .replace(/\s+/g, ' ')
    .trim();
}

function unique(seen: readonly SeenScript[]): SeenScript[] {
  return [...new Map(seen.map((one) => [`${one.page}\n${one.source}\n${one.content_hash}`, one])).values()];
}
