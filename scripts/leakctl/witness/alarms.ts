import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import type { WitnessAlarm } from '../../../frontend/engine/record/witness';
import { EXIT, type ExitCode } from '../outcome';
import { readOrNull, writeDurably } from './durable';
import type { Look } from './look';
import type { WitnessFolder } from './witness-state';

export const EXIT_OF: Readonly<Record<WitnessAlarm, ExitCode>> = {
  signature: EXIT.tampering,
  fork: EXIT.tampering,
  rollback: EXIT.tampering,
  incomplete: EXIT.partial,
  silence: EXIT.cannotBeProven,
  unreachable: EXIT.unreachable,
};

const AGAIN = 24 * 3600 * 1000;
const KEPT = 100;

/**
 * Keeps what shows that history was changed. It stays until a person moves the file away, whatever the shop shows later:
 * a split view is not healed by showing the other side again.
 */
export function keepProof(folder: WitnessFolder, { alarm, detail, given }: Look, now: number): void {
  if (alarm === null || EXIT_OF[alarm] !== EXIT.tampering || keptAlarms(folder).length >= KEPT) {
    return;
  }
  const seen = folder.read();
  const proof = {
    alarm,
    detail,
    given,
    seen: seen === null ? null : { vkey: seen.vkey, note: seen.cosigned },
  };
  const name = createHash('sha256').update(JSON.stringify(proof)).digest('hex').slice(0, 16);
  const file = folder.file(`alarms/${alarm}-${name}.json`);
  if (!existsSync(file)) {
    writeDurably(file, `${JSON.stringify({ at: new Date(now).toISOString(), ...proof }, null, 2)}\n`);
  }
}

export function keptAlarms(folder: WitnessFolder): string[] {
  const path = folder.file('alarms');
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.json')) : [];
}

/**
 * Runs the person's own program with the report on its standard input: when an alarm begins or changes, and once a day while
 * it lasts. No shell; the report's words come from the shop.
 *
 * @returns false when it should have run and did not end well
 */
export function callForHelp(
  folder: WitnessFolder,
  command: string | undefined,
  code: string | null,
  report: unknown,
  now: number,
): boolean {
  const file = folder.file('called');
  const [last = '', at = '0'] = readOrNull(file)?.toString('utf8').trim().split(' ') ?? [];
  if (code === null) {
    if (last !== '') {
      writeDurably(file, ' ');
    }
    return true;
  }
  if (command === undefined || (last === code && now - Number(at) < AGAIN)) {
    return true;
  }
  const { status } = spawnSync(command, [], {
    input: JSON.stringify(report),
    stdio: ['pipe', 'ignore', 'ignore'],
    timeout: 60_000,
  });
  if (status === 0) {
    writeDurably(file, `${code} ${now}`);
  }
  return status === 0;
}
