import * as ko from 'knockout';
import { DOORS, isNetwork } from '../../../engine/contain/doors';
import { type PlanOption, wordsOf } from '../../../engine/contain/switches';
import { OptionField } from '../parts/option-field';
import type { Room } from '../room';

/** Which doors are closed, and from where the admin still answers. */
export class DoorOptions {
  readonly chosen: ko.ObservableArray<string>;
  readonly allow: ko.Observable<string>;
  readonly fields: OptionField[];
  private readonly asksAllow: ko.PureComputed<boolean>;

  constructor(private readonly t: Room['t']) {
    const doors = new OptionField({
      id: 'lr-doors',
      name: 'door',
      kind: 'checks',
      label: t.say('door.legend'),
      choices: DOORS.map((door) => ({ id: `lr-door-${door}`, value: door, name: t.say(`door.${door}`) })),
    });
    this.chosen = doors.chosen;
    this.asksAllow = ko.pureComputed(() => this.chosen.indexOf('admin_login') >= 0);
    const allow = new OptionField({
      id: 'lr-admin-allow',
      name: 'allow',
      kind: 'area',
      label: t.say('door.allow'),
      hint: t.say('door.allow_hint'),
      shown: this.asksAllow,
    });
    this.allow = allow.text;
    this.fields = [doors, allow];
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
