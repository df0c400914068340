// Makes the vectors of the ledger: written against RFC 6962, RFC 9162 and C2SP without the code under test, naively and by
// definition, so that PHP and TypeScript are both held against a third hand.
// Run: node test/vectors/record/make-record.mjs [--check]
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const byte = (value) => Buffer.from([value]);
const hex = (buffer) => buffer.toString('hex');

// RFC 6962 section 2.1, as the definition says it.
const split = (n) => 2 ** Math.floor(Math.log2(n - 1));
const leaf = (entry) => sha256(byte(0), entry);
const node = (left, right) => sha256(byte(1), left, right);
function root(entries) {
  if (entries.length === 0) return sha256();
  if (entries.length === 1) return leaf(entries[0]);
  const k = split(entries.length);
  return node(root(entries.slice(0, k)), root(entries.slice(k)));
}
function path(m, entries) {
  if (entries.length <= 1) return [];
  const k = split(entries.length);
  return m < k
    ? [...path(m, entries.slice(0, k)), root(entries.slice(k))]
    : [...path(m - k, entries.slice(k)), root(entries.slice(0, k))];
}
function subproof(m, entries, whole) {
  if (m === entries.length) return whole ? [] : [root(entries)];
  const k = split(entries.length);
  return m <= k
    ? [...subproof(m, entries.slice(0, k), whole), root(entries.slice(k))]
    : [...subproof(m - k, entries.slice(k), false), root(entries.slice(0, k))];
}

// Canonical JSON of docs/architecture.md.
const ordered = (value) =>
  value === null || typeof value !== 'object'
    ? value
    : Array.isArray(value)
      ? value.map(ordered)
      : Object.fromEntries(Object.keys(value).sort().map((key) => [key, ordered(value[key])]));
const canonical = (value) => JSON.stringify(ordered(value));

const origin = 'leakresponse/019aa000-0000-7000-8000-00000000feed';
const writer = 'c0ffee00c0ffee00c0ffee00c0ffee00';
const texts = ['plain', 'Grüße', '日本語', '🔒 "quoted" \\ / \u2028 \t', ''];
function facts(count) {
  const list = [];
  for (let i = 0; i < count; i++) {
    const data = i === 0 ? { origin } : { chunk: i, note: texts[i % texts.length], list: [1, 2, { b: true, a: null }] };
    const fact = {
      v: 1,
      id: `019aa000-0000-7000-8000-${String(i).padStart(12, '0')}`,
      type: i === 0 ? 'ledger.started' : 'containment_action.swept',
      at: `2026-11-21T09:00:00.${String(i).padStart(6, '0')}Z`,
      actor: { id: 'worker', kind: 'system', by: 'job', key: '' },
      door: 'cron',
      writer,
      n: String(i + 1),
      prev: i === 0 ? '0'.repeat(64) : hex(sha256(Buffer.from(list[i - 1], 'utf8'))),
      data,
    };
    list.push(canonical(i === 0 ? fact : { ...fact, incident: 12, run: '019aa000-0000-7000-8000-0000000000aa' }));
  }
  return list;
}

const all = facts(600).map((text) => Buffer.from(text, 'utf8'));
const sizes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 100, 255, 256, 257, 300, 511, 512, 513, 599, 600];
const tree = {
  entries: all.slice(0, 8).map((entry) => entry.toString('utf8')),
  leafHashes: all.slice(0, 8).map((entry) => hex(leaf(entry))),
  /** Roots over the first so many of 600 facts made by the rule in make-record.mjs; `all` is the SHA-256 of them, joined. */
  all: hex(sha256(Buffer.concat(all))),
  roots: sizes.map((size) => ({ size, root: hex(root(all.slice(0, size))) })),
  inclusion: [[0, 1], [0, 8], [6, 7], [7, 8], [0, 257], [256, 257], [299, 600], [599, 600]].map(([index, size]) => ({
    index, size, leaf: hex(leaf(all[index])), proof: path(index, all.slice(0, size)).map(hex),
  })),
  consistency: [[1, 2], [1, 8], [3, 7], [6, 8], [255, 257], [256, 600], [300, 600], [512, 513], [599, 600]].map(([from, to]) => ({
    from, to, proof: subproof(from, all.slice(0, to), true).map(hex),
  })),
};

// C2SP signed note and checkpoint.
const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const keyOf = (hexSeed) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(hexSeed, 'hex')]),
    format: 'der',
    type: 'pkcs8',
  });
const publicOf = (key) => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(12);
const keyHash = (name, key) => sha256(Buffer.from(`${name}\n`), byte(1), publicOf(key)).subarray(0, 4);
const vkeyOf = (name, key) =>
  `${name}+${hex(keyHash(name, key))}+${Buffer.concat([byte(1), publicOf(key)]).toString('base64')}`;
const signatureLine = (text, name, key, hash = keyHash(name, key)) =>
  `\u2014 ${name} ${Buffer.concat([hash, sign(null, Buffer.from(text), key)]).toString('base64')}\n`;
const checkpointText = (size, from = all) => `${origin}\n${size}\n${root(from.slice(0, size)).toString('base64')}\n`;
const noteOf = (size, key = keyOf(seed), from = all) => {
  const text = checkpointText(size, from);
  return `${text}\n${signatureLine(text, origin, key)}`;
};
const key = keyOf(seed);
const other = keyOf('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
const text = checkpointText(300);
const mine = signatureLine(text, origin, key);
const note = {
  seed,
  origin,
  publicKey: publicOf(key).toString('base64'),
  vkey: vkeyOf(origin, key),
  size: 300,
  root: hex(root(all.slice(0, 300))),
  note: noteOf(300),
  good: [
    { name: 'signed', note: noteOf(300) },
    { name: 'signed by a stranger too, first', note: `${text}\n${signatureLine(text, 'witness.example.test', other)}${mine}` },
    { name: 'another key with our name beside ours', note: `${text}\n${signatureLine(text, origin, other)}${mine}` },
  ],
  bad: [
    { name: 'signature line taken away', note: `${text}\n` },
    { name: 'signed by another key of our name', note: `${text}\n${signatureLine(text, origin, other)}` },
    { name: 'another key under the hash of ours', note: `${text}\n${signatureLine(text, origin, other, keyHash(origin, key))}` },
    { name: 'size changed after signing', note: noteOf(300).replace('\n300\n', '\n299\n') },
    { name: 'line added to the text', note: noteOf(300).replace('\n\n', '\nmore\n\n') },
    { name: 'our name with a space in front', note: `${text}\n${mine.replace(`\u2014 ${origin}`, `\u2014  ${origin}`)}` },
    { name: 'a hyphen for the dash', note: `${text}\n${mine.replace('\u2014', '-')}` },
    { name: 'no empty line', note: `${text}${mine}` },
    { name: 'signature cut short', note: `${text}\n${mine.slice(0, -6)}\n` },
    { name: 'empty', note: '' },
  ],
};

// Facts: what a writer must make of its input.
const actor = (id, kind, by, keyId) => ({ id, kind, by, key: keyId });
const factCases = [
  { type: 'incident.declared', actor: actor('3', 'admin', 'session', ''), door: 'panel', data: { incident: 12, noticed: 'unknown', scope: { kind: 'all', ids: [] } } },
  { type: 'containment_action.swept', actor: actor('worker', 'system', 'job', ''), door: 'cron', data: { run: '019aa000-0000-7000-8000-0000000000aa', incident: 12, done: 500, ok: true, none: null } },
  { type: 'refusal.recorded', actor: actor('', 'anonymous', 'none', 'ab12'), door: 'rest', data: { text: 'Grüße 🔒 / "x" \\ \u2028 \u0001', Z: 1, a: { b: [], 0: 'n' } } },
  { type: 'notice.shown', actor: actor('x', 'shell', 'shell', ''), door: 'console', data: {} },
];
let before = '0'.repeat(64);
const fact = {
  writer,
  cases: factCases.map(({ type, actor: who, door, data }, i) => {
    const { incident, run, ...rest } = data;
    const id = `019aa000-0000-7000-8000-${String(i).padStart(12, '0')}`;
    const at = '2026-11-21T09:00:00.123456Z';
    const bytes = canonical({
      v: 1, id, type, at, actor: who, door, writer, n: String(i + 1), prev: before, data: rest,
      ...(incident === undefined ? {} : { incident }),
      ...(run === undefined ? {} : { run }),
    });
    before = hex(sha256(Buffer.from(bytes, 'utf8')));
    return { type, actor: who, door, data, id, at, bytes };
  }),
};

// A small export and what may be done to it. `files`: base64 of what is changed, null for a file taken away.
const frame = (entry) => Buffer.concat([Buffer.from([entry.length >> 8, entry.length & 255]), entry]);
const bundle = (entries) => Buffer.concat(entries.map(frame));
const hashes = (entries) => Buffer.concat(entries.map(leaf));
const ten = all.slice(0, 10);
const at = (list, index, ...put) => [...list.slice(0, index), ...put, ...list.slice(index + 1)];
const changed = Buffer.from(ten[4].toString('utf8').replace('"chunk":4', '"chunk":5'), 'utf8');
const forged = Buffer.from(ten[4].toString('utf8').replace(/"writer":"[^"]*"/, `"writer":"${'d'.repeat(32)}"`), 'utf8');
const [entriesFile, tileFile] = ['tile/entries/000.p/10', 'tile/0/000.p/10'];
const base64 = (value) => (value === null ? null : Buffer.from(value).toString('base64'));
const files = {
  checkpoint: noteOf(10),
  vkey: `${vkeyOf(origin, key)}\n`,
  [tileFile]: hashes(ten),
  [entriesFile]: bundle(ten),
};
const tampered = (kind, index) => ({ verdict: 'tampered', kind, index });
const swap = (list, a, b) => at(at(list, a, list[b]), b, list[a]);
const without = (list, index) => at(list, index);
const inserted = [...ten.slice(0, 4), forged, ...ten.slice(4)];
const cases = [
  { name: 'untouched', change: {}, verdict: { verdict: 'ok' } },
  { name: 'an entry edited', change: { [entriesFile]: bundle(at(ten, 4, changed)) }, verdict: tampered('edit', 4) },
  {
    name: 'an entry edited and its hash with it',
    change: { [entriesFile]: bundle(at(ten, 4, changed)), [tileFile]: hashes(at(ten, 4, changed)) },
    verdict: tampered('edit', 4),
  },
  { name: 'an entry deleted', change: { [entriesFile]: bundle(without(ten, 6)) }, verdict: tampered('delete', 6) },
  {
    name: 'an entry deleted and its hash with it',
    change: { [entriesFile]: bundle(without(ten, 6)), [tileFile]: hashes(without(ten, 6)) },
    verdict: tampered('delete', 6),
  },
  { name: 'an entry inserted', change: { [entriesFile]: bundle(inserted) }, verdict: tampered('insert', 4) },
  { name: 'two entries in another order', change: { [entriesFile]: bundle(swap(ten, 3, 7)) }, verdict: tampered('reorder', 3) },
  {
    name: 'two entries and their hashes in another order',
    change: { [entriesFile]: bundle(swap(ten, 3, 7)), [tileFile]: hashes(swap(ten, 3, 7)) },
    verdict: tampered('reorder', 3),
  },
  { name: 'the last entries cut off', change: { [entriesFile]: bundle(ten.slice(0, 8)) }, verdict: tampered('truncation', 8) },
  { name: 'a hash of a tile changed', change: { [tileFile]: hashes(at(ten, 2, changed)) }, verdict: tampered('tile', 2) },
  { name: 'signed by another key', change: { checkpoint: noteOf(10, other) }, verdict: tampered('signature', 0) },
  { name: 'an older checkpoint than one seen', pins: [noteOf(12)], change: {}, verdict: tampered('truncation', 10) },
  { name: 'another ledger than one seen', pins: [noteOf(8, key, swap(all, 3, 5))], change: {}, verdict: tampered('fork', 0) },
  { name: 'another ledger after a checkpoint it continues', pins: [noteOf(4), noteOf(8, key, swap(all, 6, 7))], change: {}, verdict: tampered('fork', 4) },
  { name: 'the entries missing', change: { [entriesFile]: null }, verdict: { verdict: 'incomplete', missing: entriesFile, index: 0 } },
  { name: 'the checkpoint missing', change: { checkpoint: null }, verdict: { verdict: 'incomplete', missing: 'checkpoint', index: 0 } },
  { name: 'a pin that nobody signed', pins: [noteOf(8, other)], change: {}, verdict: { verdict: 'unverifiable', reason: 'bad_pin' } },
].map(({ name, pins = [], change, verdict }) => ({
  name,
  pins,
  files: Object.fromEntries(Object.entries(change).map(([file, bytes]) => [file, base64(bytes)])),
  verdict,
}));
const exported = {
  vkey: vkeyOf(origin, key),
  files: Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, base64(bytes)])),
  cases,
};

const made = { 'tree.json': tree, 'note.json': note, 'fact.json': fact, 'export.json': exported };
let same = true;
for (const [name, value] of Object.entries(made)) {
  const file = new URL(name, import.meta.url);
  const written = `${JSON.stringify(value, null, 2)}\n`;
  if (process.argv[2] === '--check') {
    same &&= readFileSync(file, 'utf8') === written;
  } else {
    writeFileSync(file, written);
  }
}
process.exit(same ? 0 : 1);
