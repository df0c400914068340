import {
  ANCHORS,
  APPROVALS,
  ENTRY_LIST,
  INCIDENT_PAGE,
} from '../../../frontend/admin/control-room/examples/lists';
import { FakeLedger } from './fake-ledger';
import type { FakeShop, Reply } from './fake-shop';

export const ok = (body: object): Reply => ({ status: 200, body });

export const ledger = new FakeLedger([
  '{"data":{},"id":"019aa000-0000-7000-8000-000000000001","n":"1","type":"ledger.started"}',
  '{"data":{"reason":"a\u202estolen account <b>"},"incident":12,"n":"2","type":"incident.declared"}',
  '{"n":"3","type":"containment_action.intended"}',
  '{"n":"4","type":"containment_action.guarded"}',
  '{"n":"5","type":"containment_action.proven"}',
]);

export function anchored(query: URLSearchParams): object | undefined {
  const none = { ...ANCHORS, entries: [] };
  return { 'anchor.sent': ANCHORS, 'anchor.kept': none }[query.get('type') ?? ''];
}

/** A shop with incidents, a ledger and requests that wait. */
export function fill(shop: FakeShop): FakeShop {
  shop.lists.set('GET /incidents', (query) =>
    ok({ ...INCIDENT_PAGE, page: Number(query.get('page') ?? '1') }),
  );
  shop.lists.set('GET /approvals', () => ok(APPROVALS));
  shop.lists.set('GET /ledger/search', (query) => ok(anchored(query) ?? ENTRY_LIST));
  for (let index = 0; index < 5; index++) {
    shop.lists.set(`GET /ledger/entries/${index}`, () => ok(ledger.proven(index)));
  }
  return shop;
}
