import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { judgeStamp, readAuthorities } from '../../../scripts/leakctl/stamp-trust';
import { checkpoint, ledger, OTHER_KEY, vkey } from '../../engine/record/tamper';
import { Authority } from '../../tsa/stamp';
import { Desk, type Shop } from './kit';

let authority: Authority;
beforeAll(() => {
  authority = new Authority();
});

const trusted = () => readAuthorities(readFileSync(authority.path('ca.pem'), 'utf8'));
const TEXT = 'leakresponse/test\n5\nroot\n';

describe('a time stamp', () => {
  it('is believed when an authority that was given vouches for it, and tells who and when', () => {
    const judged = judgeStamp(authority.stamp(TEXT), TEXT, trusted());
    expect(judged).toMatchObject({ by: 'Test Authority' });
    const at = 'at' in judged ? Date.parse(judged.at) : 0;
    expect(Math.abs(at - Date.now())).toBeLessThan(60_000);
    expect(judgeStamp(authority.stamp(TEXT, 'good', 'sha512'), TEXT, trusted())).toMatchObject({
      by: 'Test Authority',
    });
  });

  it('needs the text it was made for', () => {
    expect(judgeStamp(authority.stamp(TEXT), `${TEXT}x`, trusted())).toEqual({ problem: 'other_checkpoint' });
  });

  it('of a certificate that was over by then is refused', () => {
    expect(judgeStamp(authority.stamp(TEXT, 'expired'), TEXT, trusted())).toEqual({ problem: 'expired' });
  });

  it('of another authority is refused, and so is one when nobody is trusted', () => {
    expect(judgeStamp(authority.stamp(TEXT, 'other'), TEXT, trusted())).toEqual({ problem: 'untrusted' });
    expect(judgeStamp(authority.stamp(TEXT), TEXT, [])).toEqual({ problem: 'untrusted' });
  });

  it('signed by a certificate of the same root that is for other things is refused', () => {
    expect(judgeStamp(authority.stampByAnybody(TEXT), TEXT, trusted())).toEqual({ problem: 'purpose' });
  });

  it('is never believed when any of its bytes is another, whichever it is', () => {
    const token = authority.stamp(TEXT);
    const believed: number[] = [];
    for (let at = 0; at < token.length; at += 3) {
      const changed = Buffer.from(token);
      changed[at] = (changed[at] ?? 0) ^ 0x15;
      if ('by' in judgeStamp(changed, TEXT, trusted())) {
        believed.push(at);
      }
    }
    // What nothing signs and nothing reads may differ: versions, the list of digests, certificates in between that are not needed.
    const genuine = judgeStamp(token, TEXT, trusted());
    for (const at of believed) {
      const changed = Buffer.from(token);
      changed[at] = (changed[at] ?? 0) ^ 0x15;
      expect(judgeStamp(changed, TEXT, trusted())).toEqual(genuine);
    }
    expect(believed.length).toBeLessThan(token.length / 30);
  });

  it.each(['', 'no token', '0', '\u0030\u0080', '\u0030\u0084\u007f\u007f\u007f\u007f'])(
    'that is %j is none',
    (text) => {
      expect(judgeStamp(Buffer.from(text, 'latin1'), TEXT, trusted())).toEqual({ problem: 'unreadable' });
    },
  );

  it('is cut off anywhere and is none', () => {
    const token = authority.stamp(TEXT);
    for (let end = 0; end < token.length; end += 7) {
      expect(judgeStamp(token.subarray(0, end), TEXT, trusted())).toEqual({ problem: 'unreadable' });
    }
  });
});

/** A shop whose first checkpoints were left with authorities. */
function shopWith(entries: Buffer[], anchors: Record<string, unknown>[]): Shop {
  const note = checkpoint(entries);
  return ({ url }) => {
    if (url.pathname.endsWith('/ledger/checkpoint')) {
      return { body: { note, size: String(entries.length), vkey: vkey() } };
    }
    if (url.pathname.endsWith('/ledger/anchors')) {
      const from = Math.max(1, Number(url.searchParams.get('from')));
      const part = anchors.slice(from - 1, from);
      return { body: { anchors: part, ...(from < anchors.length ? { next: String(from + 1) } : {}) } };
    }
    const from = Number(url.searchParams.get('from'));
    return {
      body: {
        from: String(from),
        entries: entries.slice(from).map((entry) => entry.toString('base64')),
        size: '',
      },
    };
  };
}

function anchor(number: number, size: number, note: string, token?: Buffer): Record<string, unknown> {
  const at = '2026-11-21T09:00:00Z';
  const left = {
    number: String(number),
    name: 'tsa',
    kind: 'rfc3161',
    size: String(size),
    note,
    signed_at: at,
    proven_at: at,
  };
  return token === undefined
    ? { ...left, kind: 'https', proof: 'acknowledged' }
    : { ...left, proof: 'signed', token: token.toString('base64') };
}

const textOf = (note: string) => note.slice(0, note.lastIndexOf('\n\n') + 1);

async function exportedBy(desk: Desk): Promise<string> {
  await desk.run('keys', 'generate');
  const out = desk.path('ledger');
  expect((await desk.run('export', '--out', out, '--url', 'https://shop.example.test')).exit).toBe(0);
  return out;
}

describe('leakctl verify with time stamps', () => {
  const entries = ledger(300);
  const first = entries.slice(0, 120);
  const stamped = (note = checkpoint(first)) => anchor(1, 120, note, authority.stamp(textOf(note)));

  it('says which entries an authority saw, and when', async () => {
    const desk = new Desk(shopWith(entries, [stamped(), anchor(2, 200, checkpoint(entries.slice(0, 200)))]));
    const ran = await desk.run('verify', await exportedBy(desk), '--tsa-ca', authority.path('ca.pem'));
    expect(ran.exit).toBe(0);
    expect(ran.said).toMatch(/Entries 0 to 119: seen outside no later than 20.*Z, by Test Authority/);
    expect(ran.out).toMatchObject([{ anchored: [120, 200], stamps: { refused: [], unjudged: 0 } }]);
  });

  it('leaves stamps unjudged where no authority was given, and says so', async () => {
    const desk = new Desk(shopWith(entries, [stamped()]));
    const ran = await desk.run('verify', await exportedBy(desk));
    expect(ran.exit).toBe(0);
    expect(ran.said).toContain('--tsa-ca');
    expect(ran.out).toMatchObject([{ stamps: { unjudged: 1, seen: [] } }]);
  });

  it('finds a ledger that was rewritten after the stamp, though the shop signed both', async () => {
    const rewritten = [...ledger(50, 2), ...entries.slice(50)];
    const desk = new Desk(shopWith(rewritten, [stamped()]));
    const ran = await desk.run('verify', await exportedBy(desk), '--tsa-ca', authority.path('ca.pem'));
    expect(ran.exit).toBe(4);
    expect(ran.out).toMatchObject([{ verdict: { verdict: 'tampered', kind: 'fork' }, stamps: { seen: [] } }]);
  });

  it('proves nothing by a stamp on another ledger’s checkpoint, or one that lies about its size', async () => {
    const foreign = checkpoint(first, OTHER_KEY);
    const longer = { ...stamped(), size: '300' };
    for (const left of [anchor(1, 120, foreign, authority.stamp(textOf(foreign))), longer]) {
      const desk = new Desk(shopWith(entries, [left]));
      const ran = await desk.run('verify', await exportedBy(desk), '--tsa-ca', authority.path('ca.pem'));
      expect(ran.exit).toBe(7);
      expect(ran.out).toMatchObject([{ stamps: { seen: [] } }]);
    }
  });

  it.each([
    ['another imprint', () => authority.stamp('something else'), 'other_checkpoint'],
    ['an expired certificate', () => authority.stamp(textOf(checkpoint(first)), 'expired'), 'expired'],
    ['another authority', () => authority.stamp(textOf(checkpoint(first)), 'other'), 'untrusted'],
    ['no certificate for time stamps', () => authority.stampByAnybody(textOf(checkpoint(first))), 'purpose'],
  ])('names what is wrong with a stamp: %s', async (_, token, problem) => {
    const desk = new Desk(shopWith(entries, [anchor(1, 120, checkpoint(first), token())]));
    const ran = await desk.run('verify', await exportedBy(desk), '--tsa-ca', authority.path('ca.pem'));
    expect(ran.exit).toBe(7);
    expect(ran.out).toMatchObject([{ verdict: { verdict: 'ok' }, stamps: { refused: [{ problem }] } }]);
    expect(ran.said).toContain('Time stamp 1 (tsa) is not believed');
  });

  it('misses a stamp that was taken out of the export, and a list that was broken', async () => {
    const desk = new Desk(shopWith(entries, [stamped()]));
    const out = await exportedBy(desk);
    rmSync(`${out}/anchors/1.tst`);
    const ran = await desk.run('verify', out, '--tsa-ca', authority.path('ca.pem'));
    expect(ran.out).toMatchObject([{ stamps: { refused: [{ problem: 'missing' }] } }]);
    writeFileSync(`${out}/anchors/index.json`, '[{"number":"../../x"}]');
    const broken = await desk.run('verify', out);
    expect(broken.said).toContain('anchors/index.json cannot be read');
  });

  it('takes no file for an authority that holds none', async () => {
    const desk = new Desk(shopWith(entries, [stamped()]));
    const out = await exportedBy(desk);
    expect((await desk.run('verify', out, '--tsa-ca', authority.path('ts.cnf'))).exit).toBe(2);
  });
});
