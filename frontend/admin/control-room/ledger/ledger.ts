import * as ko from 'knockout';
import { instantOf } from '../../../engine/contain/switches';
import { ApiProblem } from '../../../shared/api/problem';
import type { EntryList } from '../../../shared/api/shapes';
import type { Choice } from '../incidents/incidents';
import { factWords } from '../parts/fact-words';
import type { LedgerWatch } from '../parts/ledger-watch';
import { problemWords } from '../parts/problem-words';
import { namesOf } from '../parts/status-rows';
import type { Page, Room } from '../room';
import { hashOf } from '../route';
import { EvidenceState } from './evidence-state';
import { doorWords, type FoundRow, foundRow } from './found-rows';
import { type LedgerFilter, localOf, WHOLE_LEDGER } from './ledger-filter';

/** Entries on a page. */
const LIMIT = '50';

/** Entries about a person who is named by mail: that page has no next one. */
const MOST = 200;

/** What a person types on another computer. */
const COMMANDS = {
  take: 'leakctl export --config shop.json --out ledger',
  check: 'leakctl verify ledger --config shop.json',
  inspect: 'leakctl inspect ledger 0 --config shop.json',
} as const;

/** Everything that was recorded, newest first, how far it is proven, and how to take it away. */
export class Ledger implements Page {
  readonly name = 'ledger';
  readonly title: ko.PureComputed<string>;
  readonly evidence: EvidenceState;
  readonly loading = ko.observable(true);
  readonly problem = ko.observable('');
  readonly rows = ko.observableArray<FoundRow>([]);
  readonly some = ko.pureComputed(() => this.rows().length > 0);
  readonly none = ko.pureComputed(() => !this.loading() && this.problem() === '' && !this.some());
  readonly found = ko.observable('');
  readonly behind = ko.observable('');
  readonly olderHref = ko.observable('');
  readonly newestHref: string;
  readonly types: ko.ObservableArray<Choice>;
  readonly doors: ko.ObservableArray<Choice>;
  readonly type: ko.Observable<string>;
  readonly door: ko.Observable<string>;
  readonly actor: ko.Observable<string>;
  readonly incident: ko.Observable<string>;
  readonly from: ko.Observable<string>;
  readonly to: ko.Observable<string>;
  readonly person: ko.Observable<string>;
  readonly personProblem = ko.observable('');
  readonly personInvalid = ko.pureComputed(() => (this.personProblem() === '' ? 'false' : 'true'));
  readonly mayPerson: boolean;
  readonly everythingHref = hashOf({ page: 'ledger', filter: WHOLE_LEDGER });
  readonly isFiltered: boolean;
  readonly explains = ko.observable(false);
  readonly isExplained = ko.pureComputed(() => (this.explains() ? 'true' : 'false'));
  readonly exportClosed: string;
  readonly commands = COMMANDS;
  readonly zone: string;
  private gone = false;

  constructor(
    private readonly room: Room,
    private readonly filter: LedgerFilter,
    watch: LedgerWatch,
  ) {
    const { t } = room;
    this.title = ko.pureComputed(() => t.say('ledger.title'));
    this.zone = t.say('common.zone', { zone: room.times.zone });
    this.evidence = new EvidenceState(room, watch);
    this.type = ko.observable(filter.type);
    this.door = ko.observable(filter.door);
    this.actor = ko.observable(filter.actor);
    this.incident = ko.observable(filter.incident);
    this.person = ko.observable(filter.customer);
    this.mayPerson = room.may('ledger_person');
    this.from = ko.observable(localOf(filter.from));
    this.to = ko.observable(localOf(filter.to));
    this.types = ko.observableArray(this.typeChoices([]));
    this.doors = ko.observableArray(this.doorChoices([]));
    this.isFiltered = Object.values({ ...filter, before: '' }).some((value) => value !== '');
    this.newestHref =
      filter.before === '' ? '' : hashOf({ page: 'ledger', filter: { ...filter, before: '' } });
    this.exportClosed = room.may('ledger_export')
      ? ''
      : t.say('needs.right', { right: t.say('right.ledger_export') });
    const { customer, before } = filter;
    void this.read(() =>
      customer === ''
        ? room.api.search({ ...filter, limit: LIMIT })
        : room.api.person({ customer: Number(customer), before, limit: Number(LIMIT) }),
    );
  }

  readonly apply = (): void =>
    this.room.go({
      page: 'ledger',
      filter: {
        type: this.type() ?? '',
        door: this.door() ?? '',
        actor: this.actor().trim(),
        incident: this.incident().trim().replace(/^#/, ''),
        customer: '',
        from: instantOf(this.from()) ?? '',
        to: instantOf(this.to()) ?? '',
        before: '',
      },
    });

  /** A number may stand in the address, a mail address may not: it is asked for here and now. */
  readonly lookUp = (): void => {
    const { t } = this.room;
    const who = this.person().trim();
    const isNumber = /^[1-9]\d{0,9}$/.test(who);
    this.personProblem(isNumber || /^\S+@\S+$/.test(who) ? '' : t.say('ledger.person_wrong'));
    if (isNumber) {
      this.room.go({ page: 'ledger', filter: { ...WHOLE_LEDGER, customer: who } });
    } else if (this.personProblem() === '') {
      void this.read(() => this.room.api.person({ mail: who, limit: MOST }), true);
    }
  };

  readonly explain = (): void => {
    this.explains(!this.explains());
  };

  dispose(): void {
    this.gone = true;
    this.evidence.dispose();
  }

  private async read(ask: () => Promise<EntryList>, isByMail = false): Promise<void> {
    this.loading(true);
    this.problem('');
    try {
      const list = await ask();
      if (!this.gone) {
        this.draw(list, isByMail);
      }
    } catch (caught) {
      this.problem(problemWords(this.room, ApiProblem.from(caught)));
    } finally {
      this.loading(false);
    }
  }

  private draw(list: EntryList, isByMail: boolean): void {
    const { t, announcer, feed } = this.room;
    const status = feed.status.peek();
    const names = namesOf(status, status?.incident);
    if (this.filter.before === '' && list.types.length > 0) {
      offer(this.types, this.typeChoices(list.types), this.type);
      offer(this.doors, this.doorChoices(list.doors), this.door);
    }
    const erased = new Set(list.erased);
    this.rows(list.entries.map((found) => foundRow(this.room, found, names, erased)));
    const missing = Number(list.sealed) - Number(list.searchable);
    this.behind(missing > 0 ? t.say('ledger.behind', { n: missing }) : '');
    const hasMore = list.next !== undefined;
    this.found(t.say(hasMore ? 'ledger.found_more' : 'ledger.found', { n: list.entries.length }));
    this.olderHref(
      hasMore && !isByMail
        ? hashOf({ page: 'ledger', filter: { ...this.filter, before: list.next ?? '' } })
        : '',
    );
    announcer.say(this.found());
  }

  private typeChoices(types: readonly string[]): Choice[] {
    const { t } = this.room;
    return this.choices(types, this.filter.type, t.say('ledger.every_type'), (type) =>
      factWords(this.room, type, []),
    );
  }

  private doorChoices(doors: readonly string[]): Choice[] {
    const { t } = this.room;
    return this.choices(doors, this.filter.door, t.say('ledger.every_door'), (door) =>
      doorWords(this.room, door),
    );
  }

  /** What was asked for stays to be chosen, also where nothing of it is in the ledger. */
  private choices(
    values: readonly string[],
    chosen: string,
    all: string,
    words: (value: string) => string,
  ): Choice[] {
    const offered = new Set(values.filter((value) => value !== ''));
    if (chosen !== '') {
      offered.add(chosen);
    }
    const named = [...offered].map((value) => ({ value, text: words(value) }));
    return [{ value: '', text: all }, ...named.sort((a, b) => a.text.localeCompare(b.text))];
  }
}

/** New options take the choice off the field, and Knockout takes that for the person's wish. */
function offer(options: ko.ObservableArray<Choice>, choices: Choice[], chosen: ko.Observable<string>): void {
  const value = chosen();
  options(choices);
  chosen(value);
}
