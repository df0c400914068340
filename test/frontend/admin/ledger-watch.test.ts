import * as ko from 'knockout';
import { LedgerWatch, PIN, type PinStore } from '../../../frontend/admin/control-room/parts/ledger-watch';
import { toBase64, utf8 } from '../../../frontend/engine/record/bytes';
import { Merkle } from '../../../frontend/engine/record/merkle';
import { Prover } from '../../../frontend/engine/record/prove';
import { StoredLedger } from '../../../frontend/engine/record/stored-ledger';
import { tilePath } from '../../../frontend/engine/record/tile';
import { TreeEdge } from '../../../frontend/engine/record/tree-edge';
import { ApiProblem } from '../../../frontend/shared/api/problem';
import type { Status } from '../../../frontend/shared/api/shapes';
import { sha256 } from '../../../frontend/shared/hash/sha256';
import { panelTranslator } from '../../../frontend/shared/i18n/catalogue';
import { TimeWords } from '../../../frontend/shared/time/time-words';

const ORIGIN = 'leakresponse/019aa000-0000-7000-8000-00000000feed';
const merkle = new Merkle(sha256);

/** A shop whose ledger can be another from an entry on. */
class Shop {
  size = 3;
  origin = ORIGIN;
  changedAt = -1;
  problem: ApiProblem | undefined;
  asked = 0;

  checkpoint = async () => {
    this.asked++;
    if (this.problem !== undefined) {
      throw this.problem;
    }
    const { root } = this.tree();
    return { note: `${this.origin}\n${this.size}\n${toBase64(root)}\n\n`, size: String(this.size), vkey: '' };
  };

  consistency = async (from: number, to: number) => {
    const proof = (await new Prover(this.tree().ledger).consistency(from, to)) ?? [];
    return { from: String(from), to: String(to), proof: proof.map(toBase64) };
  };

  private tree() {
    const files = new Map<string, Uint8Array>();
    const edge = new TreeEdge(merkle, (level, tile, hashes) => {
      files.set(tilePath(level, tile, hashes.length / 32), hashes.slice());
    });
    for (let index = 0; index < this.size; index++) {
      edge.append(merkle.leaf(utf8(`${index === this.changedAt ? 'forged' : index}`)));
    }
    const root = edge.root();
    edge.finish();
    const folder = { read: async (path: string) => files.get(path) ?? null };
    return { root, ledger: new StoredLedger(folder, this.size, sha256) };
  }
}

class Store implements PinStore {
  readonly kept = new Map<string, string>();
  getItem = (name: string) => this.kept.get(name) ?? null;
  setItem = (name: string, value: string) => void this.kept.set(name, value);
}

function watching(shop = new Shop(), store = new Store(), may = true) {
  const t = panelTranslator({}, 'en');
  const status = ko.observable<Status | undefined>();
  const feed = { status } as unknown as ConstructorParameters<typeof LedgerWatch>[0]['feed'];
  const now = ko.observable(Date.now());
  const room = { t, times: new TimeWords(t, 'UTC'), now, feed, may: () => may, api: shop };
  return { shop, store, status, watch: new LedgerWatch(room, store) };
}

test('the first checkpoint is pinned, and nothing else is kept in the browser', async () => {
  const { store, watch } = watching();
  await watch.look();
  expect([...store.kept.keys()]).toEqual([PIN]);
  expect(JSON.parse(store.kept.get(PIN) ?? '')).toEqual({
    origin: ORIGIN,
    size: 3,
    root: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(watch.proven()).toMatch(/^Evidence proven up to .+, by this browser \(3 entries\)\.$/);
  expect(watch.alarm()).toBe('');
});

test.each([4, 256, 300])('a ledger that grows to %i entries is proven', async (size) => {
  const { shop, store, watch } = watching();
  await watch.look();
  shop.size = size;
  await watch.look();
  expect(watch.alarm()).toBe('');
  expect(JSON.parse(store.kept.get(PIN) ?? '')).toMatchObject({ size });
});

test.each<[string, (shop: Shop) => void, RegExp]>([
  ['a rewritten ledger that grew', (shop) => Object.assign(shop, { size: 300, changedAt: 1 }), /rewritten/],
  ['a rewritten ledger of the same size', (shop) => Object.assign(shop, { changedAt: 1 }), /rewritten/],
  ['a shorter ledger', (shop) => Object.assign(shop, { size: 2 }), /shorter/],
  [
    'another ledger',
    (shop) => Object.assign(shop, { origin: 'leakresponse/other', size: 9 }),
    /Another ledger/,
  ],
  ['no ledger', (shop) => Object.assign(shop, { problem: notFound() }), /shorter/],
])('%s raises the alarm, and the pin stays', async (_, change, words) => {
  const { shop, store, watch } = watching();
  await watch.look();
  const before = store.kept.get(PIN);
  change(shop);
  await watch.look();
  expect(watch.alarm()).toMatch(words);
  expect(watch.proven()).toBe('');
  expect(store.kept.get(PIN)).toBe(before);
});

test('no answer is no alarm, and proves nothing either', async () => {
  const { shop, watch } = watching();
  shop.problem = ApiProblem.of('network');
  await watch.look();
  expect([watch.alarm(), watch.proven()]).toEqual(['', '']);
});

test('it looks when the shop signed anew, not at every reading, and not without the right', async () => {
  const { shop, status } = watching();
  const say = (size: string) => status({ evidence: { size } } as unknown as Status);
  for (const size of ['3', '3', '4', '4']) {
    say(size);
    await new Promise((done) => setTimeout(done, 5));
  }
  expect(shop.asked).toBe(2);
  const other = watching(new Shop(), new Store(), false);
  await other.watch.look();
  expect(other.shop.asked).toBe(0);
});

test('a pin that cannot be read counts as none', async () => {
  const store = new Store();
  store.setItem(PIN, '{"origin":1}');
  const { watch } = watching(new Shop(), store);
  await watch.look();
  expect(watch.alarm()).toBe('');
});

function notFound(): ApiProblem {
  return ApiProblem.ofAnswer(404, { message: 'no', parameters: { code: 'not_found' } });
}
