/** What is searched for; it stands in the address. Empty means all. */
export interface LedgerFilter {
  type: string;
  actor: string;
  door: string;
  incident: string;
  /** Number of an account: who saw this person. The other filters are not asked then. */
  customer: string;
  /** UTC, RFC 3339 without seconds: 2026-11-21T14:00Z. */
  from: string;
  to: string;
  /** Where the page before ended. */
  before: string;
}

export const WHOLE_LEDGER: LedgerFilter = {
  type: '',
  actor: '',
  door: '',
  incident: '',
  customer: '',
  from: '',
  to: '',
  before: '',
};

const FORMS: Readonly<Record<keyof LedgerFilter, RegExp>> = {
  type: /^[\x21-\x7e]{1,96}$/,
  actor: /^[\x21-\x7e]{1,128}$/,
  door: /^[\x21-\x7e]{1,16}$/,
  incident: /^[1-9]\d{0,9}$/,
  customer: /^[1-9]\d{0,9}$/,
  from: /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/,
  to: /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/,
  before: /^\d{1,17}-\d{1,18}$/,
};
const FIELDS = Object.keys(FORMS) as (keyof LedgerFilter)[];

export function ledgerFilterOf(query: string): LedgerFilter {
  const given = new URLSearchParams(query);
  const filter = { ...WHOLE_LEDGER };
  for (const field of FIELDS) {
    const value = given.get(field) ?? '';
    filter[field] = FORMS[field].test(value) ? value : '';
  }
  return filter;
}

export function queryOfLedger(filter: LedgerFilter): string {
  const given = FIELDS.filter((field) => filter[field] !== '').map((field) => [field, filter[field]]);
  const text = new URLSearchParams(given).toString();
  return text === '' ? '' : `?${text}`;
}

/** A date field speaks local time without a zone. @returns empty for no instant */
export function localOf(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime())
    ? ''
    : new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
