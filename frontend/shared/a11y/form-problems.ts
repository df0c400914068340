import type * as Ko from 'knockout';

export interface FieldProblem {
  /** Id of the field the summary links to; empty when no field is to blame. */
  field: string;
  text: string;
}

/**
 * Error pattern of a form: a summary with links at the top that takes the focus, the same words beside the field.
 * Bind `summary`, and for each field `attr.aria-describedby` and the text of `of.<field>`.
 */
export class FormProblems {
  readonly summary: Ko.ObservableArray<FieldProblem>;
  readonly any: Ko.PureComputed<boolean>;

  constructor(ko: typeof Ko) {
    this.summary = ko.observableArray<FieldProblem>([]);
    this.any = ko.pureComputed(() => this.summary().length > 0);
  }

  /** @returns true when there is something to correct */
  set(problems: readonly FieldProblem[]): boolean {
    this.summary([...problems]);
    return problems.length > 0;
  }

  clear(): void {
    this.set([]);
  }

  textOf(field: string): string {
    return this.summary().find((problem) => problem.field === field)?.text ?? '';
  }

  /** Focus moves to the field without changing the address: the hash is the step. */
  readonly goTo = (problem: FieldProblem): void => {
    document.getElementById(problem.field)?.focus();
  };
}
