import type { Catalogue } from '../translator';

/** Ledger and evidence. */
export const ledger = {
  'ledger.title': 'Ledger and evidence',
  'ledger.search': 'What was recorded',
  'ledger.caption': 'Sealed entries, newest first',
  'ledger.door': 'Door',
  'ledger.incident': 'Number of the incident',
  'ledger.from': 'From (your local time)',
  'ledger.to': 'Up to (your local time)',
  'ledger.actor_hint': 'As the ledger names them. For example: admin:3',
  'ledger.every_type': 'Everything',
  'ledger.every_door': 'Every door',
  'ledger.everything': 'Show everything',
  'ledger.no_incident': 'none',
  'ledger.none': 'No sealed entry fits.',
  'ledger.found': { one: '{n} entry found.', other: '{n} entries found.' },
  'ledger.found_more': { one: '{n} entry of more.', other: '{n} entries, and there are more.' },
  'ledger.behind': {
    one: '{n} sealed entry cannot be searched yet. It can be in a minute.',
    other: '{n} sealed entries cannot be searched yet. They can be in a minute.',
  },
  'ledger.newest': 'Back to the newest',
  'ledger.older': 'Older entries',
  'ledger.entry': 'Entry {index}',
  'ledger.entry_title': 'Ledger entry {index}',
  'ledger.export': 'Export the ledger',
  'ledger.export_why':
    'Take the ledger away and check it on another computer: a shop cannot vouch for itself. You need leakctl, which comes with this module, and a configuration with the address of your shop and your signing key.',
  'ledger.export_take': 'Take all entries and the signed tree:',
  'ledger.export_check': 'Check them, without the shop:',
  'ledger.export_one': 'Look at one entry and its proof:',
  'ledger.export_shell':
    'On the shop’s own shell: bin/magento leakresponse:ledger:export writes the same folder.',
  'right.ledger': 'Ledger',
  'right.ledger_export': 'Export the ledger',

  'evidence.proven': 'How far it is proven, and by whom',
  'evidence.sealed': 'What is sealed',
  'evidence.anchored': {
    one: 'Evidence proven up to {time}, by {who} ({n} entry).',
    other: 'Evidence proven up to {time}, by {who} ({n} entries).',
  },
  'evidence.no_anchor':
    'Nobody outside was sent a root of the ledger yet: only what left the shop proves anything.',
  'evidence.witnesses':
    'Witnesses outside (leakctl witness) look by themselves. What they have seen stands with them, the shop cannot know it.',
  'anchor_kind.rfc3161': 'a timestamp authority (RFC 3161)',
  'anchor_kind.https': 'a collector over HTTPS',
  'anchor_kind.syslog': 'a log server over TLS',
  'anchor_kind.mail': 'the people named in the settings, by mail',

  'entry.included': {
    one: 'Entry {index} is the one signed entry. This browser has computed the signed root from its bytes.',
    other:
      'Entry {index} is one of {n} signed entries. This browser has computed the signed root from its bytes.',
  },
  'entry.not_included': {
    one: 'Entry {index} is not what was signed: its bytes do not lead to the root of the {n} signed entry. The ledger was changed. Export it and run leakctl verify.',
    other:
      'Entry {index} is not what was signed: its bytes do not lead to the root of the {n} signed entries. The ledger was changed. Export it and run leakctl verify.',
  },
  'entry.unreadable': {
    one: 'The proof of entry {index} cannot be read. Export the ledger and run leakctl verify.',
    other: 'The proof of entry {index} cannot be read. Export the ledger and run leakctl verify.',
  },
  'entry.about': 'Ledger {origin}. Whether the key that signed it is the right one, leakctl verify tells.',
  'entry.fields': 'What was sealed',
  'entry.verbatim': 'The bytes as they are',
  'entry.proof': 'The proof',
  'entry.leaf': 'Hash of the entry (SHA-256)',
  'entry.root': 'Signed root',
  'entry.steps': { one: '{n} hash leads to the root', other: '{n} hashes lead to the root' },
  'entry.before': 'Entry before',
  'entry.after': 'Entry after',

  'ledger_door.panel': 'Control room',
  'ledger_door.rest': 'REST API',
  'ledger_door.graphql': 'GraphQL',
  'ledger_door.console': 'Shell',
  'ledger_door.cron': 'Cron',
  'ledger_door.storefront': 'The shop’s pages',
  'ledger_door.queue': 'Queue',
} as const satisfies Catalogue;
