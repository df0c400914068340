import type { Catalogue } from '../translator';

/** I think data has leaked: one question a page. */
export const declare = {
  'declare.step': 'Question {n} of {total}',
  'declare.noticed': 'What did you notice?',
  'declare.noticed_hint': 'Choose what comes closest. You can change it later.',
  'declare.noticed_missing': 'Choose what you noticed, or “I do not know”',
  'declare.when': 'When did it happen?',
  'declare.when_hint': 'As far as you know. The time is yours: {zone}.',
  'declare.when_known': 'At about',
  'declare.when_date': 'Date and time',
  'declare.when_missing': 'Say when, or choose “I do not know”',
  'declare.when_unreadable': 'Enter a date and a time',
  'declare.when_future': 'Enter a time that has passed',
  'declare.ongoing': 'Is it still going on?',
  'declare.ongoing_missing': 'Choose yes, no or “I do not know”',
  'declare.stores': 'Which stores?',
  'declare.stores_hint': 'This only notes what you know. What you contain is asked later.',
  'declare.stores_all': 'All of them',
  'declare.stores_some': 'Only these store views',
  'declare.stores_missing': 'Choose at least one store view, or “I do not know”',
  'declare.check': 'Check your answers',
  'declare.check_hint':
    'This opens an incident and writes it into the ledger. It changes nothing in the shop, and nobody is told.',
  'declare.submit': 'Open the incident',
  'declare.change_answer': 'Change: {question}',

  'declare.choice.customer_export': 'Customer data was exported or copied',
  'declare.choice.admin_account': 'Somebody used an admin account that is not theirs',
  'declare.choice.skimmer': 'Foreign code on our pages or in our files',
  'declare.choice.told_by_someone': 'Somebody told us: a customer, a bank, the police, a researcher',
  'declare.choice.ransom_note': 'Somebody wants money for our data',
  'declare.choice.lost_device': 'A device or a copy of the data was lost or stolen',
  'declare.choice.other': 'Something else',
  'declare.choice.unknown': 'I do not know',
} as const satisfies Catalogue;
