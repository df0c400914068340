import type { PlanOption } from '../../../engine/contain/switches';
import { OptionField } from '../parts/option-field';
import type { Room } from '../room';

const AREAS = ['config', 'cms', 'templates', 'admins'] as const;

/** What can be read and not be changed. */
export class FreezeOptions {
  readonly fields: OptionField[];
  private readonly areas: OptionField;

  constructor(private readonly t: Room['t']) {
    this.areas = new OptionField({
      id: 'lr-areas',
      name: 'area',
      kind: 'checks',
      label: t.say('freeze.legend'),
      choices: AREAS.map((area) => ({ id: `lr-area-${area}`, value: area, name: t.say(`freeze.${area}`) })),
    });
    this.fields = [this.areas];
  }

  options(): PlanOption[] {
    return this.areas.chosen().map((value) => ({ name: 'area', value }));
  }

  missing(): { field: string; text: string }[] {
    return this.areas.chosen().length === 0
      ? [{ field: 'lr-area-config', text: this.t.say('freeze.missing') }]
      : [];
  }
}
