import { isNetwork } from './doors';

/** Acts that are on until somebody lifts them. They concern the shop, not a list of people. */
export const SWITCHES = [
  'quarantine_catalogue',
  'block_transactions',
  'suspend_payment',
  'maintenance',
  'close_doors',
  'block_networks',
  'lock_accounts',
  'pause_machinery',
  'freeze_change',
  'isolate_store',
  'hold_mail',
] as const;
export type Switch = (typeof SWITCHES)[number];

export function isSwitch(action: string): action is Switch {
  return (SWITCHES as readonly string[]).includes(action);
}

/** What is asked for beyond the stores, as the API takes it. */
export interface PlanOption {
  name: string;
  value: string;
}

/** Codes as somebody types them: with commas, blanks or one a line. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((word) => word !== ''))];
}

/** @returns the first word that is no address or network; undefined when all are */
export function isNetworkList(text: string): string | undefined {
  return wordsOf(text).find((word) => !isNetwork(word));
}

/** Names that may hold blanks: one a line. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== '');
}

/** @returns the instant in UTC for a local date and time as a date field gives it; null when it is none */
export function instantOf(local: string): string | null {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? null : `${at.toISOString().slice(0, 16)}Z`;
}
