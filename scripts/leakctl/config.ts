import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Host } from './host';
import { EXIT, misused, Stop } from './outcome';

/** `~/.config/leakctl.json`: `{"url": "https://shop.example.test", "key": "/home/me/.config/leakctl/key.pem"}`. No secrets in it. */
export interface Settings {
  url?: string;
  /** File of the private key. */
  key: string;
  /** File of verifier keys and checkpoints that were seen, by ledger. */
  pins: string;
}

export interface Flags {
  url?: string;
  key?: string;
  config?: string;
  pins?: string;
}

export function readSettings(flags: Flags, host: Host): Settings {
  const folder = host.env.XDG_CONFIG_HOME ?? join(host.home, '.config');
  const file = flags.config ?? join(folder, 'leakctl.json');
  const written = existsSync(file) ? parse(file) : {};
  if (flags.config !== undefined && !existsSync(file)) {
    throw misused(`${file} does not exist.`);
  }
  const url = flags.url ?? written.url;
  return {
    ...(url === undefined ? {} : { url }),
    key: resolve(flags.key ?? written.key ?? join(folder, 'leakctl', 'key.pem')),
    pins: resolve(flags.pins ?? written.pins ?? join(folder, 'leakctl', 'pins.json')),
  };
}

/** Base address of the web API: the shop's address, or one that ends in /rest or /rest/<store>. */
export function restAddress(settings: Settings): URL {
  const url = address(settings);
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = /\/rest(\/[a-z0-9_]+)?$/.test(path) ? path : `${path}/rest`;
  return url;
}

/** The shop itself, as shoppers open it. */
export function shopAddress(settings: Settings): URL {
  const url = address(settings);
  url.pathname = url.pathname.replace(/\/rest(\/[a-z0-9_]+)?\/*$/, '/');
  return url;
}

function address(settings: Settings): URL {
  if (settings.url === undefined) {
    throw misused('Say which shop: --url https://shop.example.test, or "url" in ~/.config/leakctl.json');
  }
  let url: URL;
  try {
    url = new URL(settings.url);
  } catch {
    throw misused('--url is no address.');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw misused('--url must be a plain address, without a name, password, query or fragment.');
  }
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
    throw misused('--url must begin with https:// (http:// only for this machine).');
  }
  return url;
}

function parse(file: string): Partial<Settings> {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const read: Partial<Settings> = {};
    for (const [name, value] of Object.entries(json ?? {})) {
      if ((name !== 'url' && name !== 'key' && name !== 'pins') || typeof value !== 'string') {
        throw new Stop(EXIT.usage, `${file}: "${name}" is not one of url, key and pins, as texts.`);
      }
      read[name] = value;
    }
    return read;
  } catch (error) {
    throw error instanceof Stop ? error : new Stop(EXIT.usage, `${file} is no JSON that can be read.`);
  }
}
