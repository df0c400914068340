import { type PlanOption, wordsOf } from '../../../engine/contain/switches';
import { OptionField } from '../parts/option-field';
import type { Room } from '../room';

/** Which jobs stand still. The shop knows their names. */
export class MachineryOptions {
  readonly fields: OptionField[];

  constructor(private readonly t: Room['t']) {
    this.fields = [
      new OptionField({
        id: 'lr-groups',
        name: 'cron',
        kind: 'line',
        label: t.say('machinery.groups'),
        hint: t.say('machinery.groups_hint'),
      }),
      new OptionField({
        id: 'lr-consumers',
        name: 'consumer',
        kind: 'line',
        label: t.say('machinery.consumers'),
        hint: t.say('machinery.consumers_hint'),
      }),
    ];
  }

  options(): PlanOption[] {
    return this.fields.flatMap(({ name, text }) => wordsOf(text()).map((value) => ({ name, value })));
  }

  missing(): { field: string; text: string }[] {
    return this.options().length === 0 ? [{ field: 'lr-groups', text: this.t.say('machinery.missing') }] : [];
  }
}
