import type { PlanOption } from '../../../engine/contain/switches';
import { type NameRoom, NamesField } from '../parts/names-field';
import type { Room } from '../room';

const ID = /^[1-9]\d{0,9}$/;
const MOST = 200;

/** What is put in quarantine, chosen by name or written as people know it: SKUs, numbers, identifiers. */
export class CatalogueOptions {
  readonly fields: NamesField[];

  constructor(
    private readonly t: Room['t'],
    room?: NameRoom,
  ) {
    this.fields = [
      new NamesField(
        {
          id: 'lr-quarantine-skus',
          name: 'sku',
          thing: 'product',
          lines: true,
          label: t.say('quarantine.skus'),
          hint: t.say('quarantine.skus_hint'),
        },
        room,
      ),
      new NamesField(
        {
          id: 'lr-quarantine-categories',
          name: 'category',
          thing: 'category',
          label: t.say('quarantine.categories'),
          hint: t.say('quarantine.categories_hint'),
        },
        room,
      ),
      new NamesField(
        {
          id: 'lr-quarantine-pages',
          name: 'cms_page',
          thing: 'cms_page',
          label: t.say('quarantine.pages'),
          hint: t.say('quarantine.pages_hint'),
        },
        room,
      ),
      new NamesField(
        {
          id: 'lr-quarantine-blocks',
          name: 'cms_block',
          thing: 'cms_block',
          label: t.say('quarantine.blocks'),
          hint: t.say('quarantine.blocks_hint'),
        },
        room,
      ),
    ];
  }

  options(): PlanOption[] {
    return this.fields.flatMap((field) => field.values().map((value) => ({ name: field.name, value })));
  }

  missing(): { field: string; text: string }[] {
    const count = this.options().length;
    if (count === 0 || count > MOST) {
      const text =
        count === 0 ? this.t.say('quarantine.missing') : this.t.say('quarantine.too_many', { n: MOST });
      return [{ field: 'lr-quarantine-skus', text }];
    }
    const wrong = this.options().find(({ name, value }) => name === 'category' && !ID.test(value));
    return wrong === undefined
      ? []
      : [
          {
            field: 'lr-quarantine-categories',
            text: this.t.say('quarantine.category_wrong', { id: wrong.value }),
          },
        ];
  }
}
