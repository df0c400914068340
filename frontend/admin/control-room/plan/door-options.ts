import * as ko from 'knockout';
import { DOORS, isNetwork } from '../../../engine/contain/doors';
import { type PlanOption, wordsOf } from '../../../engine/contain/switches';
import type { Room } from '../room';

/** Which doors are closed, and from where the admin still answers. */
export class DoorOptions {
  readonly doors: { id: string; value: string; name: string }[];
  readonly chosen = ko.observableArray<string>([]);
  readonly allow = ko.observable('');
  readonly asksAllow = ko.pureComputed(() => this.chosen.indexOf('admin_login') >= 0);

  constructor(private readonly t: Room['t']) {
    this.doors = DOORS.map((door) => ({ id: `lr-door-${door}`, value: door, name: t.say(`door.${door}`) }));
  }

  options(): PlanOption[] {
    const allow = this.asksAllow() ? wordsOf(this.allow()) : [];
    return [
      ...this.chosen().map((value) => ({ name: 'door', value })),
      ...allow.map((value) => ({ name: 'allow', value })),
    ];
  }

  missing(): { field: string; text: string }[] {
    if (this.chosen().length === 0) {
      return [{ field: 'lr-door-rest', text: this.t.say('door.missing') }];
    }
    const allow = this.asksAllow() ? wordsOf(this.allow()) : null;
    const wrong = allow?.find((network) => !isNetwork(network));
    if (wrong !== undefined) {
      return [{ field: 'lr-admin-allow', text: this.t.say('door.allow_wrong', { network: wrong }) }];
    }
    return allow?.length === 0 ? [{ field: 'lr-admin-allow', text: this.t.say('door.allow_missing') }] : [];
  }
}
