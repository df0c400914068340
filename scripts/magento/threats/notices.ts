import { type Check, Checks } from './check';
import { at, codeOf, Jar } from './http';
import { everybody, key, Panel } from './panel';
import { bearer, form, formKey, type Shop } from './shop';

const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'</p>';

/** The notice as a way to attack shoppers, and shoppers' ways to somebody else's notice. */
export async function notices(shop: Shop): Promise<Check[]> {
  const checks = new Checks();
  const { adminUser, adminPassword } = shop.target;
  const [reader, stranger] = [shop.shopper(33), shop.shopper(34)];
  const panel = await Panel.signIn(shop, adminUser, adminPassword);
  const incident = await panel.incident();
  const draft = (scope: unknown, locale: string, title = SCRIPT): ReturnType<Panel['call']> =>
    panel.call('POST', '/V1/leakresponse/notices', {
      incident_id: incident,
      scope,
      texts: [{ locale, title, body: `${SCRIPT}\nSecond line`, advice: [SCRIPT] }],
      idempotency_key: key(),
    });
  for (const locale of ['en_US"><script>', '../../etc/passwd', 'en_US\n', "en' OR 1=1", '']) {
    await checks.try(`a notice cannot have the locale ${JSON.stringify(locale)}`, async () => {
      const answer = await draft(everybody, locale);
      return { ok: answer.status === 400, detail: `${answer.status} ${codeOf(answer)}` };
    });
  }
  await checks.try('a notice cannot hold a template directive', async () => {
    const answer = await draft(everybody, 'en_US', '{{config path="web/secure/base_url"}}');
    return { ok: answer.status === 400, detail: `${answer.status} ${codeOf(answer)}` };
  });
  const drafted = await draft({ kind: 'customers', ids: [reader.id] }, 'en_US');
  const id = Number(at(drafted.json, 'id') ?? 0);
  const hash = String(at(drafted.json, 'content_hash') ?? '');
  const publish = (proof: string | null): ReturnType<Panel['call']> =>
    panel.call('POST', `/V1/leakresponse/notices/${id}/publish`, {
      content_hash: hash,
      idempotency_key: key(),
      ...(proof === null ? {} : { step_up: proof }),
    });
  await checks.try('a notice is not published without step-up', async () => {
    const answer = await publish(null);
    return { ok: answer.status === 403, detail: codeOf(answer) };
  });
  await checks.try('a notice whose words were changed by SQL is not published', async () => {
    const kept = await shop.sql('SELECT texts FROM leakresponse_notify_notice WHERE id = ?', [id]);
    const proof = await panel.proof(hash);
    await shop.sql(
      "UPDATE leakresponse_notify_notice SET texts = REPLACE(texts, 'Second', 'Other') WHERE id = ?",
      [id],
    );
    const answer = await publish(proof);
    await shop.sql('UPDATE leakresponse_notify_notice SET texts = ? WHERE id = ?', [
      kept[0]?.texts ?? '',
      id,
    ]);
    return { ok: answer.status >= 400 && answer.status < 500, detail: `${answer.status} ${codeOf(answer)}` };
  });
  const published = await publish(await panel.proof(hash));
  checks.say(
    'the honest publishing works',
    published.status === 200,
    `${published.status} ${codeOf(published)}`,
  );
  const jar = new Jar();
  await shop.signIn(jar, reader.email, reader.password);
  await checks.try('markup in a notice is text on the account page', async () => {
    const page = await shop.http('/customer/account/', {}, jar);
    const region = /<leakresponse-notice[\s\S]*?<\/leakresponse-notice>/.exec(page.text)?.[0] ?? '';
    return {
      ok: region.includes('&lt;script&gt;') && !/<script>alert|<img src=x/.test(region),
      detail: `${region.length} characters`,
    };
  });
  const strangerToken = await shop.token('customer', stranger.email, stranger.password);
  const readerToken = await shop.token('customer', reader.email, reader.password);
  const acknowledge = (token: string, notice: unknown): ReturnType<Shop['json']> =>
    shop.json(`/rest/V1/leakresponse/mine/notices/${notice}/acknowledge`, {}, bearer(token));
  await checks.try("a stranger neither sees nor acknowledges somebody else's notice", async () => {
    const list = await shop.http('/rest/V1/leakresponse/mine/notices', { headers: bearer(strangerToken) });
    const theirs = await acknowledge(strangerToken, id);
    const none = await acknowledge(strangerToken, 4_000_000_000);
    const same = theirs.status === none.status && codeOf(theirs) === codeOf(none);
    const isSeen = Array.isArray(list.json) && list.json.some((one) => at(one, 'id') === id);
    return {
      ok: !isSeen && theirs.status === 404 && same,
      detail: `${theirs.status} ${none.status} ${list.text.slice(0, 80)}`,
    };
  });
  await checks.try('nobody acknowledges for another customer', async () => {
    const inBody = await shop.json(
      `/rest/V1/leakresponse/mine/notices/${id}/acknowledge`,
      { customer_id: reader.id, customerId: reader.id },
      bearer(strangerToken),
    );
    const inQuery = await shop.json(
      `/rest/V1/leakresponse/mine/notices/${id}/acknowledge?customerId=${reader.id}`,
      {},
      bearer(strangerToken),
    );
    return {
      ok: inBody.status === 400 && inQuery.status === 400,
      detail: `${inBody.status} ${inQuery.status}`,
    };
  });
  await checks.try('a GraphQL request with many fields shows and marks only what is its own', async () => {
    const fields = Array.from(
      { length: 5 },
      (_, n) => `a${n}:acknowledgeLeakResponseNotice(notice_id:${id}){id title}`,
    );
    const answer = await shop.graphql(`mutation{${fields.join(' ')}}`, strangerToken);
    const anonymous = await shop.graphql('{customer{leak_response_notices{id title}}}');
    const isLeaking = answer.text.includes('alert(1)') || anonymous.text.includes('alert(1)');
    return { ok: !isLeaking && anonymous.text.includes('errors'), detail: answer.text.slice(0, 120) };
  });
  await checks.try('acknowledging by the form needs the form key', async () => {
    const without = await shop.http(
      '/leakresponse/notice/acknowledge/',
      form({ notice_id: String(id) }),
      jar,
    );
    const rows = await shop.sql(
      'SELECT acknowledged_at FROM leakresponse_notify_reader WHERE notice_id = ?',
      [id],
    );
    return { ok: without.status !== 200 && !Number(rows[0]?.acknowledged_at), detail: `${without.status}` };
  });
  await checks.try('the answer to an acknowledgement leads to no foreign address', async () => {
    const page = await shop.http('/customer/account/', {}, jar);
    const fields = form({ notice_id: String(id), form_key: formKey(page.text) });
    fields.headers = { ...fields.headers, referer: 'https://evil.example.test/' };
    const answer = await shop.http('/leakresponse/notice/acknowledge/', fields, jar);
    const to = String(answer.headers.location ?? '');
    return { ok: answer.status === 302 && to.startsWith(shop.target.baseUrl), detail: to };
  });
  await checks.try('acknowledging twice counts once', async () => {
    await acknowledge(readerToken, id);
    await acknowledge(readerToken, id);
    const rows = await shop.sql('SELECT COUNT(*) AS n FROM leakresponse_notify_reader WHERE notice_id = ?', [
      id,
    ]);
    return { ok: Number(rows[0]?.n) === 1, detail: rows[0]?.n };
  });
  return checks.all;
}
