import * as ko from 'knockout';
import { type PlanOption, wordsOf } from '../../../engine/contain/switches';
import type { Room } from '../room';

const ID = /^[1-9]\d{0,9}$/;

/** Whose accounts are locked: ids, never names or addresses. */
export class AccountOptions {
  readonly customers = ko.observable('');
  readonly admins = ko.observable('');

  constructor(private readonly t: Room['t']) {}

  options(): PlanOption[] {
    return [
      ...wordsOf(this.customers()).map((value) => ({ name: 'customer', value })),
      ...wordsOf(this.admins()).map((value) => ({ name: 'admin', value })),
    ];
  }

  missing(): { field: string; text: string }[] {
    const fields = [
      { field: 'lr-lock-customers', ids: wordsOf(this.customers()) },
      { field: 'lr-lock-admins', ids: wordsOf(this.admins()) },
    ];
    if (fields.every(({ ids }) => ids.length === 0)) {
      return [{ field: 'lr-lock-customers', text: this.t.say('lock.missing') }];
    }
    return fields
      .filter(({ ids }) => ids.some((id) => !ID.test(id)))
      .map(({ field }) => ({ field, text: this.t.say('lock.wrong') }));
  }
}
