import { isRecord } from '../api/problem';

export interface ConfigStore {
  websiteId: number;
  websiteName: string;
  storeId: number;
  storeName: string;
}

/** All that PHP tells the panel: one JSON attribute, `data-lr-config`, on the mount element. */
export interface MountConfig {
  bridgeUrl: string;
  stepUpUrl: string;
  formKey: string;
  /** BCP 47. */
  locale: string;
  /** English phrase to translated phrase. */
  messages: Readonly<Record<string, string>>;
  stores: readonly ConfigStore[];
  /** ACL resources the admin holds. */
  may: readonly string[];
  /** Whether the admin has an app whose code is asked with the password. */
  asksCode: boolean;
  /** UTC; empty when the host does not say. */
  sessionEndsAt: string;
  /** Where the panel opens when the address names no step, as a hash; empty for the Control room. */
  start: string;
  /** Codes of the acts that this shop has; empty when the host does not say. */
  acts: readonly string[];
  /** What acts of other modules say, by the key of the catalogue, in the reader's language. */
  words: Readonly<Record<string, string>>;
}

export class UnableToMount extends Error {
  static becauseConfigLacks(field: string): UnableToMount {
    return new UnableToMount(`data-lr-config lacks ${field}`);
  }

  static becauseConfigIsNoJson(): UnableToMount {
    return new UnableToMount('data-lr-config is not JSON');
  }
}

export function readMountConfig(element: HTMLElement): MountConfig {
  const raw = parse(element.getAttribute('data-lr-config') ?? '');
  return {
    bridgeUrl: text(raw, 'bridgeUrl'),
    stepUpUrl: text(raw, 'stepUpUrl'),
    formKey: text(raw, 'formKey'),
    locale: text(raw, 'locale').replace(/_/g, '-'),
    messages: phrases(raw.messages),
    stores: list(raw, 'stores').filter(isRecord).map(store),
    may: list(raw, 'may').map(String),
    asksCode: raw.asksCode === true,
    sessionEndsAt: typeof raw.sessionEndsAt === 'string' ? raw.sessionEndsAt : '',
    start: typeof raw.start === 'string' ? raw.start : '',
    acts: Array.isArray(raw.acts) ? raw.acts.map(String) : [],
    words: phrases(raw.words),
  };
}

function parse(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (isRecord(value)) {
      return value;
    }
  } catch {
    // Falls through: an unreadable attribute and a JSON list are the same fault.
  }
  throw UnableToMount.becauseConfigIsNoJson();
}

function text(raw: Record<string, unknown>, field: string): string {
  const value = raw[field];
  if (typeof value !== 'string' || value === '') {
    throw UnableToMount.becauseConfigLacks(field);
  }
  return value;
}

function list(raw: Record<string, unknown>, field: string): unknown[] {
  const value = raw[field];
  if (!Array.isArray(value)) {
    throw UnableToMount.becauseConfigLacks(field);
  }
  return value;
}

/** PHP writes an empty map as `[]`. */
function phrases(value: unknown): Record<string, string> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function store(raw: Record<string, unknown>): ConfigStore {
  return {
    websiteId: Number(raw.websiteId),
    websiteName: String(raw.websiteName),
    storeId: Number(raw.storeId),
    storeName: String(raw.storeName),
  };
}
