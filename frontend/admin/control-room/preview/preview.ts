import * as ko from 'knockout';
import { ApiProblem } from '../../../shared/api/problem';
import type { Notice, NoticeText } from '../../../shared/api/shapes';
import { problemWords } from '../parts/problem-words';
import { scopeWords } from '../parts/scope-words';
import { StepUpForm } from '../parts/step-up-form';
import type { Page, Room } from '../room';
import { hashOf } from '../route';

export interface TextView {
  caption: string;
  lang: string;
  title: string;
  paragraphs: string[];
  advice: string[];
}

/** A notice as its readers get it, the act of publishing, and how far it got. */
export class Preview implements Page {
  readonly name = 'preview';
  readonly title: ko.PureComputed<string>;
  readonly notice: ko.Observable<Notice | undefined> = ko.observable();
  readonly problem = ko.observable('');
  readonly loading = ko.pureComputed(() => this.notice() === undefined && this.problem() === '');
  readonly texts = ko.observableArray<TextView>([]);
  readonly draft = ko.pureComputed(() => this.notice()?.state === 'draft');
  readonly published = ko.pureComputed(() => this.notice()?.state === 'published');
  readonly scope: ko.PureComputed<string>;
  readonly publishedText: ko.PureComputed<string>;
  readonly countsCaption: ko.PureComputed<string>;
  readonly shown: ko.PureComputed<string>;
  readonly acknowledged: ko.PureComputed<string>;
  readonly anotherHref: ko.PureComputed<string>;
  readonly form: StepUpForm;
  readonly problems: StepUpForm['problems'];
  readonly button: ko.PureComputed<string>;
  readonly closed: string;
  private readonly key: string;
  private readonly watching: ko.Computed<void>;
  private readonly readAt = ko.observable('');
  private gone = false;

  constructor(
    private readonly room: Room,
    private readonly noticeId: number,
  ) {
    const { t, times, config, feed } = room;
    const notice = this.notice;
    this.title = ko.pureComputed(() =>
      t.say(this.published() ? 'preview.title.published' : 'preview.title.draft', { id: String(noticeId) }),
    );
    this.scope = ko.pureComputed(() => {
      const scope = notice()?.scope;
      return scope === undefined
        ? ''
        : t.say('preview.scope', { scope: scopeWords(t, config.stores, scope) });
    });
    this.publishedText = ko.pureComputed(() => {
      const at = notice()?.published_at;
      return at === undefined ? '' : t.say('preview.published', { time: times.moment(at, room.now()) });
    });
    this.countsCaption = ko.pureComputed(() =>
      t.say('preview.counts_caption', { time: times.precise(this.readAt()) }),
    );
    this.shown = ko.pureComputed(() => t.say('preview.people', { n: notice()?.shown ?? 0 }));
    this.acknowledged = ko.pureComputed(() => t.say('preview.people', { n: notice()?.acknowledged ?? 0 }));
    this.anotherHref = ko.pureComputed(() =>
      hashOf({ page: 'draft', incidentId: notice()?.incident_id ?? 0 }),
    );
    this.form = new StepUpForm(room);
    this.problems = this.form.problems;
    this.button = ko.pureComputed(() =>
      t.say(this.form.working() ? 'preview.publishing' : 'preview.publish'),
    );
    this.closed = room.may('notice_publish')
      ? ''
      : t.say('needs.right', { right: t.say('right.notice_publish') });
    this.key = room.newKey();
    this.watching = ko.computed(() => {
      feed.receivedAt();
      void this.read();
    });
  }

  readonly publish = async (): Promise<void> => {
    const notice = this.notice();
    if (notice === undefined || this.closed !== '') {
      return;
    }
    await this.form.submit(notice.content_hash, async (proof) => {
      this.accept(await this.room.api.publish(notice, this.key, proof));
      this.room.focus('h1');
      void this.room.feed.refresh();
    });
  };

  dispose(): void {
    this.gone = true;
    this.watching.dispose();
  }

  private async read(): Promise<void> {
    try {
      this.accept(await this.room.api.notice(this.noticeId));
    } catch (caught) {
      if (this.notice() === undefined) {
        this.problem(problemWords(this.room, ApiProblem.from(caught)));
      }
    }
  }

  private accept(notice: Notice): void {
    if (this.gone) {
      return;
    }
    this.readAt(this.room.feed.serverNow(this.room.now.peek()));
    if (this.notice.peek()?.content_hash !== notice.content_hash) {
      this.texts(notice.texts.map((text) => textView(this.room, text)));
    }
    this.notice(notice);
  }
}

function textView(room: Room, text: NoticeText): TextView {
  return {
    caption: room.t.say('preview.as_shown', { locale: text.locale }),
    lang: text.locale.replace(/_/g, '-'),
    title: text.title,
    paragraphs: text.body.split(/\n{2,}/),
    advice: text.advice,
  };
}
