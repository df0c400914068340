import * as ko from 'knockout';
import { linesOf, type PlanOption, wordsOf } from '../../../engine/contain/switches';
import type { Room } from '../room';

const ID = /^[1-9]\d{0,9}$/;
const MOST = 200;

/** What is put in quarantine, as people know it: SKUs, numbers of categories, identifiers of pages and blocks. */
export class CatalogueOptions {
  readonly skus = ko.observable('');
  readonly categories = ko.observable('');
  readonly pages = ko.observable('');
  readonly blocks = ko.observable('');

  constructor(private readonly t: Room['t']) {}

  options(): PlanOption[] {
    const named = (name: string, values: string[]): PlanOption[] => values.map((value) => ({ name, value }));
    return [
      ...named('sku', linesOf(this.skus())),
      ...named('category', wordsOf(this.categories())),
      ...named('cms_page', wordsOf(this.pages())),
      ...named('cms_block', wordsOf(this.blocks())),
    ];
  }

  missing(): { field: string; text: string }[] {
    const count = this.options().length;
    if (count === 0 || count > MOST) {
      const text =
        count === 0 ? this.t.say('quarantine.missing') : this.t.say('quarantine.too_many', { n: MOST });
      return [{ field: 'lr-quarantine-skus', text }];
    }
    const wrong = wordsOf(this.categories()).find((id) => !ID.test(id));
    return wrong === undefined
      ? []
      : [{ field: 'lr-quarantine-categories', text: this.t.say('quarantine.category_wrong', { id: wrong }) }];
  }
}
