import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A time-stamp authority of this test run, by `openssl ts`. */
export class Authority {
  readonly folder = join(mkdtempSync(join(tmpdir(), 'tsa-')), 'made');

  constructor() {
    execFileSync('sh', [join(__dirname, 'authority.sh'), this.folder], { stdio: 'ignore' });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** A token over a text, signed by one of the authority's certificates. */
  stamp(text: string, section: 'good' | 'expired' | 'other' = 'good', digest = 'sha256'): Buffer {
    writeFileSync(this.path('text'), text);
    this.openssl('ts', '-query', '-data', 'text', `-${digest}`, '-cert', '-out', 'q.tsq');
    this.openssl(
      ...['ts', '-reply', '-config', 'ts.cnf', '-section', section, '-queryfile', 'q.tsq', '-token_out'],
      ...['-signer', `${section}.pem`, '-inkey', `${section}.key`, '-out', 'q.tst'],
    );
    return readFileSync(this.path('q.tst'));
  }

  /** A token whose content is that of a genuine stamp, but signed with a certificate that is not for time stamps. */
  stampByAnybody(text: string): Buffer {
    writeFileSync(this.path('genuine'), this.stamp(text));
    this.openssl(
      'cms',
      '-verify',
      '-noverify',
      '-inform',
      'DER',
      '-in',
      'genuine',
      '-binary',
      '-out',
      'content',
    );
    this.openssl(
      ...[
        'cms',
        '-sign',
        '-cades',
        '-binary',
        '-nodetach',
        '-in',
        'content',
        '-outform',
        'DER',
        '-out',
        'any.tst',
      ],
      ...['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-signer', 'plain.pem', '-inkey', 'plain.key'],
      ...['-certfile', 'middle.pem'],
    );
    return readFileSync(this.path('any.tst'));
  }

  private openssl(...args: string[]): void {
    execFileSync('openssl', args, { cwd: this.folder, stdio: 'ignore' });
  }
}
