import { type Check, Checks } from './check';
import { ADMIN, CUSTOMER, type Forging, forgedJwt, INTEGRATION } from './forged-jwt';
import { bearer, type Shop } from './shop';

const TRIES: { name: string; path: string; forging: Omit<Forging, 'cryptKey'> }[] = [
  { name: 'of a customer', path: '/rest/V1/customers/me', forging: { userId: 1, userType: CUSTOMER } },
  { name: 'of an admin', path: '/rest/V1/store/storeConfigs', forging: { userId: 1, userType: ADMIN } },
  {
    name: 'of an integration',
    path: '/rest/V1/store/storeConfigs',
    forging: { userId: 1, userType: INTEGRATION },
  },
  {
    name: 'of an integration with the uid as text',
    path: '/rest/V1/store/storeConfigs',
    forging: { userId: 1, userType: INTEGRATION, claims: { uid: '1', utypid: '1' } },
  },
  {
    name: 'of an admin under HS512',
    path: '/rest/V1/store/storeConfigs',
    forging: { userId: 1, userType: ADMIN, algorithm: 'HS512' },
  },
  {
    name: 'of an admin without algorithm',
    path: '/rest/V1/store/storeConfigs',
    forging: { userId: 1, userType: ADMIN, algorithm: 'none' },
  },
  {
    name: 'of an admin under another key id',
    path: '/rest/V1/store/storeConfigs',
    forging: { userId: 1, userType: ADMIN, header: { kid: '2' } },
  },
];

/** Who holds the crypt key (CosmicSting) makes tokens of their own; none of them may pass. */
export async function forgedTokens(shop: Shop): Promise<Check[]> {
  const checks = new Checks();
  const cryptKey = shop.cryptKey();
  for (const { name, path, forging } of TRIES) {
    await checks.try(`a forged JWT ${name} is refused over REST`, async () => {
      const answer = await shop.http(path, { headers: bearer(forgedJwt({ cryptKey, ...forging })) });
      return {
        ok: answer.status === 401 || answer.status === 403,
        detail: `${answer.status} ${answer.text.slice(0, 160)}`,
      };
    });
  }
  await checks.try('a forged JWT of a customer is refused over GraphQL', async () => {
    const token = forgedJwt({ cryptKey, userId: 1, userType: CUSTOMER });
    const answer = await shop.graphql('{customer{email}}', token);
    return { ok: !answer.text.includes('@'), detail: answer.text.slice(0, 200) };
  });
  await checks.try('a forged JWT of an admin opens none of our routes', async () => {
    const token = forgedJwt({ cryptKey, userId: 1, userType: ADMIN });
    const answer = await shop.http('/rest/V1/leakresponse/status', { headers: bearer(token) });
    return { ok: answer.status === 401, detail: `${answer.status} ${answer.text.slice(0, 200)}` };
  });
  await checks.try('a real token that the registry does not know is refused', async () => {
    // Somebody whom no other topic resets.
    const { email, password } = shop.shopper(36);
    const token = await shop.token('customer', email, password);
    const before = await shop.http('/rest/V1/customers/me', { headers: bearer(token) });
    await shop.sql('DELETE FROM leakresponse_contain_token WHERE token_hash = UNHEX(SHA2(?, 256))', [token]);
    const after = await shop.http('/rest/V1/customers/me', { headers: bearer(token) });
    return {
      ok: before.status === 200 && after.status === 401,
      detail: `${before.status} then ${after.status}`,
    };
  });
  await checks.try('a registry row made by hand for a forged token is refused', async () => {
    const token = forgedJwt({ cryptKey, userId: 1, userType: ADMIN, claims: { jti: 'by hand' } });
    await shop.sql(
      'INSERT INTO leakresponse_contain_token (token_hash, kind, subject_id, website_id, store_id, number, issued_at,' +
        ' expires_at, mac) SELECT UNHEX(SHA2(?, 256)), kind, 1, 0, 0, number, issued_at, expires_at, mac' +
        " FROM leakresponse_contain_token WHERE kind = 'admin' LIMIT 1",
      [token],
    );
    const answer = await shop.http('/rest/V1/store/storeConfigs', { headers: bearer(token) });
    return { ok: answer.status === 401, detail: `${answer.status}` };
  });
  return checks.all;
}
