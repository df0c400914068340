import type * as Ko from 'knockout';

export interface KeyedRow<T> {
  key: string;
  /** Bound as `it.name`; replacing it changes texts in place. */
  it: Ko.Observable<T>;
}

/**
 * A list whose rows survive updates: the same key keeps its row object, so Knockout keeps its elements and with them
 * the keyboard focus of a person who stands in the row while the state is read again.
 */
export class KeyedRows<T> {
  readonly rows: Ko.ObservableArray<KeyedRow<T>>;

  constructor(
    private readonly ko: typeof Ko,
    private readonly keyOf: (item: T) => string,
  ) {
    this.rows = ko.observableArray<KeyedRow<T>>([]);
  }

  set(items: readonly T[]): void {
    const known = new Map(this.rows.peek().map((row) => [row.key, row]));
    const next = items.map((item) => {
      const key = this.keyOf(item);
      const row = known.get(key) ?? { key, it: this.ko.observable(item) };
      row.it(item);
      return row;
    });
    const before = this.rows.peek();
    if (next.length !== before.length || next.some((row, index) => row !== before[index])) {
      this.rows(next);
    }
  }
}
