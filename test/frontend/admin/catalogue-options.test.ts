import { CatalogueOptions } from '../../../frontend/admin/control-room/plan/catalogue-options';
import { panelTranslator } from '../../../frontend/shared/i18n/catalogue';

const t = panelTranslator({}, 'en');
const fill = (options: CatalogueOptions, name: string, text: string) =>
  options.fields.find((field) => field.name === name)?.text(text);

test('a quarantine names at least one thing, and categories by number', () => {
  const options = new CatalogueOptions(t);
  expect(options.missing().map(({ field }) => field)).toEqual(['lr-quarantine-skus']);
  fill(options, 'category', '3, kitchen');
  expect(options.missing()[0]).toEqual({
    field: 'lr-quarantine-categories',
    text: 'kitchen is not the number of a category',
  });
  fill(options, 'category', '3');
  expect(options.missing()).toEqual([]);
});

test('SKUs may hold blanks and commas; they stand one a line', () => {
  const options = new CatalogueOptions(t);
  fill(options, 'sku', 'Blue mug, large\n\n LR-2 \nLR-2');
  fill(options, 'cms_page', 'home, about-us');
  expect(options.options()).toEqual([
    { name: 'sku', value: 'Blue mug, large' },
    { name: 'sku', value: 'LR-2' },
    { name: 'cms_page', value: 'home' },
    { name: 'cms_page', value: 'about-us' },
  ]);
});

test('more than two hundred are for a second quarantine', () => {
  const options = new CatalogueOptions(t);
  fill(options, 'sku', Array.from({ length: 201 }, (_, n) => `LR-${n}`).join('\n'));
  expect(options.missing()[0]?.text).toContain('200');
});
