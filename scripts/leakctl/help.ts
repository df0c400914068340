import { ACTIONS } from '../../frontend/shared/api/shapes';

export const HELP = `leakctl: containment and evidence of a shop, from another host

  leakctl verify <folder> [--vkey <key>] [--checkpoint <file>]… [--witness <key>]… [--tsa-ca <pem>]…
                  [--fast] [--no-pin]
      Verify an exported ledger offline. Names what was changed, and where first. --tsa-ca are the authorities whose time
      stamps are believed.
  leakctl export --out <folder>
      Fetch the ledger up to its newest checkpoint.
  leakctl inspect <folder> <index> [--vkey <key>] [--witness <key>]…
      One entry with the proof that it is in the ledger, and how far that proof reaches.
  leakctl witness --state <folder> [--mirror] [--vkey <key>] [--name <name>] [--interval <s>] [--every <s>]
                  [--alarm-command <program>]
      See that the ledger only grows, and sign what was seen. Keep the folder off the shop's host; run it by cron.
      --mirror keeps the entries too, in <folder>/mirror. --interval is how often the shop signs (3600).
  leakctl signer --socket <path> --state <file> [--hand-over]
      Hold the ledger's key (--key) for the shop, as another user: custody level A. Signs one ledger that only grows.
  leakctl status
  leakctl contain plan  --incident <n> --action <act> --scope <scope> [--audience customers,admins] [--option <name>=<value>]…
  leakctl contain start (as plan) --reason <text> [--yes] [--idempotency-key <key>]
  leakctl contain follow <run>
  leakctl contain pause <run>
  leakctl contain resume <run>
  leakctl contain undo <run> --reason <text> [--yes]
  leakctl approval list
  leakctl approval ask <run> --reason <text>
      Ask another person to agree that a run is lifted or undone.
  leakctl approval agree <request> [--yes]
  leakctl approval decline <request>
  leakctl approval withdraw <request>
  leakctl playbook list
  leakctl playbook show <code or file>
  leakctl playbook check <file>
      What is wrong with a playbook of your own, field by field. Needs no shop.
  leakctl playbook export <code or file> [--url <shop>]
      As CACAO 2.0.
  leakctl runbook
  leakctl runbook show <act>
      What to do outside the shop's own code, when its host cannot be trusted. Needs no shop.
  leakctl preserve --incident <n> --recipient <age1…>… --out <folder> [--ssh <user@host>] [--root <folder>]
                   [--database <name>] [--defaults-file <my.cnf>] [--log <file>]… [--host-suspect]
      Collect evidence of a shop's host in order of volatility, encrypted, signed with your key. For shops too large for PHP.
  leakctl evidence keygen --out <file>
  leakctl evidence fetch <package> --out <folder>
  leakctl evidence verify <folder> [--collector-key <key id>]
  leakctl evidence open <folder> --identity <file> --out <folder> [--item <n>]
  leakctl evidence hand-over <folder> --to <who> --reason <text> [--act received|handed_over|opened|copied|destroyed]
      Sign the next link of the chain of custody with your key; with --url the shop keeps it too.
  leakctl scripts check --url <shop> [--product </page.html>] [--page <name>=</path>]…
                  [--inventory <file> | --state <file> [--yes]]
      Open the shop as a shopper does, with the product in the cart, and compare the scripts of home, cart and checkout with
      the shop's inventory, with an exported one, or with the last look. --yes keeps what is seen now. Exit code 4 on a change.
  leakctl keys generate
  leakctl keys show

  --action  ${ACTIONS.join(', ').replaceAll('_', '-')}
  --option  for a switch, once for each value: door=rest, method=*, expires_at=2026-11-21T18:00:00Z
  --scope   all, or websites:1,2, store_views:3, customers:17
  --url     the shop's address          --key   file of the private key
  --config  ~/.config/leakctl.json      --pins  file of the ledgers seen

JSON goes to stdout, words to stderr.
Exit codes: 0 done, 1 failed, 2 usage, 3 refused, 4 tampering found, 5 partial, 6 unreachable, 7 cannot be proven.`;
