import type { Catalogue } from '../translator';

/** Notices to customers. */
export const notice = {
  'draft.title': 'Write a notice to customers',
  'draft.hint':
    'It stands in the account of each person in scope. It is plain text. Nobody sees it before you publish it.',
  'draft.language': 'Language {n}',
  'draft.locale': 'Language of this text',
  'draft.locale_hint': 'For example en_GB or de_DE.',
  'draft.locale_bad': 'Enter a language such as en_GB',
  'draft.locale_twice': 'This language stands here twice',
  'draft.heading': 'Heading',
  'draft.heading_default': 'Important: your data',
  'draft.heading_missing': 'Enter a heading',
  'draft.heading_long': 'Shorten the heading to {n} characters',
  'draft.body': 'What happened',
  'draft.body_hint':
    'Say what was copied, when, and what was not. Short sentences. Leave an empty line between paragraphs.',
  'draft.body_example':
    'For example: On 20 November someone copied data from our shop without permission. It included your name, email address and orders. It did not include card numbers or your password.',
  'draft.body_missing': 'Say what happened',
  'draft.body_long': 'Shorten the text to {n} characters',
  'draft.advice': 'What people can do',
  'draft.advice_hint': 'One piece of advice a line.',
  'draft.advice_default': 'Set a new password for our shop, and for other shops where you use the same one.',
  'draft.advice_many': 'Keep to {n} lines of {length} characters',
  'draft.add_language': 'Add another language',
  'draft.remove_language': 'Remove this language: {locale}',
  'draft.save': 'Save and preview',
  'draft.saving': 'Saving…',

  'preview.title.draft': 'Preview: notice {id}',
  'preview.title.published': 'Notice {id}',
  'preview.as_shown': 'This is how a person sees it ({locale})',
  'preview.advice': 'What you can do',
  'preview.button': 'I have read this',
  'preview.scope': 'Shown to customers of {scope}.',
  'preview.publish_title': 'Publish this notice?',
  'preview.publish_will':
    'It stands in the account of each person in scope from their next sign-in on, until it is read.',
  'preview.publish_will_not': 'No mail is sent. A published text cannot be changed.',
  'preview.publish': 'Publish the notice',
  'preview.publishing': 'Publishing…',
  'preview.published': 'Published {time}.',
  'preview.write_another': 'Write it anew',
  'preview.counts_caption': 'How far it got, {time}',
  'preview.shown': 'Shown to',
  'preview.acknowledged': 'Read, as they told us',
  'preview.people': { one: '{n} person', other: '{n} people' },
  'preview.not_receipt':
    'Read means that somebody pressed “I have read this”. It is no proof of legal receipt.',
} as const satisfies Catalogue;
