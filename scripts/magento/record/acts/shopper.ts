import type { Visitor } from '../../gates/visitor';
import type { Act } from '../act';

export async function login(visitor: Visitor, email: string, password: string): Promise<void> {
  const key = await visitor.formKey('customer/account/login/');
  await visitor.send('customer/account/loginPost/', {
    form: { form_key: key, 'login[username]': email, 'login[password]': password },
  });
}

export const shopper: readonly Act[] = [
  {
    name: 'a shopper signs in on the login page',
    type: 'account.login_succeeded',
    kind: 'customer',
    door: 'storefront',
    play: (stage) => login(stage.shopper, stage.email(), stage.settings.password),
  },
  {
    name: 'a wrong password of an account that exists, on the login page',
    type: 'account.login_failed',
    door: 'storefront',
    says: (data) => data.known === true && typeof data.person === 'string',
    play: (stage) => login(stage.guest, stage.email(stage.settings.person + 1), 'Wrong-1-word'),
  },
  {
    name: 'a password for an account that does not exist, on the login page',
    type: 'account.login_failed',
    door: 'storefront',
    says: (data) => data.known === false,
    play: (stage) => login(stage.guest, 'nobody@example.test', 'Wrong-1-word'),
  },
  {
    name: 'a shopper opens the account page: counted',
    type: 'own_data.read',
    kind: 'customer',
    door: 'storefront',
    says: (data) => Number(data.reads) > 0,
    play: async (stage) => {
      // Counted once a minute: the login has told of the minute that runs.
      await new Promise((resolve) => setTimeout(resolve, 61_000 - (Date.now() % 60_000)));
      await stage.shopper.open('customer/account/');
    },
  },
  {
    name: 'a shopper opens the form of the own address: counted',
    type: 'own_data.read',
    kind: 'customer',
    door: 'storefront',
    says: (data) => data.entity === 'address',
    play: (stage) => stage.shopper.open(`customer/address/edit/id/${stage.settings.person}/`),
  },
  {
    name: 'somebody asks for a reset link',
    type: 'password_reset.requested',
    door: 'storefront',
    play: async (stage) => {
      const form_key = await stage.guest.formKey('customer/account/forgotpassword/');
      const form = { form_key, email: stage.email(stage.settings.person + 2) };
      await stage.guest.send('customer/account/forgotpasswordpost/', { form });
    },
  },
  {
    name: 'a guest subscribes to the newsletter',
    type: 'subscriber.created',
    door: 'storefront',
    play: async (stage) => {
      const form_key = await stage.guest.formKey('customer/account/login/');
      const form = { form_key, email: `news${Date.now()}@example.test` };
      await stage.guest.send('newsletter/subscriber/new/', { form });
    },
  },
];
