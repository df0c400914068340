import * as ko from 'knockout';
import { isNetwork } from '../../../engine/contain/doors';
import { type PlanOption, wordsOf } from '../../../engine/contain/switches';
import type { Room } from '../room';

interface Field {
  id: string;
  name: string;
  label: string;
  hint: string;
  hintId: string;
  text: ko.Observable<string>;
  isRight: (word: string) => boolean;
}

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

/** Which orders are held or refused: any one of these is enough. */
export class TransactionOptions {
  readonly effect = ko.observable('hold');
  readonly staff = ko.observable(false);
  readonly fields: Field[];

  constructor(private readonly t: Room['t']) {
    const names = [
      'network',
      'mail',
      'domain',
      'amount_over',
      'velocity',
      'country',
      'postcode',
      'bin',
    ] as const;
    this.fields = names.map((name) => ({
      id: `lr-order-${name}`,
      hintId: `lr-order-${name}-hint`,
      name,
      label: t.say(`order_rule.${name}`),
      hint: t.say(`order_rule.${name}_hint`),
      text: ko.observable(''),
      isRight: FORMS[name] ?? (() => false),
    }));
  }

  options(): PlanOption[] {
    return [
      { name: 'effect', value: this.effect() },
      ...(this.staff() ? [{ name: 'staff', value: 'yes' }] : []),
      ...this.fields.flatMap(({ name, text }) => wordsOf(text()).map((value) => ({ name, value }))),
    ];
  }

  missing(): { field: string; text: string }[] {
    if (this.fields.every(({ text }) => wordsOf(text()).length === 0)) {
      return [{ field: 'lr-order-network', text: this.t.say('order_rule.missing') }];
    }
    return this.fields.flatMap(({ id, name, label, text, isRight }) => {
      const words = wordsOf(text());
      const wrong = words.find((word) => !isRight(word)) ?? (SINGLE.includes(name) ? words[1] : undefined);
      return wrong === undefined
        ? []
        : [{ field: id, text: this.t.say('order_rule.wrong', { field: label, value: wrong }) }];
    });
  }
}
