import * as ko from 'knockout';
import { instantOf, type PlanOption, type Switch, wordsOf } from '../../../engine/contain/switches';
import type { Room } from '../room';
import { AccountOptions } from './account-options';
import { CatalogueOptions } from './catalogue-options';
import { DoorOptions } from './door-options';
import { FreezeOptions } from './freeze-options';
import { IsolationOptions } from './isolation-options';
import { MachineryOptions } from './machinery-options';
import { MailOptions } from './mail-options';
import { NetworkOptions } from './network-options';
import { TransactionOptions } from './transaction-options';

/** What a switch is asked beyond the stores: which methods, which words, until when. */
export class SwitchOptions {
  readonly asksMethods: boolean;
  readonly asksPage: ko.PureComputed<boolean>;
  readonly reach = ko.observable('online');
  readonly methods = ko.observable('');
  readonly namesMethods = ko.pureComputed(() => this.reach() === 'named');
  readonly heading = ko.observable('');
  readonly text = ko.observable('');
  readonly orderNote = ko.observable(false);
  readonly allow = ko.observable('');
  readonly openAt = ko.observable('');
  readonly askAt = ko.observable('');
  readonly catalogue: CatalogueOptions | undefined;
  readonly transactions: TransactionOptions | undefined;
  readonly doors: DoorOptions | undefined;
  readonly networks: NetworkOptions | undefined;
  readonly accounts: AccountOptions | undefined;
  readonly machinery: MachineryOptions | undefined;
  readonly freeze: FreezeOptions | undefined;
  readonly isolation: IsolationOptions | undefined;
  readonly mails: MailOptions | undefined;

  constructor(
    private readonly t: Room['t'],
    action: Switch,
  ) {
    this.asksMethods = action === 'suspend_payment';
    this.isolation = action === 'isolate_store' ? new IsolationOptions(t) : undefined;
    this.asksPage = ko.pureComputed(
      () => action === 'maintenance' || (this.isolation?.shows('page') ?? false),
    );
    this.catalogue = action === 'quarantine_catalogue' ? new CatalogueOptions(t) : undefined;
    this.transactions = action === 'block_transactions' ? new TransactionOptions(t) : undefined;
    this.doors = action === 'close_doors' ? new DoorOptions(t) : undefined;
    this.accounts = action === 'lock_accounts' ? new AccountOptions(t) : undefined;
    this.machinery = action === 'pause_machinery' ? new MachineryOptions(t) : undefined;
    this.freeze = action === 'freeze_change' ? new FreezeOptions(t) : undefined;
    this.mails = action === 'hold_mail' ? new MailOptions() : undefined;
    this.networks = action === 'block_networks' ? new NetworkOptions(t) : undefined;
  }

  /** As the API takes them. */
  options(): PlanOption[] {
    const options: PlanOption[] = [];
    const add = (name: string, value: string | null): void => {
      if (value !== null && value !== '') {
        options.push({ name, value });
      }
    };
    if (this.asksMethods) {
      const codes = this.namesMethods() ? wordsOf(this.methods()) : ['*'];
      codes.forEach((code) => {
        add('method', code);
      });
    }
    if (this.asksPage()) {
      add('heading', this.heading().trim());
      add('text', this.text().trim());
      add('order_note', this.orderNote() ? 'yes' : '');
      wordsOf(this.allow()).forEach((address) => {
        add('allow', address);
      });
      add('open_at', instantOf(this.openAt()));
    }
    options.push(...this.parts().flatMap((part) => part.options()));
    add('expires_at', instantOf(this.askAt()));
    return options;
  }

  /** What keeps the plan from being made. */
  missing(): { field: string; text: string }[] {
    const noMethod = this.asksMethods && this.namesMethods() && wordsOf(this.methods()).length === 0;
    return [
      ...(noMethod ? [{ field: 'lr-methods', text: this.t.say('switch.methods_missing') }] : []),
      ...this.parts().flatMap((part) => part.missing()),
    ];
  }

  private parts() {
    const { catalogue, transactions, doors, networks, accounts, machinery, freeze, isolation, mails } = this;
    return [catalogue, transactions, doors, networks, accounts, machinery, freeze, isolation, mails].filter(
      (part) => part !== undefined,
    );
  }
}
