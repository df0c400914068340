import { catalogue, panelTranslator } from '../../../frontend/shared/i18n/catalogue';
import { phrasesOf, pseudoMessages, Translator } from '../../../frontend/shared/i18n/translator';

test('parameters are filled in, numbers in the way of the reader', () => {
  const catalogue = { 'a.b': { one: '{n} person', other: '{n} people in {shop}' } } as const;
  const t = new Translator(catalogue, {}, 'de-DE');
  expect(t.say('a.b', { n: 20_000, shop: 'DE' })).toBe('20.000 people in DE');
  expect(t.say('a.b', { n: 1, shop: 'DE' })).toBe('1 person');
});

test('a translation is found by its English phrase and keeps its parameters', () => {
  const catalogue = { 'a.b': 'Shown to {n}' } as const;
  const t = new Translator(catalogue, { 'Shown to {n}': 'Gezeigt: {n}' }, 'de-DE');
  expect(t.say('a.b', { n: 3 })).toBe('Gezeigt: 3');
});

test('a code nobody has words for is shown as it is, with its parameters', () => {
  expect(panelTranslator({}, 'en-GB').sayCode('fact', 'moon.landed', { who: 'N.' })).toBe(
    'moon.landed · who: N.',
  );
});

test('no phrase of the catalogue is empty or holds markup', () => {
  const phrases = phrasesOf(catalogue);
  expect(phrases.length).toBeGreaterThan(300);
  expect(
    phrases.filter((phrase) => phrase.trim() !== phrase || phrase === '' || /[<>]/.test(phrase)),
  ).toEqual([]);
});

test('the words that people under stress should not meet are not there', () => {
  const forbidden = /\b(OK|Submit|Are you sure|Oops|Invalid|may potentially|take security seriously)\b|!$/;
  expect(phrasesOf(catalogue).filter((phrase) => forbidden.test(phrase))).toEqual([]);
});

test('the pseudo-locale keeps parameters and marks everything else', () => {
  const messages = pseudoMessages({ 'a.b': 'See {name} once' });
  expect(messages['See {name} once']).toBe('⟦Séé {name} óñčé⟧');
});
