import type { Act, Stage } from '../act';

const search = (path: string): string => `${path}?searchCriteria[pageSize]=5`;
const list = (name: string, path: string, type: string): Act => ({
  name: `REST: ${name}`,
  type,
  kind: 'admin',
  door: 'rest',
  says: (data) => typeof data.persons === 'number',
  play: (stage) => stage.asAdmin('GET', search(path)),
});

async function soap(stage: Stage): Promise<void> {
  const service = 'customerCustomerRepositoryV1';
  const url = new URL(`soap/default?services=${service}`, stage.settings.base);
  const body = `<?xml version="1.0"?><e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope" xmlns:s="${url.href}"><e:Body><s:${service}GetByIdRequest><customerId>9</customerId></s:${service}GetByIdRequest></e:Body></e:Envelope>`;
  const headers = { 'content-type': 'application/soap+xml', authorization: `Bearer ${stage.adminToken}` };
  await (await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(120_000) })).text();
}

async function firstOrder(stage: Stage): Promise<string> {
  const answer = JSON.parse(await stage.asAdmin('GET', search('orders'))) as {
    items?: { entity_id: number }[];
  };
  return String(answer.items?.[0]?.entity_id ?? 1);
}

export const api: readonly Act[] = [
  {
    name: 'REST: a shopper asks for a token',
    type: 'token.issued',
    door: 'rest',
    says: (data) => data.kind === 'customer',
    play: async (stage) => {
      const json = { username: stage.email(), password: stage.settings.password };
      stage.shopperToken = JSON.parse(
        await stage.rest('POST', 'integration/customer/token', '', json),
      ) as string;
    },
  },
  {
    name: 'REST: a wrong password for a token',
    type: 'account.login_failed',
    door: 'rest',
    play: (stage) =>
      stage.rest('POST', 'integration/customer/token', '', {
        username: stage.email(stage.settings.person + 3),
        password: 'Wrong-1-word',
      }),
  },
  {
    name: 'REST: a shopper reads the own account',
    type: 'own_data.read',
    kind: 'customer',
    door: 'rest',
    play: (stage) => stage.rest('GET', 'customers/me', stage.shopperToken),
  },
  {
    name: 'GraphQL: a shopper asks for a token',
    type: 'token.issued',
    door: 'graphql',
    play: (stage) =>
      stage.graphql(
        `mutation{generateCustomerToken(email:"${stage.email()}",password:"${stage.settings.password}"){token}}`,
      ),
  },
  {
    name: 'GraphQL: a shopper reads the own account',
    type: 'own_data.read',
    kind: 'customer',
    door: 'graphql',
    play: (stage) => stage.graphql('{customer{firstname email}}', stage.shopperToken),
  },
  {
    name: 'REST: a wrong admin password',
    type: 'admin.login_failed',
    door: 'rest',
    play: (stage) =>
      stage.rest('POST', 'integration/admin/token', '', { username: 'nobody', password: 'Wrong-1-word' }),
  },
  {
    name: 'REST: an admin signs in for a token',
    type: 'admin.login_succeeded',
    kind: 'admin',
    door: 'rest',
    play: async (stage) => {
      const json = { username: stage.settings.adminName, password: stage.settings.adminPassword };
      stage.adminToken = JSON.parse(await stage.rest('POST', 'integration/admin/token', '', json)) as string;
    },
  },
  {
    name: 'REST: one customer',
    type: 'customer.viewed',
    kind: 'admin',
    door: 'rest',
    says: (data) => data.persons === 1 && typeof data.person === 'string',
    play: (stage) => stage.asAdmin('GET', 'customers/7'),
  },
  {
    ...list('a list of customers', 'customers/search', 'customer.listed'),
    says: (data) => data.persons === 5,
  },
  {
    name: 'REST: one address',
    type: 'address.viewed',
    kind: 'admin',
    door: 'rest',
    play: (stage) => stage.asAdmin('GET', 'customers/addresses/8'),
  },
  {
    name: 'REST: one order',
    type: 'order.viewed',
    kind: 'admin',
    door: 'rest',
    play: async (stage) => stage.asAdmin('GET', `orders/${await firstOrder(stage)}`),
  },
  list('a list of orders', 'orders', 'order.listed'),
  list('a list of invoices', 'invoices', 'invoice.listed'),
  list('a list of shipments', 'shipments', 'shipment.listed'),
  list('a list of credit memos', 'creditmemos', 'credit_memo.listed'),
  { name: 'SOAP: one customer', type: 'customer.viewed', kind: 'admin', door: 'soap', play: soap },
];
