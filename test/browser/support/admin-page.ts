import { RIGHTS, STORES } from '../../../frontend/admin/control-room/examples/data';

export interface AdminPage {
  may?: readonly string[];
  locale?: string;
  dir?: 'ltr' | 'rtl';
  messages?: Readonly<Record<string, string>>;
  sessionEndsAt?: string;
  /** Acts that the shop has; empty for all. */
  acts?: readonly string[];
  /** Where the panel opens when the address names no step. */
  start?: string;
  asksCode?: boolean;
  /** Bind the body after the panel was mounted instead of before: Magento does either. */
  bindsLate?: boolean;
}

/** An admin page as `control-room.phtml` and Magento's layout make it. */
export function adminPage(page: AdminPage = {}): string {
  const config = {
    bridgeUrl: '/bridge',
    stepUpUrl: '/stepup',
    formKey: 'fake-form-key',
    locale: page.locale ?? 'en-GB',
    messages: page.messages ?? {},
    stores: STORES,
    may: page.may ?? RIGHTS,
    sessionEndsAt: page.sessionEndsAt ?? '',
    start: page.start ?? '',
    asksCode: page.asksCode ?? false,
    acts: page.acts ?? [],
  };
  return `<!DOCTYPE html>
<html lang="${config.locale}" dir="${page.dir ?? 'ltr'}" data-binds-late="${page.bindsLate ?? false}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Control room / Magento Admin</title>
<link rel="stylesheet" href="/static/host/admin-page.css"><link rel="stylesheet" href="/static/Vendor_LeakResponse/admin/css/leakresponse-admin.css">
<script src="/static/npm/requirejs/require.js"></script><script src="/static/host/admin-page.js"></script>
</head>
<body><header class="page-header"><p>Magento Admin</p></header><main class="page-content">
<div id="leakresponse-control-room" class="lr-room" data-lr-config="${attribute(JSON.stringify(config))}"
 data-mage-init='{"Vendor_LeakResponse/js/control-room.min": {}}'><p class="lr-loading">Loading the Control room…</p></div>
</main></body></html>`;
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
