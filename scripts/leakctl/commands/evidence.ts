import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { needed, type Values } from '../arguments';
import { makeIdentity } from '../evidence/age';
import { CUSTODY, canonical, signEnvelope } from '../evidence/dsse';
import { openItem } from '../evidence/open-item';
import { EvidencePackage, type Item } from '../evidence/package';
import type { Host } from '../host';
import { EXIT, type ExitCode, misused, Stop } from '../outcome';
import type { SignedApi } from '../signed-api';
import type { SigningKey } from '../signing-key';

const ACTS = ['received', 'handed_over', 'opened', 'copied', 'destroyed'];

/** A key pair to whose public half evidence is encrypted. Made away from the shop; the private half stays in its file. */
export function generateEvidenceKey(values: Values, host: Host): ExitCode {
  const file = needed(values, 'out');
  const { identity, recipient } = makeIdentity();
  try {
    writeFileSync(file, `# public key: ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx' });
  } catch {
    throw new Stop(EXIT.failed, `${file} cannot be written. A key is never overwritten.`);
  }
  host.out({ recipient, file });
  host.say(`The private key is in ${file}: keep it off the shop's host, and a copy of it in a safe place.`);
  host.say(
    `Put the public half into env.php: 'leakresponse' => ['evidence' => ['recipients' => ['${recipient}']]]`,
  );
  return EXIT.done;
}

export async function verifyEvidence(folder: string, values: Values, host: Host): Promise<ExitCode> {
  const evidence = EvidencePackage.open(folder);
  const findings = await evidence.findings((line) => host.progress(line));
  const custody = evidence.custody();
  const { items, collector, snapshots } = evidence.statement.predicate;
  const count = (state: Item['state']) => items.filter((item) => item.state === state).length;
  const pinned = values['collector-key'];
  const isOther = pinned !== undefined && pinned !== evidence.keyId;
  host.out({
    package: evidence.statement.predicate.package,
    manifest: evidence.manifest,
    collector: { name: collector.name, key: evidence.keyId, pinned: pinned !== undefined && !isOther },
    items: {
      collected: count('collected'),
      not_accessible: count('not_accessible'),
      collector_untrusted: count('collector_untrusted'),
    },
    snapshots: snapshots.length,
    custody: custody.map(({ n, act, to, at, keyId }) => ({ n, act, to, at, key: keyId })),
    findings: isOther ? ['manifest: signed by another key than the one named', ...findings] : findings,
  });
  for (const item of items.filter(({ state }) => state !== 'collected')) {
    host.say(`${item.state.replaceAll('_', ' ')}: ${item.name} (${item.reason})`);
  }
  for (const link of custody) {
    host.say(
      `${link.n}. ${link.at} ${link.act.replaceAll('_', ' ')} to ${link.to}, signed by key ${link.keyId}`,
    );
  }
  if (findings.length > 0 || isOther) {
    host.say(`TAMPERED: ${isOther ? 'signed by another key' : findings[0]}`);
    return EXIT.tampering;
  }
  host.say(`OK: ${items.length} items, each file as it was signed by key ${evidence.keyId}.`);
  if (pinned === undefined) {
    host.say(
      'Compare that key with the one in the ledger (evidence_package.closed), or give it as --collector-key.',
    );
  }
  return EXIT.done;
}

export async function openEvidence(folder: string, values: Values, host: Host): Promise<ExitCode> {
  const out = needed(values, 'out');
  const evidence = EvidencePackage.open(folder);
  const identity = readFileSync(values.identity ?? missing('identity'), 'utf8');
  const wanted = values.item === undefined ? null : Number(values.item);
  const items = evidence.statement.predicate.items.filter(
    ({ n, parts }) => parts.length > 0 && (wanted ?? n) === n,
  );
  if (items.length === 0) {
    throw misused('There is no such item, or nothing of it was collected.');
  }
  mkdirSync(out, { recursive: true, mode: 0o700 });
  const written: string[] = [];
  for (const item of items) {
    host.progress(`${item.n} ${item.name}`);
    written.push(await openItem(evidence, item, identity, out));
  }
  host.out({ package: evidence.statement.predicate.package, files: written });
  host.say(`${written.length} items in ${out}. They hold personal data: destroy them when you are done.`);
  return EXIT.done;
}

/** Signs a hand-over with the person's own key, into the folder and, where a shop is named, into its chain. */
export async function handOver(
  folder: string,
  values: Values,
  key: SigningKey,
  api: SignedApi | null,
  host: Host,
): Promise<ExitCode> {
  const evidence = EvidencePackage.open(folder);
  const act = values.act ?? 'handed_over';
  if (!ACTS.includes(act)) {
    throw misused(`--act must be one of ${ACTS.join(', ')}.`);
  }
  const chain = evidence.custody();
  const last = chain.at(-1);
  const n = chain.length + 1;
  const payload = canonical({
    v: 1,
    package: evidence.statement.predicate.package,
    manifest: evidence.manifest,
    n,
    prev: last?.hash ?? '0'.repeat(64),
    act,
    to: values.to ?? missing('to'),
    reason: needed(values, 'reason'),
    at: new Date(host.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
    key: key.publicKey,
  });
  const envelope = signEnvelope(CUSTODY, payload, key);
  if (api !== null) {
    // The shop first: a chain that it refuses must not stand here.
    await api.custody(evidence.statement.predicate.package, envelope);
  }
  mkdirSync(join(folder, 'custody'), { recursive: true, mode: 0o700 });
  const file = join(folder, 'custody', `${String(n).padStart(4, '0')}.dsse.json`);
  writeFileSync(file, envelope, { flag: 'wx', mode: 0o600 });
  host.out({ n, act, file, told_the_shop: api !== null });
  host.say(`Signed as number ${n} of the chain with key ${key.id}.`);
  return EXIT.done;
}

/** Copies a closed package out of the shop; what is there already and right is not fetched again. */
export async function fetchEvidence(
  id: string,
  values: Values,
  api: SignedApi,
  host: Host,
): Promise<ExitCode> {
  const out = needed(values, 'out');
  const told = await api.evidenceManifest(id);
  mkdirSync(join(out, 'parts'), { recursive: true, mode: 0o700 });
  mkdirSync(join(out, 'custody'), { recursive: true, mode: 0o700 });
  writeFileSync(join(out, 'manifest.dsse.json'), told.envelope, { mode: 0o600 });
  for (const link of told.custody) {
    writeFileSync(join(out, 'custody', `${String(link.number).padStart(4, '0')}.dsse.json`), link.envelope, {
      mode: 0o600,
    });
  }
  const evidence = EvidencePackage.open(out);
  const before = new Set(await evidence.findings(() => undefined));
  for (const { name } of evidence.statement.subject) {
    if (!existsSync(join(out, name)) || before.has(`${name}: changed`)) {
      host.progress(name);
      await api.evidencePart(id, name, join(out, name));
    }
  }
  return verifyEvidence(out, values, host);
}

function missing(name: string): never {
  throw misused(`--${name} is missing.`);
}
