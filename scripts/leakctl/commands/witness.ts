import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fromBase64, hex } from '../../../frontend/engine/record/bytes';
import { cosign, type WitnessKey, witnessVerifierKey } from '../../../frontend/engine/record/cosignature';
import { isSilent, type WitnessAlarm } from '../../../frontend/engine/record/witness';
import type { Values } from '../arguments';
import type { Host } from '../host';
import { sha256 } from '../node-ports';
import { EXIT, type ExitCode, misused } from '../outcome';
import type { SignedApi } from '../signed-api';
import { SigningKey } from '../signing-key';
import { callForHelp, EXIT_OF, keepProof, keptAlarms } from '../witness/alarms';
import { type Look, type LookSettings, look } from '../witness/look';
import { WitnessFolder, type WitnessState } from '../witness/witness-state';

const HOUR = 3600;

const WORDS: Readonly<Record<WitnessAlarm, string>> = {
  signature: 'ALARM: the checkpoint is not signed by the key of this ledger.',
  fork: 'ALARM: the ledger was rewritten: it does not continue the one that was seen.',
  rollback: 'ALARM: the ledger was set back: fewer entries are signed than were seen.',
  incomplete: 'ALARM: the shop does not hand out entries that it signed.',
  silence: 'ALARM: no newer checkpoint for three intervals.',
  unreachable: 'The shop does not answer; nothing was seen this time.',
};

/** Looks once, for cron, or again and again with --every. Its folder holds all it knows: keep it off the shop's host. */
export async function witness(values: Values, api: SignedApi, host: Host): Promise<ExitCode> {
  const folder = new WitnessFolder(resolve(values.state ?? misses('--state')));
  const key = ownKey(folder);
  const name = values.name ?? 'leakctl-witness';
  if (!/^[^\s+]{1,200}$/.test(name)) {
    throw misused('--name must have no space and no plus sign.');
  }
  const named: WitnessKey = { name, publicKey: fromBase64(key.publicKey) ?? new Uint8Array(0) };
  const signWith = (message: Uint8Array) =>
    fromBase64(key.sign(new TextDecoder().decode(message))) ?? new Uint8Array(0);
  const known = folder.read();
  if (values.vkey !== undefined && known !== null && values.vkey !== known.vkey) {
    throw misused(
      '--vkey is another key than this folder was begun with. Another ledger needs another folder.',
    );
  }
  const settings: LookSettings = {
    vkey: values.vkey,
    mirror: values.mirror === true || known?.isMirrored === true,
    cosign: (note, now) => cosign(note, named, Math.floor(now / 1000), sha256, signWith),
  };
  const every = values.every === undefined ? null : seconds('--every', values.every);
  const interval = seconds('--interval', values.interval ?? String(HOUR));
  const mine = witnessVerifierKey(named, sha256);
  for (;;) {
    const exit = await round(folder, api, settings, interval, mine, values['alarm-command'], host);
    if (every === null) {
      return exit;
    }
    await host.wait(every * 1000);
  }
}

async function round(
  folder: WitnessFolder,
  api: SignedApi,
  settings: LookSettings,
  interval: number,
  mine: string,
  command: string | undefined,
  host: Host,
): Promise<ExitCode> {
  const begun = folder.begunAt(host.now());
  const looked = await look(folder, api, settings, host);
  keepProof(folder, looked, host.now());
  const state = folder.read();
  const silent = isSilent(state?.advancedAt ?? begun, host.now(), interval);
  const kept = keptAlarms(folder);
  const alarm = worst(looked.alarm, silent);
  const report = reportOf(looked, alarm, state, kept, mine, settings);
  host.out(report);
  sayAll(looked, alarm, state, kept, settings.vkey !== undefined, folder, host);
  const code = alarm ?? (kept.length > 0 ? 'kept' : null);
  if (!callForHelp(folder, command, code, report, host.now())) {
    host.say('The alarm command did not run well; it is tried again at the next look.');
  }
  return kept.length > 0 ? EXIT.tampering : alarm === null ? EXIT.done : EXIT_OF[alarm];
}

/** Tampering outweighs silence, and silence outweighs one look without an answer. */
function worst(alarm: WitnessAlarm | null, silent: boolean): WitnessAlarm | null {
  return silent && (alarm === null || alarm === 'unreachable') ? 'silence' : alarm;
}

function reportOf(
  { detail }: Look,
  alarm: WitnessAlarm | null,
  state: WitnessState | null,
  kept: readonly string[],
  mine: string,
  settings: LookSettings,
) {
  return {
    alarm,
    detail,
    kept_alarms: kept,
    size: state?.seen.size ?? 0,
    root: state === null ? '' : hex(state.seen.root),
    proven_at: state === null ? null : new Date(state.advancedAt).toISOString(),
    ledger_key: state?.vkey ?? null,
    is_key_pinned: settings.vkey !== undefined,
    witness_key: mine,
    checkpoint: state?.cosigned ?? null,
    mirror: state?.isMirrored ?? false,
  };
}

function sayAll(
  looked: Look,
  alarm: WitnessAlarm | null,
  state: WitnessState | null,
  kept: readonly string[],
  isKeyPinned: boolean,
  folder: WitnessFolder,
  host: Host,
): void {
  if (alarm !== null) {
    host.say(`${WORDS[alarm]}${looked.detail === '' ? '' : ` (${looked.detail})`}`);
  }
  if (state !== null) {
    const at = new Date(state.advancedAt).toISOString();
    host.say(`Proven: ${state.seen.size} entries, by this witness, at ${at}. Root ${hex(state.seen.root)}.`);
  }
  if (state !== null && !isKeyPinned) {
    host.say(`The key came from the shop at the first look: compare it with the set-up mail. ${state.vkey}`);
  }
  if (kept.length > 0) {
    host.say(
      `Alarms are kept in ${folder.file('alarms')}: ${kept.join(', ')}. Move them away once they are dealt with.`,
    );
  }
}

function ownKey(folder: WitnessFolder): SigningKey {
  const file = folder.file('witness-key.pem');
  return existsSync(file) ? SigningKey.read(file) : SigningKey.generate(file);
}

function seconds(name: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw misused(`${name} must be a number of seconds.`);
  }
  return Number(text);
}

function misses(name: string): never {
  throw misused(`${name} is missing.`);
}
