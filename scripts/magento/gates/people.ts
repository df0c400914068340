import { type Answer, Visitor } from './visitor';

const XHR = { 'X-Requested-With': 'XMLHttpRequest' };
const QUESTION = { query: '{customer{firstname email}}' };

/** The sign-in of the checkout's window: the same session as the form's, in one request. */
export async function signIn(base: string, email: string, password: string): Promise<Visitor | undefined> {
  const visitor = new Visitor(base);
  return (await signInAgain(visitor, email, password)) ? visitor : undefined;
}

export async function signInAgain(visitor: Visitor, email: string, password: string): Promise<boolean> {
  const answer = await visitor.send('/customer/ajax/login', {
    json: { username: email, password },
    headers: XHR,
  });
  return answer.status === 200 && answer.body.includes('"errors":false');
}

export async function signInByForm(visitor: Visitor, email: string, password: string): Promise<Answer> {
  const key = await visitor.formKey('/customer/account/login/');
  return visitor.send('/customer/account/loginPost/', {
    form: { form_key: key, 'login[username]': email, 'login[password]': password },
  });
}

export async function token(base: string, email: string, password: string): Promise<Answer> {
  return new Visitor(base).send('/rest/V1/integration/customer/token', {
    json: { username: email, password },
  });
}

export async function graphQlToken(base: string, email: string, password: string): Promise<Answer> {
  const query = 'mutation($e:String!,$p:String!){generateCustomerToken(email:$e,password:$p){token}}';
  return new Visitor(base).send('/graphql', {
    json: { query, variables: { e: email, p: password } },
  });
}

/** A guest with one thing in the cart. */
export async function guestWithCart(base: string, product: string): Promise<Visitor> {
  const visitor = new Visitor(base);
  const key = await visitor.formKey('/customer/account/login/');
  await visitor.send('/checkout/cart/add/', {
    form: { product, qty: '1', form_key: key },
    headers: XHR,
  });
  return visitor;
}

export async function productId(base: string, path = '/blue-mug.html'): Promise<string> {
  const page = await new Visitor(base).open(path);
  return /name="product" value="(\d+)"/.exec(page.body)?.[1] ?? '';
}

export async function cartCount(visitor: Visitor): Promise<number> {
  const answer = await visitor.send('/customer/section/load/?sections=cart', { headers: XHR });
  return Number(/"summary_count":(\d+)/.exec(answer.body)?.[1] ?? 0);
}

/** True: signed in. False: refused in the way this door must refuse. A text: something else happened. */
export type Seen = boolean | string;

/** Every door a session or a token opens, and what it says to somebody who is in or out. */
export const doors = {
  account: async (visitor: Visitor): Promise<Seen> => {
    const answer = await visitor.send('/customer/account/');
    if (answer.status === 200) {
      return answer.body.includes('customer/account/logout') || odd(answer);
    }
    return answer.status === 302 && answer.location.includes('/customer/account/login') ? false : odd(answer);
  },
  section: async (visitor: Visitor): Promise<Seen> => {
    const answer = await visitor.send('/customer/section/load/?sections=customer,cart', { headers: XHR });
    return answer.status === 200 && answer.body.startsWith('{')
      ? answer.body.includes('"fullname"')
      : odd(answer);
  },
  rest: async (visitor: Visitor): Promise<Seen> =>
    byStatus(await visitor.send('/rest/V1/customers/me', { headers: XHR })),
  graphql: async (visitor: Visitor): Promise<Seen> =>
    byGraphQl(await visitor.send('/graphql', { json: QUESTION })),
  checkout: async (visitor: Visitor): Promise<Seen> =>
    byStatus(
      await visitor.send('/rest/default/V1/carts/mine/estimate-shipping-methods', {
        json: { address: { country_id: 'DE', postcode: '10115' } },
        headers: XHR,
      }),
    ),
} satisfies Record<string, (visitor: Visitor) => Promise<Seen>>;

export async function tokenOpens(base: string, bearer: string): Promise<{ rest: Seen; graphql: Seen }> {
  const headers = { Authorization: `Bearer ${bearer}` };
  return {
    rest: byStatus(await new Visitor(base).send('/rest/V1/customers/me', { headers })),
    graphql: byGraphQl(await new Visitor(base).send('/graphql', { json: QUESTION, headers })),
  };
}

function byStatus(answer: Answer): Seen {
  // Core answers 404 to a signed-in customer without a cart.
  if (answer.status === 200 || answer.status === 404) {
    return true;
  }
  return answer.status === 401 ? false : odd(answer);
}

function byGraphQl(answer: Answer): Seen {
  if (answer.status !== 200) {
    return odd(answer);
  }
  if (answer.body.includes('"email"')) {
    return true;
  }
  return answer.body.includes('graphql-authorization') ? false : odd(answer);
}

function odd(answer: Answer): string {
  return `${answer.status} ${answer.location || answer.body.slice(0, 80)}`;
}
