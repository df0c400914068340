import * as ko from 'knockout';
import { type PlanOption, wordsOf } from '../../../engine/contain/switches';
import type { Room } from '../room';

/** Which jobs stand still. The shop knows their names. */
export class MachineryOptions {
  readonly groups = ko.observable('');
  readonly consumers = ko.observable('');

  constructor(private readonly t: Room['t']) {}

  options(): PlanOption[] {
    return [
      ...wordsOf(this.groups()).map((value) => ({ name: 'cron', value })),
      ...wordsOf(this.consumers()).map((value) => ({ name: 'consumer', value })),
    ];
  }

  missing(): { field: string; text: string }[] {
    return this.options().length === 0 ? [{ field: 'lr-groups', text: this.t.say('machinery.missing') }] : [];
  }
}
