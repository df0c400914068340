import * as ko from 'knockout';
import type { PlanOption } from '../../../engine/contain/switches';
import { type NameRoom, NamesField } from '../parts/names-field';
import { OptionField } from '../parts/option-field';
import type { Room } from '../room';

/** Which payment methods rest: all that take money online, or some, by their names. */
export class PaymentOptions {
  readonly fields: OptionField[];
  private readonly reach: OptionField;
  private readonly methods: NamesField;

  constructor(
    private readonly t: Room['t'],
    room?: NameRoom,
  ) {
    this.reach = new OptionField({
      id: 'lr-reach',
      name: 'reach',
      kind: 'radios',
      label: t.say('switch.methods'),
      choices: [
        { id: 'lr-reach-online', value: 'online', name: t.say('switch.methods_online') },
        { id: 'lr-reach-named', value: 'named', name: t.say('switch.methods_named') },
      ],
    });
    this.reach.text('online');
    const isNamed = ko.pureComputed(() => this.reach.text() === 'named');
    this.methods = new NamesField(
      {
        id: 'lr-methods',
        name: 'method',
        thing: 'payment_method',
        all: true,
        label: t.say('switch.methods_codes'),
        hint: t.say('switch.methods_hint'),
        shown: isNamed,
      },
      room,
    );
    isNamed.subscribe((now) => now && this.methods.begin());
    this.fields = [this.reach, this.methods];
  }

  options(): PlanOption[] {
    const codes = this.reach.text() === 'named' ? this.methods.values() : ['*'];
    return codes.map((value) => ({ name: 'method', value }));
  }

  missing(): { field: string; text: string }[] {
    return this.options().length === 0
      ? [{ field: 'lr-methods', text: this.t.say('switch.methods_missing') }]
      : [];
  }
}
