/** Where a step is taken that does not pass through the shop's own code. */
export type Layer = 'web_server' | 'network' | 'database' | 'shell' | 'provider';

export interface OutsideStep {
  /** what to do; the words stand with whoever shows them */
  code: string;
  layer: Layer;
  /** lines to type or to paste, with `<…>` for what only the shop knows */
  lines: readonly string[];
  /** false where nothing puts it back as it was */
  undoable: boolean;
}

/**
 * What does the same as an act of ours where the web user cannot be trusted any more: whoever runs code as that user can
 * lift every act of PHP (threat model, "code execution as the web user"). Table and column names are Magento's 2.4.6 to 2.4.8.
 */
export const OUTSIDE_STEPS: Readonly<Record<string, readonly OutsideStep[]>> = {
  end_sessions: [
    step('empty_session_store', 'shell', false, [
      'redis-cli -n <database of the sessions> FLUSHDB',
      'mariadb <shop> -e "TRUNCATE session"',
      'find <shop>/var/session -type f -delete',
    ]),
    step('cut_off_sessions', 'database', false, [
      'UPDATE customer_entity SET session_cutoff = UTC_TIMESTAMP(), updated_at = updated_at;',
      'UPDATE admin_user_session SET status = 3 WHERE status = 1;',
      'UPDATE oauth_token SET revoked = 1 WHERE customer_id IS NOT NULL OR admin_id IS NOT NULL;',
    ]),
    step('change_crypt_key', 'shell', false, ['bin/magento encryption:key:change']),
  ],
  reset_credentials: [
    step('clear_hashes', 'database', false, [
      'UPDATE customer_entity SET password_hash = NULL, rp_token = NULL, rp_token_created_at = NULL, updated_at = updated_at;',
      'UPDATE admin_user SET rp_token = NULL, rp_token_created_at = NULL;',
    ]),
    step('new_admin_passwords', 'shell', false, ['bin/magento admin:user:create']),
  ],
  suspend_payment: [
    step('suspend_at_provider', 'provider', true, []),
    step('refuse_payment_routes', 'web_server', true, [
      'location ~ ^/(index\\.php/)?rest/.*(payment-information|/order$|/orders$) { return 503; }',
      'location ~ ^/(index\\.php/)?graphql { return 503; }',
    ]),
  ],
  maintenance: [
    step('serve_static_page', 'web_server', true, [
      'error_page 503 /maintenance.html;',
      'location = /maintenance.html { root <folder outside the shop>; add_header Retry-After 3600 always; }',
      'location / { return 503; }',
    ]),
  ],
  isolate_store: [
    step('take_domain_out', 'web_server', true, [
      'server { server_name <domain of the store>; return 503; }',
    ]),
  ],
  close_doors: [
    step('refuse_doors', 'web_server', true, [
      'location ~ ^/(index\\.php/)?(rest|soap|graphql) { return 403; }',
      'location ^~ /<admin path> { allow <your address>; deny all; try_files $uri /index.php$is_args$args; }',
      'location ~ ^/(index\\.php/)?customer/account/createpost { return 403; }',
    ]),
  ],
  block_networks: [
    step('block_at_edge', 'provider', true, []),
    step('deny_at_web_server', 'web_server', true, ['deny <address or network>;']),
    step('drop_at_firewall', 'network', true, ['nft add rule inet filter input ip saddr <network> drop']),
  ],
  lock_accounts: [
    step('lock_in_database', 'database', true, [
      'UPDATE admin_user SET is_active = 0 WHERE username IN (<names>);',
      "UPDATE customer_entity SET lock_expires = '2037-01-01', updated_at = updated_at WHERE entity_id IN (<ids>);",
    ]),
  ],
  pause_machinery: [
    step('stop_background_work', 'shell', true, [
      'crontab -u <user of the shop> -l > crontab.kept && crontab -u <user of the shop> -r',
      'systemctl stop <consumers of the shop>',
    ]),
  ],
  hold_mail: [
    step('hold_at_mail_server', 'shell', true, ['postconf -e defer_transports=smtp && postfix reload']),
    step('revoke_relay_login', 'provider', true, []),
  ],
  freeze_change: [
    step('take_rights_of_database_user', 'database', true, [
      'REVOKE INSERT, UPDATE, DELETE ON <shop>.* FROM <user>; -- then grant what checkout needs, table by table',
    ]),
    step('make_code_read_only', 'shell', true, [
      'chown -R root: <shop>/app <shop>/vendor <shop>/pub && chmod -R go-w <shop>',
    ]),
  ],
  quarantine_catalogue: [
    step('refuse_addresses', 'web_server', true, [
      'location = /<address of the product or page> { return 410; }',
    ]),
    step('purge_caches', 'shell', true, ["varnishadm 'ban req.url ~ <address>'"]),
  ],
  block_transactions: [
    step('rules_at_provider', 'provider', true, []),
    step('hold_captures', 'provider', true, []),
  ],
  rotate_secrets: [
    step('new_keys_at_providers', 'provider', false, []),
    step('new_database_password', 'database', false, [
      "ALTER USER '<user>'@'<host>' IDENTIFIED BY '<new password>';",
    ]),
    step('change_crypt_key', 'shell', false, ['bin/magento encryption:key:change']),
  ],
};

function step(code: string, layer: Layer, undoable: boolean, lines: readonly string[]): OutsideStep {
  return { code, layer, lines, undoable };
}
