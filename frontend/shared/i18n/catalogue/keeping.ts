import type { Catalogue } from '../translator';

/** Retention, legal holds, erasure, and who saw a person. */
export const keeping = {
  'ledger.person_title': 'Who saw this customer',
  'ledger.person': 'Customer number or mail address',
  'ledger.person_hint':
    'Covers the account, guest orders and the newsletter. That you looked stands in the ledger, too.',
  'ledger.person_show': 'Show entries about this person',
  'ledger.person_wrong': 'Enter the number of a customer, or a mail address.',
  'ledger.erased_person': 'a person who was erased',
  'ledger.about_erased': 'The person was erased: nobody can tell any more who it was.',
  'entry.pruned':
    'The contents of entry {index} were let go by policy: older than {days} days. That is no error. Its hash is still part of the tree; root over all entries that went: {root}.',
  'right.ledger_person': 'See who saw a person',
  'right.ledger_retention': 'Retention and legal holds',
  'right.ledger_erase': 'Erase persons from the ledger',

  'fact.pruning.ordered': 'The retention policy said which old entries lose their contents.',
  'fact.pruning.done': 'Old entries lost their contents by policy. Their hashes stay.',
  'fact.pruning.stopped': 'A hold, a longer policy or a new key stopped the pruning of old entries.',
  'fact.retention.changed': 'The retention was changed.',
  'fact.hold.placed': 'A legal hold was placed.',
  'fact.hold.released': 'A legal hold was released.',
  'fact.erasure.proposed': 'An account was deleted: its person is proposed for erasure.',
  'fact.erasure.not_proposed': 'An account was deleted, and its person could not be proposed for erasure.',
  'fact.erasure.asked': 'Somebody asked for the erasure of a person.',
  'fact.erasure.withdrawn': 'The erasure of a person was withdrawn.',
  'fact.erasure.many': 'Unusually many erasures were asked for within a day.',
  'fact.person.erased': 'A person was erased from the ledger.',
  'fact.person.viewed': 'Somebody looked up who saw a person.',
  'fact.pseudonym.missing': 'Somebody destroyed who persons of the ledger were, past this module.',
  'fact.projection.differed': 'The search table said something else than the ledger. It was made again.',
  'fact.record.not_kept': 'Part of the nightly work on the ledger failed.',

  'refusal.signature_needed':
    'A password is not enough for this: sign the request with an enrolled key, or use the shell.',
  'refusal.erasure_decided': 'This erasure has been decided already.',

  'check.ledger_size.ok': 'The ledger will fit its budget.',
  'check.ledger_size.warn': 'The ledger grows beyond its budget.',
  'check.ledger_size.fail': 'How the ledger grows cannot be told.',
  'check.ledger_size.over_budget':
    'At this rate the ledger will take {megabytes} MB when the retention is over; the budget is {budget} MB.',
  'check_help.ledger_size':
    'Turn off sources that you do not need, or set a shorter retention: bin/magento leakresponse:ledger:retention.',
} as const satisfies Catalogue;
