import type { Layer } from '../../frontend/engine/contain/outside-steps';

export const LAYER_WORDS: Readonly<Record<Layer, string>> = {
  web_server: 'web server',
  network: 'firewall',
  database: 'database, as its administrator',
  shell: "shell, as another user than the web server's",
  provider: "provider's own site",
};

/** What each step of the run-book does, and what it breaks. */
export const STEP_WORDS: Readonly<Record<string, string>> = {
  empty_session_store:
    'Empty the store of sessions, where yours are. Guests lose their carts’ cookies as well.',
  cut_off_sessions: 'Let core itself end sessions and tokens. Admin sessions end at the next click.',
  change_crypt_key:
    'Change the encryption key: tokens signed with the old one end. Before 2.4.7 there is no command; use System > Manage Encryption Key, and remove the old line from env.php only when nothing is encrypted with it any more.',
  clear_hashes: 'Clear all passwords and reset links. Everybody sets a new one by mail.',
  new_admin_passwords:
    'Make a new admin user for each person you trust (the command asks for the rest), then lock the old ones.',
  suspend_at_provider:
    'Suspend the account or its keys at the payment provider. Nothing passes then, whatever the shop says.',
  refuse_payment_routes: 'Refuse the addresses by which orders are placed. Headless shops stand still.',
  serve_static_page:
    'Serve a page that needs no PHP. Payment callbacks get 503 as well: most providers send them again.',
  take_domain_out: 'Take the domain of this store out of service. Stores on the same domain go with it.',
  refuse_doors:
    'Refuse the doors before they reach PHP. Checkout of Luma needs REST: let /rest/*/V1/guest-carts and /carts/mine through where it must go on.',
  block_at_edge: 'Block the network at the CDN or WAF. This is the only step that also saves bandwidth.',
  deny_at_web_server: 'Deny the network. Behind a proxy, set the real client address first.',
  drop_at_firewall: 'Drop its packets.',
  lock_in_database: 'Lock the accounts by SQL. Keep the list of names: it is what you put back.',
  stop_background_work: 'Stop cron and consumers. Indexes, mails and our own jobs stop too.',
  hold_at_mail_server: 'Let the mail server keep everything in its queue.',
  revoke_relay_login: 'Revoke the login of the mail relay.',
  take_rights_of_database_user:
    'Take the right to write from the shop’s database user for tables that govern it.',
  make_code_read_only:
    'Make code and configuration read-only for the web user. Keep var, pub/media and generated writable.',
  refuse_addresses: 'Refuse the address. Search, REST and GraphQL still show it.',
  purge_caches: 'Purge what a cache still serves.',
  rules_at_provider: 'Set the same rule (first digits of the card, country, amount) at the provider.',
  hold_captures: 'Capture by hand until this is over.',
  new_keys_at_providers: 'Make new keys at every provider, put them in, and delete the old ones there.',
  new_database_password: 'Give the database user a new password and write it into env.php in one go.',
};
