import type * as ko from 'knockout';
import { isNetwork } from '../../../engine/contain/doors';
import { type PlanOption, wordsOf } from '../../../engine/contain/switches';
import { OptionField } from '../parts/option-field';
import type { Room } from '../room';

/** From where nobody is let in. */
export class NetworkOptions {
  readonly networks: ko.Observable<string>;
  readonly fields: OptionField[];

  constructor(private readonly t: Room['t']) {
    const networks = new OptionField({
      id: 'lr-networks',
      name: 'network',
      kind: 'area',
      label: t.say('network.label'),
      hint: t.say('network.hint'),
    });
    this.networks = networks.text;
    this.fields = [networks];
  }

  options(): PlanOption[] {
    return wordsOf(this.networks()).map((value) => ({ name: 'network', value }));
  }

  missing(): { field: string; text: string }[] {
    const networks = wordsOf(this.networks());
    const wrong = networks.find((network) => !isNetwork(network));
    if (wrong !== undefined) {
      return [{ field: 'lr-networks', text: this.t.say('door.allow_wrong', { network: wrong }) }];
    }
    return networks.length === 0 ? [{ field: 'lr-networks', text: this.t.say('network.missing') }] : [];
  }
}
