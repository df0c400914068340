import * as ko from 'knockout';
import { NOTICED, ONGOING } from '../../../engine/assess/incident';
import { FormProblems } from '../../../shared/a11y/form-problems';
import { ApiProblem } from '../../../shared/api/problem';
import { problemWords } from '../parts/problem-words';
import type { Page, Room } from '../room';
import { hashOf, QUESTIONS, type Question } from '../route';
import { type Answers, answerRows, checkAnswer, declarationOf, type Row } from './answers';

/** I think data has leaked: one question a page. The answers live as long as the panel; nothing is kept in the browser. */
export class Declare implements Page {
  readonly name = 'declare';
  readonly question: ko.Observable<Question>;
  readonly title: ko.PureComputed<string>;
  readonly step: ko.PureComputed<string>;
  readonly problems = new FormProblems(ko);
  readonly problem = ko.pureComputed(() => this.problems.summary()[0]?.text ?? '');
  readonly invalid = ko.pureComputed(() => (this.problems.any() ? 'true' : null));
  readonly working = ko.observable(false);
  readonly choices: { id: string; value: string; name: string }[];
  readonly ongoingChoices: { id: string; value: string; name: string }[];
  readonly views: { id: string; value: string; name: string }[];
  readonly whenHint: string;
  readonly rows: ko.PureComputed<Row[]>;
  readonly backHref: ko.PureComputed<string>;
  readonly asks: Record<Question, ko.PureComputed<boolean>>;

  constructor(
    private readonly room: Room,
    question: Question,
    readonly answers: Answers,
  ) {
    const { t, config, times } = room;
    this.question = ko.observable(question);
    if (question === 'check') {
      answers.checked(true);
    }
    this.title = ko.pureComputed(() => t.say(`declare.${this.question()}`));
    this.step = ko.pureComputed(() => {
      const n = QUESTIONS.indexOf(this.question()) + 1;
      return n === QUESTIONS.length ? '' : t.say('declare.step', { n, total: QUESTIONS.length - 1 });
    });
    this.choices = NOTICED.map((value) => ({
      id: `lr-noticed-${value}`,
      value,
      name: t.say(`declare.choice.${value}`),
    }));
    const ongoing = {
      yes: t.say('common.yes'),
      no: t.say('common.no'),
      unknown: t.say('common.unknown_answer'),
    };
    this.ongoingChoices = ONGOING.map((value) => ({
      id: `lr-ongoing-${value}`,
      value,
      name: ongoing[value],
    }));
    this.views = config.stores.map((store) => ({
      id: `lr-store-${store.storeId}`,
      value: String(store.storeId),
      name: t.say('scope.view_name', { store: store.storeName, website: store.websiteName }),
    }));
    this.whenHint = t.say('declare.when_hint', { zone: times.zone });
    this.rows = ko.pureComputed(() => answerRows(room, answers));
    this.backHref = ko.pureComputed(() => {
      const before = QUESTIONS[QUESTIONS.indexOf(this.question()) - 1];
      return hashOf(before === undefined ? { page: 'overview' } : { page: 'declare', question: before });
    });
    const asks = (name: Question): [Question, ko.PureComputed<boolean>] => [
      name,
      ko.pureComputed(() => this.question() === name),
    ];
    this.asks = Object.fromEntries(QUESTIONS.map(asks)) as Record<Question, ko.PureComputed<boolean>>;
  }

  /** The form of every question ends here. */
  readonly next = (): void => {
    const question = this.question();
    if (question === 'check') {
      void this.submit();
      return;
    }
    if (this.problems.set(checkAnswer(this.room, this.answers, question))) {
      this.room.focus('.lr-problems');
      return;
    }
    const following = QUESTIONS[QUESTIONS.indexOf(question) + 1] ?? 'check';
    this.room.go({ page: 'declare', question: this.answers.checked() ? 'check' : following });
  };

  /** Entering a time answers the question; nobody should have to press the radio button as well. */
  readonly whenTouched = (): void => {
    this.answers.when('known');
  };

  readonly viewTouched = (): boolean => {
    this.answers.stores('store_views');
    return true;
  };

  dispose(): void {
    this.problems.clear();
  }

  private async submit(): Promise<void> {
    const { room, answers } = this;
    const open = QUESTIONS.find((question) => checkAnswer(room, answers, question).length > 0);
    if (open !== undefined) {
      room.go({ page: 'declare', question: open });
      return;
    }
    if (this.working()) {
      return;
    }
    this.working(true);
    try {
      const incident = await room.api.declare(declarationOf(answers));
      answers.reset();
      await room.feed.refresh();
      room.go({ page: 'overview' });
      room.announcer.say(room.t.say('incident.title', { id: String(incident.id) }));
    } catch (caught) {
      this.problems.set([{ field: '', text: problemWords(room, ApiProblem.from(caught)) }]);
      room.focus('.lr-problems');
    } finally {
      this.working(false);
    }
  }
}
