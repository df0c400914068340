import * as ko from 'knockout';
import { FormProblems } from '../../../shared/a11y/form-problems';
import { ApiProblem } from '../../../shared/api/problem';
import type { Scope } from '../../../shared/api/shapes';
import { problemWords } from '../parts/problem-words';
import { ScopeChoice } from '../parts/scope-choice';
import type { Page, Room } from '../room';
import { DraftText } from './draft-text';

/** Writes a notice. Nobody sees it before it is published. */
export class Draft implements Page {
  readonly name = 'draft';
  readonly title: ko.PureComputed<string>;
  readonly scope: ScopeChoice;
  readonly texts: ko.ObservableArray<DraftText>;
  readonly problems = new FormProblems(ko);
  readonly scopeProblem = ko.pureComputed(() => this.problems.textOf(this.scope.firstField));
  readonly working = ko.observable(false);
  readonly button: ko.PureComputed<string>;
  readonly closed: string;
  private key: string;
  private sentBefore = '';

  constructor(
    private readonly room: Room,
    private readonly incidentId: number,
  ) {
    const { t, config } = room;
    this.title = ko.pureComputed(() => t.say('draft.title'));
    this.scope = new ScopeChoice(t, config.stores);
    void this.begin();
    this.texts = ko.observableArray([new DraftText(t, 1, config.locale.replace('-', '_'), this.problems)]);
    this.button = ko.pureComputed(() => t.say(this.working() ? 'draft.saving' : 'draft.save'));
    this.closed = room.may('notice') ? '' : t.say('needs.right', { right: t.say('right.notice') });
    this.key = room.newKey();
  }

  readonly addLanguage = (): void => {
    const text = new DraftText(this.room.t, this.texts().length + 1, '', this.problems);
    this.texts.push(text);
    this.room.focus(`#${text.ids.locale}`);
  };

  /** Only the last one can go: the numbers of the others stay what they were. */
  readonly removeLanguage = (): void => {
    this.texts.pop();
    this.room.focus('.lr-add-language');
  };

  readonly save = async (): Promise<void> => {
    const { room } = this;
    if (this.working() || this.closed !== '') {
      return;
    }
    const scope = this.scope.scope();
    if (this.problems.set(this.check(scope)) || scope === null) {
      room.focus('.lr-problems');
      return;
    }
    this.working(true);
    try {
      const texts = this.texts().map((text) => text.text());
      this.renewKey(JSON.stringify([scope, texts]));
      const notice = await room.api.draftNotice(this.incidentId, scope, texts, this.key);
      void room.feed.refresh();
      room.go({ page: 'preview', noticeId: notice.id });
    } catch (caught) {
      this.problems.set([{ field: '', text: problemWords(room, ApiProblem.from(caught)) }]);
      room.focus('.lr-problems');
    } finally {
      this.working(false);
    }
  };

  dispose(): void {
    this.problems.clear();
  }

  /** The same text sent twice is one draft; a changed text is another. */
  private renewKey(content: string): void {
    if (this.sentBefore !== '' && this.sentBefore !== content) {
      this.key = this.room.newKey();
    }
    this.sentBefore = content;
  }

  private check(scope: Scope | null): { field: string; text: string }[] {
    const { t } = this.room;
    const locales = this.texts().map((text) => text.text().locale);
    const twice = this.texts().filter((_, index) => locales.indexOf(locales[index] ?? '') < index);
    return [
      ...(scope === null ? [{ field: this.scope.firstField, text: t.say('scope.choose') }] : []),
      ...this.texts().flatMap((text) => text.check()),
      ...twice.map((text) => ({ field: text.ids.locale, text: t.say('draft.locale_twice') })),
    ];
  }

  private async begin(): Promise<void> {
    await this.room.feed.firstAnswer();
    const incident = this.room.feed.status.peek()?.incident;
    if (incident?.id === this.incidentId) {
      this.scope.choose(incident.scope);
    }
  }
}
