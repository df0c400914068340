import { randomBytes } from 'node:crypto';
import { type Check, Checks } from './check';
import { type Answer, codeOf } from './http';
import { key } from './panel';
import type { Shop } from './shop';
import { Signer, type Tampering } from './signer';

const PATH = '/rest/V1/leakresponse/incidents';
const declaration = (): Record<string, unknown> => ({
  noticed: 'unknown',
  noticed_at: 'unknown',
  ongoing: 'unknown',
  scope: { kind: 'all', ids: [] },
  idempotency_key: key(),
});

/** What somebody between client and shop, or with another key, does to a signed request. */
export async function signatures(shop: Shop): Promise<Check[]> {
  const checks = new Checks();
  const signer = new Signer(shop);
  await signer.enrol();
  try {
    await checks.try('an honest signed request declares an incident', async () => {
      const answer = await signer.send('POST', PATH, declaration());
      return { ok: answer.status === 200, detail: `${answer.status} ${codeOf(answer)}` };
    });
    const other = JSON.stringify({ ...declaration(), noticed: 'skimmer' });
    const now = Math.floor(Date.now() / 1000);
    const tries: [string, Tampering][] = [
      ['with another body', { sentBody: other }],
      ['with another body and no digest', { sentBody: other, headers: { 'content-digest': '' } }],
      ['without body', { sentBody: '' }],
      ['with another digest algorithm beside', { headers: { 'content-digest': 'sha-512=:AAAA:' } }],
      ['signed for another host', { signed: { authority: 'evil.example.test' } }],
      ['for another host, shown by Host', { headers: { host: 'evil.example.test' } }],
      [
        'for another host, shown by X-Forwarded-Host',
        { signed: { authority: 'evil.example.test' }, headers: { 'x-forwarded-host': 'evil.example.test' } },
      ],
      [
        'for another path, shown by X-Original-URL',
        {
          signed: { path: '/rest/V1/x' },
          headers: { 'x-original-url': '/rest/V1/x', 'x-rewrite-url': '/rest/V1/x' },
        },
      ],
      ['for another method', { signed: { method: 'GET' } }],
      ['for another path', { signed: { path: '/rest/V1/leakresponse/plans' } }],
      ['for another spelling of the path', { sentPath: '/rest/all/V1/leakresponse/incidents' }],
      ['with a query that was not signed', { sentPath: `${PATH}?x=1` }],
      ['from six minutes ago', { created: now - 360 }],
      ['from six minutes ahead', { created: now + 360 }],
      ['with half a signature', { headers: { signature: '' } }],
      ['with the other half', { headers: { 'signature-input': '' } }],
      ['with a short nonce', { nonce: 'short' }],
      ['with a quote in the nonce', { nonce: `${'a'.repeat(20)}";x="1` }],
    ];
    for (const [name, tampering] of tries) {
      await checks.try(`a signed request is refused ${name}`, async () =>
        refused(await signer.send('POST', PATH, declaration(), tampering)),
      );
    }
    await checks.try('a signed request sent twice counts once', async () => {
      const nonce = randomBytes(18).toString('base64');
      const created = Math.floor(Date.now() / 1000);
      const body = declaration();
      const first = await signer.send('POST', PATH, body, { nonce, created });
      const second = await signer.send('POST', PATH, body, { nonce, created });
      return { ok: first.status === 200 && codeOf(second) === 'signature_replayed', detail: codeOf(second) };
    });
    await checks.try('a signed request sent twenty times at once counts once', async () => {
      const nonce = randomBytes(18).toString('base64');
      const created = Math.floor(Date.now() / 1000);
      const body = declaration();
      const all = await Promise.all(
        Array.from({ length: 20 }, () => signer.send('POST', PATH, body, { nonce, created })),
      );
      const passed = all.filter(({ status }) => status === 200).length;
      return { ok: passed === 1, detail: `${passed} passed` };
    });
    await checks.try('the order of a query is part of what is signed', async () => {
      const answer = await signer.send(
        'GET',
        '/rest/V1/leakresponse/ledger/entries?from=0&count=1',
        undefined,
        {
          sentPath: '/rest/V1/leakresponse/ledger/entries?count=1&from=0',
        },
      );
      return refused(answer);
    });
    await checks.try(
      'a bad signature with a good admin token is refused, not taken for the token',
      async () => {
        const token = await shop.token('admin', shop.target.adminUser, shop.target.adminPassword);
        const answer = await signer.send('GET', '/rest/V1/leakresponse/status', undefined, {
          signed: { path: '/x' },
          headers: { authorization: `Bearer ${token}` },
        });
        return refused(answer);
      },
    );
    await checks.try('a key that nobody enrolled is refused', async () =>
      refused(await new Signer(shop).send('POST', PATH, declaration())),
    );
    await checks.try('a key enrolled by SQL is refused', async () => {
      const own = new Signer(shop);
      await shop.sql(
        'INSERT INTO leakresponse_operate_key (key_id, public_key, label, acts_as, resources, enrolled_by, enrolled_at, mac)' +
          ' SELECT ?, FROM_BASE64(?), label, acts_as, resources, enrolled_by, enrolled_at, mac' +
          ' FROM leakresponse_operate_key WHERE key_id = ?',
        [own.keyId, own.publicKey, signer.keyId],
      );
      return refused(await own.send('POST', PATH, declaration()));
    });
    await checks.try('a key whose rights were widened by SQL is refused', async () => {
      const narrow = new Signer(shop);
      await narrow.enrol('admin:1');
      await shop.sql("UPDATE leakresponse_operate_key SET acts_as = 'admin:2' WHERE key_id = ?", [
        narrow.keyId,
      ]);
      return refused(await narrow.send('POST', PATH, declaration()));
    });
  } finally {
    await signer.revoke();
  }
  await checks.try('a revoked key is refused', async () =>
    refused(await signer.send('POST', PATH, declaration())),
  );
  await checks.try('a revoked key brought back by SQL is refused', async () => {
    await shop.sql('UPDATE leakresponse_operate_key SET revoked_at = NULL WHERE key_id = ?', [signer.keyId]);
    return refused(await signer.send('POST', PATH, declaration()));
  });
  await shop.sql("DELETE FROM leakresponse_operate_key WHERE label = 'threats'");
  return checks.all;
}

function refused(answer: Answer): { ok: boolean; detail: string } {
  return {
    ok: answer.status === 401 || answer.status === 403 || (answer.status === 400 && codeOf(answer) === ''),
    detail: `${answer.status} ${codeOf(answer)} ${codeOf(answer) === '' ? answer.text.slice(0, 120) : ''}`,
  };
}
