import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { FakeShop, Reply } from './fake-shop';

const ROOT = process.cwd();
const VIEW = join(ROOT, 'app/code/Vendor/LeakResponse/view');

/** What a strict shop sends. Magento's own admin is looser; what runs here runs there. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
};

/** Where addresses below /static lead: our built files as a browser gets them, and Magento's library versions from npm. */
const STATIC: readonly [string, string][] = [
  ['/static/Vendor_LeakResponse/admin/', `${VIEW}/adminhtml/web/`],
  ['/static/Vendor_LeakResponse/front/', `${VIEW}/frontend/web/`],
  ['/static/npm/', `${ROOT}/node_modules/`],
  ['/static/host/', `${ROOT}/test/browser/support/host/`],
];

/** Serves made pages, static files and the two doors of the bridge. */
export class PageServer {
  readonly pages = new Map<string, string>();
  private readonly server: Server;

  constructor(private readonly shop: FakeShop) {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const page = this.pages.get(path);
    if (request.method === 'POST' && (path === '/bridge' || path === '/stepup')) {
      this.reply(response, this.door(path, new URLSearchParams(await bodyOf(request))));
    } else if (page !== undefined) {
      response.writeHead(200, { 'Content-Type': TYPES['.html'], 'Content-Security-Policy': CSP });
      response.end(page);
    } else {
      this.file(path, response);
    }
  }

  private door(path: string, form: URLSearchParams): Reply {
    if (form.get('form_key') !== 'fake-form-key') {
      return {
        status: 403,
        body: { message: 'form key', parameters: { code: 'form_key', field: '', retry: false } },
      };
    }
    const call = JSON.parse(form.get('call') ?? '{}');
    return path === '/bridge'
      ? this.shop.call(call)
      : this.shop.stepUp(call.bound_to, call.password, call.code);
  }

  private reply(response: ServerResponse, reply: Reply): void {
    if (reply.status > 0) {
      response.writeHead(reply.status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(reply.body));
    } else if (reply.status === 0) {
      // Half an answer: when none comes at all, the browser itself asks again.
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '64' });
      response.write('{', () => response.destroy());
    }
  }

  private file(path: string, response: ServerResponse): void {
    const [prefix, folder] = STATIC.find(([start]) => path.startsWith(start)) ?? ['', ''];
    const file = normalize(folder + path.slice(prefix.length));
    if (folder === '' || !file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404);
      response.end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
