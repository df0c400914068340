import * as ko from 'knockout';

export type FieldKind = 'line' | 'area' | 'date' | 'checks' | 'radios' | 'check' | 'names';

export interface Choice {
  id: string;
  value: string;
  name: string;
}

export interface FieldParts {
  /** Id of the control an error leads to. */
  id: string;
  /** As the API calls the option. */
  name: string;
  kind: FieldKind;
  label: string;
  hint?: string;
  choices?: readonly Choice[];
  shown?: ko.Subscribable<boolean> & (() => boolean);
  maxLength?: number;
}

/** One thing a form asks for. All forms of acts are lists of these, drawn by one template. */
export class OptionField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly hintId: string;
  readonly problemId: string;
  readonly describedBy: string;
  readonly choices: readonly Choice[];
  readonly maxLength: number;
  readonly text = ko.observable('');
  /** Of check boxes. */
  readonly chosen = ko.observableArray<string>([]);
  readonly on = ko.observable(false);
  /** What is wrong with it, said beside it. */
  readonly problem = ko.observable('');
  readonly shown: () => boolean;
  readonly isLine: boolean;
  readonly isArea: boolean;
  readonly isDate: boolean;
  readonly isChecks: boolean;
  readonly isRadios: boolean;
  readonly isCheck: boolean;
  readonly isNames: boolean;

  constructor(parts: FieldParts) {
    const { id, kind } = parts;
    this.id = id;
    this.name = parts.name;
    this.label = parts.label;
    this.hint = parts.hint ?? '';
    this.hintId = `${id}-hint`;
    this.problemId = `${id}-problem`;
    this.describedBy = `${this.hint === '' ? '' : `${this.hintId} `}${this.problemId}`;
    this.choices = parts.choices ?? [];
    this.maxLength = parts.maxLength ?? 20_000;
    this.shown = parts.shown ?? ko.observable(true);
    this.isLine = kind === 'line';
    this.isArea = kind === 'area';
    this.isDate = kind === 'date';
    this.isChecks = kind === 'checks';
    this.isRadios = kind === 'radios';
    this.isCheck = kind === 'check';
    this.isNames = kind === 'names';
  }

  isEmpty(): boolean {
    return this.text().trim() === '' && this.chosen().length === 0 && !this.on();
  }
}

/** Beside each field what is wrong with it, nothing beside the others. */
export function sayProblems(
  fields: readonly OptionField[],
  problems: readonly { field: string; text: string }[],
): void {
  for (const field of fields) {
    const mine = problems.find((problem) => problem.field === field.id || owns(field, problem.field));
    field.problem(mine?.text ?? '');
  }
}

function owns(field: OptionField, id: string): boolean {
  return field.choices.some((choice) => choice.id === id);
}
