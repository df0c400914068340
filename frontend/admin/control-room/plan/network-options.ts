import * as ko from 'knockout';
import { isNetwork } from '../../../engine/contain/doors';
import { type PlanOption, wordsOf } from '../../../engine/contain/switches';
import type { Room } from '../room';

/** From where nobody is let in. */
export class NetworkOptions {
  readonly networks = ko.observable('');

  constructor(private readonly t: Room['t']) {}

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
