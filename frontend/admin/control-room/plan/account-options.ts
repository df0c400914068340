import { type PlanOption, wordsOf } from '../../../engine/contain/switches';
import { OptionField } from '../parts/option-field';
import type { Room } from '../room';

const ID = /^[1-9]\d{0,9}$/;

/** Whose accounts are locked: ids, never names or addresses. */
export class AccountOptions {
  readonly fields: OptionField[];

  constructor(private readonly t: Room['t']) {
    this.fields = [
      new OptionField({
        id: 'lr-lock-customers',
        name: 'customer',
        kind: 'area',
        label: t.say('lock.customers'),
        hint: t.say('lock.customers_hint'),
      }),
      new OptionField({
        id: 'lr-lock-admins',
        name: 'admin',
        kind: 'line',
        label: t.say('lock.admins'),
        hint: t.say('lock.admins_hint'),
      }),
    ];
  }

  options(): PlanOption[] {
    return this.fields.flatMap(({ name, text }) => wordsOf(text()).map((value) => ({ name, value })));
  }

  missing(): { field: string; text: string }[] {
    if (this.options().length === 0) {
      return [{ field: 'lr-lock-customers', text: this.t.say('lock.missing') }];
    }
    return this.fields
      .filter(({ text }) => wordsOf(text()).some((id) => !ID.test(id)))
      .map(({ id }) => ({ field: id, text: this.t.say('lock.wrong') }));
  }
}
