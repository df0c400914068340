import { parseArgs } from 'node:util';
import type { Scope } from '../../frontend/shared/api/shapes';
import { misused } from './outcome';

const OPTIONS = {
  url: { type: 'string' },
  key: { type: 'string' },
  config: { type: 'string' },
  pins: { type: 'string' },
  vkey: { type: 'string' },
  checkpoint: { type: 'string', multiple: true },
  out: { type: 'string' },
  incident: { type: 'string' },
  action: { type: 'string' },
  scope: { type: 'string' },
  audience: { type: 'string' },
  option: { type: 'string', multiple: true },
  reason: { type: 'string' },
  'idempotency-key': { type: 'string' },
  yes: { type: 'boolean' },
  'no-pin': { type: 'boolean' },
  fast: { type: 'boolean' },
  state: { type: 'string' },
  socket: { type: 'string' },
  'hand-over': { type: 'boolean' },
  name: { type: 'string' },
  mirror: { type: 'boolean' },
  interval: { type: 'string' },
  every: { type: 'string' },
  'alarm-command': { type: 'string' },
  witness: { type: 'string', multiple: true },
  'tsa-ca': { type: 'string', multiple: true },
  identity: { type: 'string' },
  item: { type: 'string' },
  'collector-key': { type: 'string' },
  act: { type: 'string' },
  to: { type: 'string' },
  recipient: { type: 'string', multiple: true },
  ssh: { type: 'string' },
  root: { type: 'string' },
  database: { type: 'string' },
  'defaults-file': { type: 'string' },
  log: { type: 'string', multiple: true },
  'host-suspect': { type: 'boolean' },
  page: { type: 'string', multiple: true },
  product: { type: 'string' },
  inventory: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Values = ReturnType<typeof parse>['values'];
type Name = keyof typeof OPTIONS;

export interface Command {
  /** `contain plan` */
  name: string;
  operands: string[];
  values: Values;
}

/** Options that each command knows beside --url, --key, --config, --pins and --help. */
const COMMANDS: Readonly<Record<string, { options: readonly Name[]; operands: number }>> = {
  verify: { options: ['vkey', 'checkpoint', 'no-pin', 'fast', 'witness', 'tsa-ca'], operands: 1 },
  export: { options: ['out'], operands: 0 },
  witness: {
    options: ['state', 'name', 'mirror', 'interval', 'every', 'alarm-command', 'vkey'],
    operands: 0,
  },
  signer: { options: ['socket', 'state', 'hand-over'], operands: 0 },
  inspect: { options: ['vkey', 'witness'], operands: 2 },
  status: { options: [], operands: 0 },
  'contain plan': { options: ['incident', 'action', 'scope', 'audience', 'option'], operands: 0 },
  'contain start': {
    options: ['incident', 'action', 'scope', 'audience', 'option', 'reason', 'idempotency-key', 'yes'],
    operands: 0,
  },
  'contain follow': { options: [], operands: 1 },
  'contain pause': { options: [], operands: 1 },
  'contain resume': { options: [], operands: 1 },
  'contain undo': { options: ['reason', 'yes'], operands: 1 },
  'approval list': { options: [], operands: 0 },
  'approval ask': { options: ['reason'], operands: 1 },
  'approval agree': { options: ['yes'], operands: 1 },
  'approval decline': { options: [], operands: 1 },
  'approval withdraw': { options: [], operands: 1 },
  'playbook list': { options: [], operands: 0 },
  'playbook show': { options: [], operands: 1 },
  'playbook check': { options: [], operands: 1 },
  'playbook export': { options: [], operands: 1 },
  runbook: { options: [], operands: 0 },
  'runbook show': { options: [], operands: 1 },
  preserve: {
    options: [
      'incident',
      'out',
      'recipient',
      'ssh',
      'root',
      'database',
      'defaults-file',
      'log',
      'host-suspect',
    ],
    operands: 0,
  },
  'evidence keygen': { options: ['out'], operands: 0 },
  'evidence verify': { options: ['collector-key'], operands: 1 },
  'evidence open': { options: ['identity', 'item', 'out'], operands: 1 },
  'evidence hand-over': { options: ['act', 'to', 'reason'], operands: 1 },
  'evidence fetch': { options: ['out', 'collector-key'], operands: 1 },
  'scripts check': { options: ['page', 'product', 'inventory', 'state', 'yes'], operands: 0 },
  'keys generate': { options: [], operands: 0 },
  'keys show': { options: [], operands: 0 },
};

export function readCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  const [first = '', second = '', ...rest] = positionals;
  const isPair = `${first} ${second}` in COMMANDS;
  const name = isPair ? `${first} ${second}` : first;
  const operands = isPair ? rest : positionals.slice(1);
  const known = COMMANDS[name];
  if (values.help || positionals.length === 0) {
    return { name: 'help', operands: [], values };
  }
  if (known === undefined) {
    throw misused(`There is no command "${positionals.slice(0, 2).join(' ')}". See leakctl --help.`);
  }
  if (operands.length !== known.operands) {
    throw misused(
      `leakctl ${name} takes ${['no names', 'one name', 'two names'][known.operands]}. See leakctl --help.`,
    );
  }
  const allowed: readonly string[] = ['url', 'key', 'config', 'pins', 'help', ...known.options];
  const stray = Object.keys(values).find((option) => !allowed.includes(option));
  if (stray !== undefined) {
    throw misused(`leakctl ${name} does not know --${stray}.`);
  }
  return { name, operands, values };
}

export function needed(values: Values, name: 'incident' | 'action' | 'scope' | 'reason' | 'out'): string {
  const value = values[name];
  if (value === undefined || value === '') {
    throw misused(`--${name} is missing.`);
  }
  return value;
}

/** `all`, or `websites:1,2`, `store_views:3`, `customers:17`. There is no default: a slip of the hand must not mean everybody. */
export function readScope(text: string): Scope {
  const parts = /^(websites|store_views|customers):([1-9]\d{0,9}(?:,[1-9]\d{0,9})*)$/.exec(text);
  if (text !== 'all' && parts === null) {
    throw misused('--scope must be all, or websites:1,2, store_views:3 or customers:17.');
  }
  const kind = (parts?.[1] ?? 'all') as Scope['kind'];
  return { kind, ids: (parts?.[2]?.split(',') ?? []).map(Number) };
}

/** `--option door=rest --option door=graphql`: names may repeat, the shop says which it knows. */
export function readOptions(given: readonly string[] | undefined): { name: string; value: string }[] {
  return (given ?? []).map((text) => {
    const [, name = '', value = ''] = /^([a-z][a-z0-9_.]{1,31})=(.*)$/s.exec(text) ?? [];
    if (name === '') {
      throw misused('--option must be name=value, for example --option door=rest.');
    }
    return { name, value };
  });
}

export function readIncident(text: string): number {
  if (!/^[1-9]\d{0,9}$/.test(text)) {
    throw misused('--incident must be the number of an incident.');
  }
  return Number(text);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw misused(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
}
