import * as ko from 'knockout';
import { linesOf, wordsOf } from '../../../engine/contain/switches';
import { ApiProblem } from '../../../shared/api/problem';
import type { ShopName } from '../../../shared/api/shapes';
import type { Room } from '../room';
import { type Choice, type FieldParts, OptionField } from './option-field';
import { problemWords } from './problem-words';

/** What a picker needs of the panel. Without it, values are written by hand. */
export type NameRoom = Pick<Room, 'api' | 't' | 'times' | 'now' | 'config' | 'may'>;

export interface NamesParts extends Omit<FieldParts, 'kind'> {
  /** As the API calls the kind of thing. */
  thing: string;
  /** All of them are few enough to be shown at once. */
  all?: boolean;
  /** Values may hold blanks: one a line. */
  lines?: boolean;
}

/** Chooses things of the shop by their names; what was chosen stays in the list, whatever is searched next. */
export class NamesField extends OptionField {
  readonly query = ko.observable('');
  readonly queryId: string;
  readonly typedId: string;
  readonly typedHintId: string;
  readonly searches: boolean;
  readonly picks: boolean;
  readonly busy = ko.observable(false);
  readonly found = ko.observable('');
  readonly rows: ko.PureComputed<Choice[]>;
  private readonly known = new Map<string, string>();
  private readonly listed = ko.observableArray<ShopName>([]);

  constructor(
    private readonly parts: NamesParts,
    private readonly room: NameRoom | undefined,
  ) {
    super({ ...parts, kind: 'names' });
    this.queryId = `${parts.id}-query`;
    this.typedId = `${parts.id}-typed`;
    this.typedHintId = `${parts.id}-typed-hint`;
    this.picks = room?.may('shop_names') ?? false;
    this.searches = this.picks && parts.all !== true;
    this.rows = ko.pureComputed(() => this.rowsOf(this.chosen(), this.listed()));
  }

  /** Chosen and written values, each once. */
  values(): string[] {
    const typed = this.parts.lines === true ? linesOf(this.text()) : wordsOf(this.text());
    return [...new Set([...this.chosen(), ...typed])];
  }

  /** Called when the form is shown. */
  begin(): void {
    if (this.picks && this.parts.all === true && this.listed.peek().length === 0) {
      void this.find();
    }
  }

  readonly find = async (): Promise<void> => {
    const { room, parts } = this;
    if (room === undefined || this.busy() || (this.searches && this.query().trim() === '')) {
      return;
    }
    this.busy(true);
    try {
      const names = await room.api.shopNames(parts.thing, this.query().trim());
      for (const { value, name } of names) {
        this.known.set(value, name);
      }
      this.listed(names);
      this.found(room.t.say('names.found', { n: names.length }));
    } catch (caught) {
      this.found(problemWords(room, ApiProblem.from(caught)));
    } finally {
      this.busy(false);
    }
  };

  /** Enter searches; it must not send the form around the field. */
  readonly key = (_: unknown, event: KeyboardEvent): boolean => {
    if (event.key !== 'Enter') {
      return true;
    }
    void this.find();
    return false;
  };

  private rowsOf(chosen: readonly string[], listed: readonly ShopName[]): Choice[] {
    const values = [...new Set([...chosen, ...listed.map(({ value }) => value)])];
    return values.map((value, at) => {
      const name = this.known.get(value) ?? value;
      return {
        id: `${this.id}-name-${at}`,
        value,
        name: name === value ? name : (this.room?.t.say('names.name', { name, value }) ?? name),
      };
    });
  }
}
