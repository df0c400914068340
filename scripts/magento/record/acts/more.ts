import type { Visitor } from '../../gates/visitor';
import type { Act, Stage } from '../act';
import { login } from './shopper';

const shopper = (
  name: string,
  type: string,
  play: (visitor: Visitor, stage: Stage) => Promise<unknown>,
  says?: Act['says'],
): Act => ({
  name: `a shopper ${name}`,
  type,
  kind: 'customer',
  door: 'storefront',
  ...(says === undefined ? {} : { says }),
  play: (stage) => play(stage.shopper, stage),
});

const form =
  (page: string, path: string, fields: (stage: Stage) => Record<string, string>) =>
  async (visitor: Visitor, stage: Stage): Promise<void> => {
    const form_key = await visitor.formKey(page);
    await visitor.send(path, { form: { form_key, ...fields(stage) } });
  };

const hasPerson: Act['says'] = (data) => typeof data.person === 'string' && data.persons === 1;
const hasPersons: Act['says'] = (data) => typeof data.persons === 'number' && Array.isArray(data.categories);

/** What a shopper does besides signing in and reading. */
export const ownActs: readonly Act[] = [
  shopper(
    'puts something on the wish list',
    'wishlist_item.created',
    form('customer/account/edit/', 'wishlist/index/add/', () => ({ product: '1' })),
  ),
  shopper(
    'writes a review',
    'review.created',
    form('customer/account/edit/', 'review/product/post/id/1/', () => ({
      nickname: 'Touch',
      title: 'Touch',
      detail: 'Touch',
    })),
    hasPerson,
  ),
  shopper(
    'subscribes to the newsletter',
    'subscriber.created',
    form('newsletter/manage/', 'newsletter/manage/save/', () => ({ is_subscribed: '1' })),
    hasPerson,
  ),
  shopper(
    'leaves the newsletter',
    'subscriber.changed',
    form('newsletter/manage/', 'newsletter/manage/save/', () => ({ is_subscribed: '0' })),
    (data, entry) => hasPerson(data, entry) && String(data.fields).includes('subscriber_status'),
  ),
  {
    name: 'a shopper sets another password',
    type: 'account.password_changed',
    kind: 'customer',
    door: 'storefront',
    play: async (stage) => {
      const visitor = stage.another();
      const number = stage.settings.person + 5;
      await login(visitor, stage.email(number), stage.settings.password);
      const fields = {
        firstname: 'Touch',
        lastname: 'Touch',
        change_password: '1',
        current_password: stage.settings.password,
        password: 'Another-1-word',
        password_confirmation: 'Another-1-word',
      };
      await form('customer/account/edit/', 'customer/account/editPost/', () => fields)(visitor, stage);
    },
  },
  shopper('signs out', 'account.logged_out', (visitor) => visitor.open('customer/account/logout/')),
];

const rest = (name: string, type: string, play: Act['play'], says?: Act['says']): Act => ({
  name: `REST: ${name}`,
  type,
  kind: 'admin',
  door: 'rest',
  ...(says === undefined ? {} : { says }),
  play,
});

/** Doors of machines: carts, transactions, asynchronous calls, integrations. */
export const machines: readonly Act[] = [
  rest(
    'a list of carts',
    'quote.listed',
    (stage) => stage.asAdmin('GET', 'carts/search?searchCriteria[pageSize]=3'),
    hasPersons,
  ),
  rest('one cart', 'quote.viewed', async (stage) =>
    stage.asAdmin('GET', `carts/${(await stage.sql('SELECT MAX(entity_id) FROM quote;')).trim()}`),
  ),
  rest(
    'a list of payment transactions',
    'transaction.listed',
    (stage) => stage.asAdmin('GET', 'transactions?searchCriteria[pageSize]=3'),
    hasPersons,
  ),
  rest(
    'two hundred customers, written before they are handed out',
    'customer.listed',
    (stage) => stage.asAdmin('GET', 'customers/search?searchCriteria[pageSize]=200'),
    (data) => data.persons === 200,
  ),
  rest('an address is deleted', 'address.deleted', (stage) =>
    stage.asAdmin('DELETE', `addresses/${stage.settings.person + 10}`),
  ),
  {
    name: 'REST: a call is handed in at the asynchronous interface',
    type: 'bulk.requested',
    kind: 'admin',
    door: 'rest',
    says: (data) => data.stage === 'done' && data.operations === 1 && typeof data.bulk === 'string',
    play: (stage) => stage.later('async/V1/customers', [{ customer: made(1) }][0]),
  },
  {
    name: 'REST: three calls are handed in at the bulk interface',
    type: 'bulk.requested',
    kind: 'admin',
    door: 'rest',
    says: (data) => data.stage === 'intended' && data.operations === 3,
    play: (stage) =>
      stage.later(
        'async/bulk/V1/customers',
        [2, 3, 4].map((place) => ({ customer: made(place) })),
      ),
  },
  {
    name: 'queue: the consumer carries them out',
    type: 'customer.created',
    kind: 'system',
    door: 'queue',
    says: hasPersons,
    play: (stage) => stage.console('queue:consumers:start', 'async.operations.all', '--max-messages=4'),
  },
  {
    name: 'REST: an integration reads a list of customers',
    type: 'customer.listed',
    kind: 'integration',
    door: 'rest',
    says: (data) => data.persons === 4,
    play: async (stage) => {
      await stage.console('config:set', 'oauth/consumer/enable_integration_as_bearer', '1');
      const token = await stage.sql(
        "SELECT t.token FROM oauth_token t JOIN integration i ON i.consumer_id = t.consumer_id WHERE t.type = 'access' AND t.revoked = 0 ORDER BY i.integration_id LIMIT 1;",
      );
      await stage.rest('GET', 'customers/search?searchCriteria[pageSize]=4', token.trim());
    },
  },
  {
    name: 'REST: a shopper ends the own tokens',
    type: 'token.revoked',
    door: 'rest',
    says: (data) => data.kind === 'customer',
    play: (stage) => stage.rest('POST', 'integration/customer/revoke-customer-token', stage.shopperToken),
  },
];

function made(place: number): Record<string, unknown> {
  return {
    email: `bulk${process.pid}-${Date.now()}-${place}@example.test`,
    firstname: 'Bulk',
    lastname: 'Touch',
    website_id: 1,
  };
}
