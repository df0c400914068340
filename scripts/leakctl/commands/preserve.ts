import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { needed, readIncident, type Values } from '../arguments';
import { recipientBytes, UnableToOpen } from '../evidence/age';
import { collect, sources } from '../evidence/sources';
import { PackageWriter } from '../evidence/writer';
import type { Host } from '../host';
import { EXIT, type ExitCode, misused } from '../outcome';
import type { SigningKey } from '../signing-key';

/**
 * Collects evidence of a shop that is too large for PHP, on its host or over ssh: the same items and format as the shop's own packages,
 * streamed to this machine and signed by the person. Nothing is written on the host.
 */
export async function preserve(values: Values, key: SigningKey, host: Host): Promise<ExitCode> {
  const out = needed(values, 'out');
  const recipients = values.recipient ?? [];
  if (recipients.length === 0) {
    throw misused(
      '--recipient is missing: to whom is it encrypted? Make a key: leakctl evidence keygen --out <file>',
    );
  }
  checkRecipients(recipients);
  if (existsSync(out) && readdirSync(out).length > 0) {
    throw misused(`${out} is not empty.`);
  }
  const now = () => new Date(host.now()).toISOString().replace(/\.\d+Z$/, 'Z');
  const about = {
    package: randomUUID(),
    incident: readIncident(needed(values, 'incident')),
    started_at: now(),
    suspect: values['host-suspect'] === true,
  };
  const writer = new PackageWriter(out, recipients, now);
  const counts = { collected: 0, not_accessible: 0 };
  let hasPosition = false;
  const asked = {
    root: values.root ?? '.',
    database: values.database ?? null,
    defaults: values['defaults-file'] ?? null,
    logs: values.log ?? [],
  };
  for (const source of sources(asked)) {
    if (source.name === 'database without the position' && hasPosition) {
      continue;
    }
    host.progress(source.name);
    const item = await writer.add(source.kind, source.name, collect(source, values.ssh ?? null));
    hasPosition ||= source.kind === 'database' && item.state === 'collected';
    counts[item.state === 'collected' ? 'collected' : 'not_accessible']++;
    if (item.state !== 'collected') {
      host.say(`not accessible: ${item.name} (${item.reason})`);
    }
  }
  const manifest = writer.close(about, key);
  host.out({ package: about.package, folder: out, manifest, ...counts });
  host.say(
    `${counts.collected} items in ${out}, ${counts.not_accessible} not accessible. Check: leakctl evidence verify ${out}`,
  );
  return counts.not_accessible === 0 ? EXIT.done : EXIT.partial;
}

function checkRecipients(recipients: readonly string[]): void {
  try {
    recipients.forEach(recipientBytes);
  } catch (error) {
    throw error instanceof UnableToOpen ? misused(error.message) : error;
  }
}
