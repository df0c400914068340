import * as ko from 'knockout';
import type { PlanOption } from '../../../engine/contain/switches';
import { OptionField } from '../parts/option-field';
import type { Room } from '../room';
import { PageOptions, type PagePreview } from './page-options';

const PARTS = ['page', 'orders', 'payment', 'doors'] as const;

/** Which parts the one switch of an isolated store is made of: all, unless somebody takes one out. */
export class IsolationOptions {
  readonly fields: OptionField[];
  readonly preview: ko.PureComputed<PagePreview | undefined>;
  private readonly parts: OptionField;
  private readonly page: PageOptions;
  private readonly hasPage: ko.PureComputed<boolean>;

  constructor(private readonly t: Room['t']) {
    this.parts = new OptionField({
      id: 'lr-parts',
      name: 'part',
      kind: 'checks',
      label: t.say('isolation.legend'),
      choices: PARTS.map((part) => ({
        id: `lr-part-${part}`,
        value: part,
        name: t.say(`isolation.${part}`),
      })),
    });
    this.parts.chosen([...PARTS]);
    this.hasPage = ko.pureComputed(() => this.parts.chosen().includes('page'));
    this.page = new PageOptions(t, this.hasPage);
    this.fields = [this.parts, ...this.page.fields];
    this.preview = ko.pureComputed(() => (this.hasPage() ? this.page.preview : undefined));
  }

  options(): PlanOption[] {
    const parts = this.parts.chosen().map((value) => ({ name: 'part', value }));
    return [...parts, ...(this.hasPage() ? this.page.options() : [])];
  }

  missing(): { field: string; text: string }[] {
    return [
      ...(this.parts.chosen().length === 0
        ? [{ field: 'lr-part-page', text: this.t.say('isolation.missing') }]
        : []),
      ...(this.hasPage() ? this.page.missing() : []),
    ];
  }
}
