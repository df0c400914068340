import * as ko from 'knockout';
import type { FieldProblem } from '../../../shared/a11y/form-problems';
import type { Declaration } from '../../../shared/api/leak-response-api';
import type { Scope } from '../../../shared/api/shapes';
import { scopeWords } from '../parts/scope-words';
import type { Room } from '../room';
import { hashOf, type Question } from '../route';

/** What was answered so far. `known` and `unknown` are the two ways to answer "when". */
export class Answers {
  readonly noticed = ko.observable('');
  readonly when = ko.observable<'' | 'known' | 'unknown'>('');
  /** Value of a `datetime-local` field: the person's own zone. */
  readonly whenAt = ko.observable('');
  readonly ongoing = ko.observable('');
  readonly stores = ko.observable<'' | 'all' | 'store_views' | 'unknown'>('');
  readonly viewIds = ko.observableArray<string>([]);
  /** True once the last page was reached: from then on each answer leads back to it. */
  readonly checked = ko.observable(false);
  /** One key for one declaration, however often it has to be sent. */
  private key: string;

  constructor(private readonly newKey: () => string) {
    this.key = newKey();
  }

  get idempotencyKey(): string {
    return this.key;
  }

  reset(): void {
    this.noticed('');
    this.when('');
    this.whenAt('');
    this.ongoing('');
    this.stores('');
    this.viewIds([]);
    this.checked(false);
    this.key = this.newKey();
  }
}

export function checkAnswer(room: Room, answers: Answers, question: Question): FieldProblem[] {
  const { t } = room;
  switch (question) {
    case 'noticed':
      return answers.noticed()
        ? []
        : [{ field: 'lr-noticed-customer_export', text: t.say('declare.noticed_missing') }];
    case 'when':
      return checkWhen(room, answers);
    case 'ongoing':
      return answers.ongoing() ? [] : [{ field: 'lr-ongoing-yes', text: t.say('declare.ongoing_missing') }];
    case 'stores': {
      const named = answers.stores() !== 'store_views' || answers.viewIds().length > 0;
      return answers.stores() && named
        ? []
        : [{ field: 'lr-stores-all', text: t.say('declare.stores_missing') }];
    }
    case 'check':
      return [];
  }
}

function checkWhen(room: Room, answers: Answers): FieldProblem[] {
  const { t } = room;
  if (answers.when() === '') {
    return [{ field: 'lr-when-known', text: t.say('declare.when_missing') }];
  }
  if (answers.when() === 'unknown') {
    return [];
  }
  const at = Date.parse(answers.whenAt());
  if (!Number.isFinite(at)) {
    return [{ field: 'lr-when-at', text: t.say('declare.when_unreadable') }];
  }
  return at > room.now.peek() ? [{ field: 'lr-when-at', text: t.say('declare.when_future') }] : [];
}

export interface Row {
  question: string;
  answer: string;
  change: string;
  href: string;
}

export function answerRows(room: Room, answers: Answers): Row[] {
  const { t } = room;
  const unknown = t.say('common.unknown_answer');
  const row = (question: Exclude<Question, 'check'>, answer: string): Row => ({
    question: t.say(`declare.${question}`),
    answer: answer || t.say('incident.unknown'),
    change: t.say('declare.change_answer', { question: t.say(`declare.${question}`) }),
    href: hashOf({ page: 'declare', question }),
  });
  const ongoing: Record<string, string> = { yes: t.say('common.yes'), no: t.say('common.no'), unknown };
  const when = answers.when() === 'known' ? room.times.moment(whenAt(answers), room.now.peek()) : unknown;
  return [
    row('noticed', answers.noticed() && t.sayCode('declare.choice', answers.noticed())),
    row('when', answers.when() && when),
    row('ongoing', ongoing[answers.ongoing()] ?? ''),
    row('stores', answers.stores() && scopeWords(t, room.config.stores, scopeOf(answers))),
  ];
}

export function declarationOf(answers: Answers): Declaration {
  return {
    noticed: answers.noticed(),
    noticed_at: answers.when() === 'known' ? whenAt(answers) : 'unknown',
    ongoing: answers.ongoing(),
    scope: scopeOf(answers),
    idempotency_key: answers.idempotencyKey,
  };
}

function scopeOf(answers: Answers): Scope {
  const kind = answers.stores();
  const ids =
    kind === 'store_views'
      ? answers
          .viewIds()
          .map(Number)
          .sort((a, b) => a - b)
      : [];
  return { kind: kind || 'unknown', ids };
}

/** UTC, whole seconds. Empty when it cannot be read: the check has said so before. */
function whenAt(answers: Answers): string {
  const at = Date.parse(answers.whenAt());
  return Number.isFinite(at) ? `${new Date(at).toISOString().slice(0, 19)}Z` : '';
}
