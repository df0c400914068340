import * as ko from 'knockout';
import type { PlanOption } from '../../../engine/contain/switches';
import type { Room } from '../room';

const PARTS = ['page', 'orders', 'payment', 'doors'] as const;

/** Which parts the one switch of an isolated store is made of: all, unless somebody takes one out. */
export class IsolationOptions {
  readonly parts: { id: string; value: string; name: string }[];
  readonly chosen = ko.observableArray<string>([...PARTS]);

  constructor(private readonly t: Room['t']) {
    this.parts = PARTS.map((part) => ({
      id: `lr-part-${part}`,
      value: part,
      name: t.say(`isolation.${part}`),
    }));
  }

  shows(part: (typeof PARTS)[number]): boolean {
    return this.chosen().includes(part);
  }

  options(): PlanOption[] {
    return this.chosen().map((value) => ({ name: 'part', value }));
  }

  missing(): { field: string; text: string }[] {
    return this.chosen().length === 0
      ? [{ field: 'lr-part-page', text: this.t.say('isolation.missing') }]
      : [];
  }
}
