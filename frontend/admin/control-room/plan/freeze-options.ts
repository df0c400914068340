import * as ko from 'knockout';
import type { PlanOption } from '../../../engine/contain/switches';
import type { Room } from '../room';

const AREAS = ['config', 'cms', 'templates', 'admins'] as const;

/** What can be read and not be changed. */
export class FreezeOptions {
  readonly areas: { id: string; value: string; name: string }[];
  readonly chosen = ko.observableArray<string>([]);

  constructor(private readonly t: Room['t']) {
    this.areas = AREAS.map((area) => ({ id: `lr-area-${area}`, value: area, name: t.say(`freeze.${area}`) }));
  }

  options(): PlanOption[] {
    return this.chosen().map((value) => ({ name: 'area', value }));
  }

  missing(): { field: string; text: string }[] {
    return this.chosen().length === 0
      ? [{ field: 'lr-area-config', text: this.t.say('freeze.missing') }]
      : [];
  }
}
