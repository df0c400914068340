import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const EXAMPLES = join(process.cwd(), 'frontend/storefront/notice/examples');

export interface ShopPage {
  /** Name of an example of the notice. */
  example: string;
  /** With a RequireJS on the page, as in Luma; without, as in Hyvä. */
  requirejs?: boolean;
  dir?: 'ltr' | 'rtl';
  /** Replaces text of the example, for other languages and addresses. */
  change?: (html: string) => string;
}

/** An account page as `notices.phtml` and a theme make it. */
export function shopPage({
  example,
  requirejs = false,
  dir = 'ltr',
  change = (html) => html,
}: ShopPage): string {
  const notice = change(readFileSync(join(EXAMPLES, `${example}.html`), 'utf8'));
  return `<!DOCTYPE html>
<html lang="en-GB" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>My account</title>
<link rel="stylesheet" href="/static/Vendor_LeakResponse/front/css/leakresponse-storefront.css">
${requirejs ? '<script src="/static/npm/requirejs/require.js"></script>' : ''}
<script src="/static/Vendor_LeakResponse/front/js/leakresponse-notice.min.js" defer></script></head>
<body><main><h1>My account</h1>${notice}<p id="below">Orders</p></main></body></html>`;
}
