import type * as ko from 'knockout';
import { instantOf, type PlanOption, type Switch } from '../../../engine/contain/switches';
import type { NameRoom } from '../parts/names-field';
import { OptionField } from '../parts/option-field';
import type { Room } from '../room';
import { AccountOptions } from './account-options';
import { CatalogueOptions } from './catalogue-options';
import { DoorOptions } from './door-options';
import { FreezeOptions } from './freeze-options';
import { IsolationOptions } from './isolation-options';
import { MachineryOptions } from './machinery-options';
import { MailOptions } from './mail-options';
import { NetworkOptions } from './network-options';
import { PageOptions, type PagePreview } from './page-options';
import { PaymentOptions } from './payment-options';
import { TransactionOptions } from './transaction-options';

/** What one act asks for. */
export interface ActOptions {
  readonly fields: readonly OptionField[];
  /** Only of an act whose words visitors will read. */
  readonly preview?: PagePreview | ko.PureComputed<PagePreview | undefined>;
  /** As the API takes them. */
  options(): PlanOption[];
  /** What keeps the plan from being made. */
  missing(): { field: string; text: string }[];
}

const FORMS: Readonly<Record<Switch, (t: Room['t'], room: NameRoom) => ActOptions>> = {
  quarantine_catalogue: (t, room) => new CatalogueOptions(t, room),
  block_transactions: (t) => new TransactionOptions(t),
  suspend_payment: (t, room) => new PaymentOptions(t, room),
  maintenance: (t) => new PageOptions(t),
  close_doors: (t) => new DoorOptions(t),
  block_networks: (t) => new NetworkOptions(t),
  lock_accounts: (t) => new AccountOptions(t),
  pause_machinery: (t) => new MachineryOptions(t),
  freeze_change: (t) => new FreezeOptions(t),
  isolate_store: (t) => new IsolationOptions(t),
  hold_mail: (t) => new MailOptions(t),
};

/** What a switch is asked beyond the stores: what it is about, and when to ask whether it is still needed. */
export class SwitchOptions implements ActOptions {
  readonly fields: readonly OptionField[];
  readonly preview: ActOptions['preview'];
  private readonly form: ActOptions;
  private readonly askAt: OptionField;

  constructor(
    private readonly t: Room['t'],
    action: Switch,
    room: NameRoom,
  ) {
    this.form = FORMS[action](t, room);
    this.askAt = new OptionField({
      id: 'lr-ask-at',
      name: 'expires_at',
      kind: 'date',
      label: t.say('switch.ask_at'),
      hint: t.say('switch.ask_at_hint'),
    });
    this.fields = [...this.form.fields, this.askAt];
    this.preview = this.form.preview;
  }

  options(): PlanOption[] {
    const at = instantOf(this.askAt.text());
    return [...this.form.options(), ...(at === null ? [] : [{ name: 'expires_at', value: at }])];
  }

  missing(): { field: string; text: string }[] {
    const past = this.askAt.text() !== '' && Date.parse(this.askAt.text()) < Date.now();
    return [
      ...this.form.missing(),
      ...(past ? [{ field: 'lr-ask-at', text: this.t.say('switch.past') }] : []),
    ];
  }
}
