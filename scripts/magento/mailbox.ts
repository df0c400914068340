import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

interface Mail {
  to: string;
  link: string;
  at: number;
}

/**
 * The mails that a shop's sendmail has put into a folder, as the sandbox's inbox would tell them: those from its start
 * on, since links of an earlier suite belong to a database that has been put back.
 */
export class Mailbox {
  private readonly since = Date.now();
  private server: Server | undefined;

  constructor(private readonly folder: string) {}

  start(): Promise<string> {
    this.server = createServer((_, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(this.mails()));
    });
    const { server } = this;
    return new Promise((done) => {
      server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
    });
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  /** Newest first. */
  private mails(): Mail[] {
    if (!existsSync(this.folder)) {
      return [];
    }
    return readdirSync(this.folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => this.read(join(this.folder, name)))
      .filter(({ at }) => at >= this.since)
      .sort((a, b) => b.at - a.at);
  }

  private read(file: string): Mail {
    const text = readFileSync(file, 'utf8');
    const body = text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return {
      to: /^To: (.*)$/m.exec(text)?.[1]?.trim() ?? '',
      link: (/https?:[^"\s]*createPassword[^"\s]*/i.exec(body)?.[0] ?? '').replaceAll('&amp;', '&'),
      at: statSync(file).mtimeMs,
    };
  }
}
