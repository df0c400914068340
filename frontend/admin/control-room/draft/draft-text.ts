import * as ko from 'knockout';
import type { FieldProblem, FormProblems } from '../../../shared/a11y/form-problems';
import type { NoticeText } from '../../../shared/api/shapes';
import type { PanelTranslator } from '../../../shared/i18n/catalogue';

/** Limits of the API, so that nobody learns them from a refusal. */
export const LIMITS = { title: 120, body: 4000, lines: 12, line: 300 } as const;

type Part = 'locale' | 'heading' | 'body' | 'advice';

/** One language of the notice while it is written. Plain text. */
export class DraftText {
  readonly locale: ko.Observable<string>;
  readonly heading: ko.Observable<string>;
  readonly body = ko.observable('');
  readonly advice: ko.Observable<string>;
  readonly legend: string;
  readonly ids: Record<Part, string>;
  readonly removeText: ko.PureComputed<string>;

  /** Words beside each field, the same as in the summary. */
  readonly problemOf: Record<Part, ko.PureComputed<string>>;
  readonly problemIds: Record<Part, string>;

  constructor(
    private readonly t: PanelTranslator,
    private readonly n: number,
    locale: string,
    problems: FormProblems,
  ) {
    this.locale = ko.observable(locale);
    this.heading = ko.observable(t.say('draft.heading_default'));
    this.advice = ko.observable(t.say('draft.advice_default'));
    this.legend = t.say('draft.language', { n });
    this.ids = {
      locale: `lr-locale-${n}`,
      heading: `lr-heading-${n}`,
      body: `lr-body-${n}`,
      advice: `lr-advice-${n}`,
    };
    const of = (part: Part): ko.PureComputed<string> =>
      ko.pureComputed(() => problems.textOf(this.ids[part]));
    this.problemOf = {
      locale: of('locale'),
      heading: of('heading'),
      body: of('body'),
      advice: of('advice'),
    };
    const idOf = (part: Part): string => `${this.ids[part]}-problem`;
    this.problemIds = {
      locale: idOf('locale'),
      heading: idOf('heading'),
      body: idOf('body'),
      advice: idOf('advice'),
    };
    this.removeText = ko.pureComputed(() =>
      t.say('draft.remove_language', { locale: this.locale() || String(n) }),
    );
  }

  get removable(): boolean {
    return this.n > 1;
  }

  text(): NoticeText {
    return {
      locale: this.locale().trim(),
      title: this.heading().trim(),
      body: this.body().trim().replace(/\r\n/g, '\n'),
      advice: this.lines(),
    };
  }

  check(): FieldProblem[] {
    const { t, ids } = this;
    const text = this.text();
    const fault = (bad: boolean, field: string, words: string): FieldProblem[] =>
      bad ? [{ field, text: words }] : [];
    const longLine =
      text.advice.length > LIMITS.lines || text.advice.some((line) => line.length > LIMITS.line);
    return [
      ...fault(
        !/^[a-z]{2,3}([_-][A-Za-z0-9]{2,8})*$/.test(text.locale),
        ids.locale,
        t.say('draft.locale_bad'),
      ),
      ...fault(text.title === '', ids.heading, t.say('draft.heading_missing')),
      ...fault(
        text.title.length > LIMITS.title,
        ids.heading,
        t.say('draft.heading_long', { n: LIMITS.title }),
      ),
      ...fault(text.body === '', ids.body, t.say('draft.body_missing')),
      ...fault(text.body.length > LIMITS.body, ids.body, t.say('draft.body_long', { n: LIMITS.body })),
      ...fault(longLine, ids.advice, t.say('draft.advice_many', { n: LIMITS.lines, length: LIMITS.line })),
    ];
  }

  private lines(): string[] {
    return this.advice()
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }
}
