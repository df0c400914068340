import { isNetwork } from '../../../engine/contain/doors';
import { type PlanOption, wordsOf } from '../../../engine/contain/switches';
import { OptionField } from '../parts/option-field';
import type { Room } from '../room';

const FORMS: Readonly<Record<string, (word: string) => boolean>> = {
  network: isNetwork,
  mail: (word) => /^[^@\s]{1,64}@[^@\s]{3,190}$/.test(word),
  domain: (word) => /^@?[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(word),
  amount_over: (word) => /^\d{1,9}(\.\d{1,2})?$/.test(word),
  velocity: (word) => /^[1-9]\d{0,3}\/[1-9]\d{0,3}$/.test(word) && Number(word.split('/')[1]) <= 1440,
  country: (word) => /^[a-z]{2}$/i.test(word),
  postcode: (word) => /^[a-z]{2}:[a-z0-9-]{1,12}\*?$/i.test(word),
  bin: (word) => /^\d{6,8}$/.test(word),
};
const SINGLE = ['amount_over', 'velocity'];

/** Of an amount there is one, and its comma is a mistake to be named, not the start of another value. */
function valuesOf({ name, text }: OptionField): string[] {
  const whole = text().trim();
  return SINGLE.includes(name) ? (whole === '' ? [] : [whole]) : wordsOf(whole);
}

const NAMES = ['network', 'mail', 'domain', 'amount_over', 'velocity', 'country', 'postcode', 'bin'] as const;

/** Which orders are held or refused: any one of these is enough. */
export class TransactionOptions {
  readonly fields: OptionField[];
  readonly effect: OptionField;
  readonly staff: OptionField;
  private readonly rules: OptionField[];

  constructor(private readonly t: Room['t']) {
    this.effect = new OptionField({
      id: 'lr-order-effect',
      name: 'effect',
      kind: 'radios',
      label: t.say('order_rule.effect'),
      hint: t.say('order_rule.any'),
      choices: [
        { id: 'lr-order-hold', value: 'hold', name: t.say('order_rule.hold') },
        { id: 'lr-order-refuse', value: 'refuse', name: t.say('order_rule.refuse') },
      ],
    });
    this.effect.text('hold');
    this.staff = new OptionField({
      id: 'lr-order-staff',
      name: 'staff',
      kind: 'check',
      label: t.say('order_rule.staff'),
    });
    this.rules = NAMES.map(
      (name) =>
        new OptionField({
          id: `lr-order-${name}`,
          name,
          kind: 'line',
          label: t.say(`order_rule.${name}`),
          hint: t.say(`order_rule.${name}_hint`),
        }),
    );
    this.fields = [this.effect, ...this.rules, this.staff];
  }

  options(): PlanOption[] {
    return [
      { name: 'effect', value: this.effect.text() },
      ...(this.staff.on() ? [{ name: 'staff', value: 'yes' }] : []),
      ...this.rules.flatMap((rule) => valuesOf(rule).map((value) => ({ name: rule.name, value }))),
    ];
  }

  missing(): { field: string; text: string }[] {
    if (this.rules.every(({ text }) => wordsOf(text()).length === 0)) {
      return [{ field: 'lr-order-network', text: this.t.say('order_rule.missing') }];
    }
    return this.rules.flatMap((rule) => {
      const { id, name, label } = rule;
      const isRight = FORMS[name] ?? (() => false);
      const wrong = valuesOf(rule).find((word) => !isRight(word));
      return wrong === undefined
        ? []
        : [{ field: id, text: this.t.say('order_rule.wrong', { field: label, value: wrong }) }];
    });
  }
}
