import type { Act, Stage } from '../act';

const address = {
  firstname: 'Gast',
  lastname: 'Touch',
  street: ['Weg 1'],
  city: 'Testhausen',
  postcode: '10115',
  countryId: 'DE',
  telephone: '0',
  email: 'guest@example.test',
};

/** A provider behind a proxy that is not there: the payment fails, and nothing leaves this machine. */
const UNREACHABLE = {
  'payment/paypal_express/active': '1',
  'payment/paypal_express/payment_action': 'Sale',
  'paypal/general/business_account': 'shop@example.test',
  'paypal/general/merchant_country': 'DE',
  'paypal/wpp/sandbox_flag': '1',
  'paypal/wpp/use_proxy': '1',
  'paypal/wpp/proxy_host': '127.0.0.1',
  'paypal/wpp/proxy_port': '9',
};

/** A guest's order over REST; what it answers is the order's number, or why not. */
async function order(stage: Stage, method: string): Promise<string> {
  const cart = JSON.parse(await stage.rest('POST', 'guest-carts')) as string;
  const item = { cartItem: { sku: 'LR-2', qty: 1, quote_id: cart } };
  await stage.rest('POST', `guest-carts/${cart}/items`, '', item);
  const shipping = { shippingCarrierCode: 'flatrate', shippingMethodCode: 'flatrate' };
  const addressInformation = { shippingAddress: address, billingAddress: address, ...shipping };
  await stage.rest('POST', `guest-carts/${cart}/shipping-information`, '', { addressInformation });
  const payment = { email: address.email, paymentMethod: { method } };
  const answer = await stage.rest('POST', `guest-carts/${cart}/payment-information`, '', payment);
  return /^"?(\d+)"?$/.exec(answer.trim())?.[1] ?? '';
}

const isPaid: Act['says'] = (data) =>
  typeof data.method === 'string' &&
  typeof data.total === 'string' &&
  Array.isArray(data.categories) &&
  data.categories.includes('payment');

export const payments: readonly Act[] = [
  {
    name: 'REST: a guest orders, and the payment is placed',
    type: 'payment.placed',
    door: 'rest',
    says: (data, entry) => isPaid(data, entry) && data.step === 'order' && data.method === 'checkmo',
    play: async (stage) => {
      stage.order = await order(stage, 'checkmo');
    },
  },
  {
    name: 'REST: a payment is refused, with its reason',
    type: 'payment.failed',
    door: 'rest',
    says: (data) => data.step === 'capture' && String(data.reason).length > 5,
    play: async (stage) => {
      for (const [path, value] of Object.entries(UNREACHABLE)) {
        await stage.console('config:set', path, value);
      }
      await order(stage, 'paypal_express');
    },
  },
  {
    name: 'REST: an admin takes the money of an order',
    type: 'payment.captured',
    kind: 'admin',
    door: 'rest',
    says: isPaid,
    play: (stage) => stage.asAdmin('POST', `order/${stage.order}/invoice`, { capture: true, notify: false }),
  },
  {
    name: 'REST: an admin gives the money back',
    type: 'payment.refunded',
    kind: 'admin',
    door: 'rest',
    says: (data) => Number(data.refunded) > 0,
    play: (stage) => stage.asAdmin('POST', `order/${stage.order}/refund`, { notify: false }),
  },
  {
    name: 'REST: an admin cancels an order',
    type: 'payment.voided',
    kind: 'admin',
    door: 'rest',
    says: isPaid,
    play: async (stage) => {
      const number = await order(stage, 'checkmo');
      await stage.asAdmin('POST', `orders/${number}/cancel`);
    },
  },
  {
    name: 'a shopper deletes a stored card',
    type: 'vault_token.changed',
    kind: 'customer',
    door: 'storefront',
    says: (data) => Array.isArray(data.fields) && data.fields.includes('is_active') && 'person' in data,
    play: async (stage) => {
      const hash = `touch${Date.now()}`;
      await stage.sql(
        `INSERT INTO vault_payment_token (customer_id, public_hash, payment_method_code, type, expires_at, gateway_token, details, is_active, is_visible) VALUES (${stage.settings.person}, '${hash}', 'braintree', 'card', '2030-01-01 00:00:00', 'x', '{}', 1, 1);`,
      );
      const form_key = await stage.shopper.formKey('customer/account/edit/');
      await stage.shopper.send('vault/cards/deleteaction/', { form: { form_key, public_hash: hash } });
    },
  },
];
