import * as ko from 'knockout';
import { instantOf, isNetworkList, type PlanOption, wordsOf } from '../../../engine/contain/switches';
import { type FieldKind, OptionField } from '../parts/option-field';
import type { Room } from '../room';

/** What the maintenance page says and who passes it, with the words as visitors will read them. */
export class PageOptions {
  readonly fields: OptionField[];
  readonly preview: PagePreview;
  private readonly heading: OptionField;
  private readonly text: OptionField;
  private readonly orderNote: OptionField;
  private readonly openAt: OptionField;
  private readonly allow: OptionField;

  /** @param shown false while the page is not part of what is switched */
  constructor(
    private readonly t: Room['t'],
    shown: ko.Subscribable<boolean> & (() => boolean) = ko.observable(true),
  ) {
    const field = (
      id: string,
      name: string,
      kind: FieldKind,
      label: string,
      hint: string,
      maxLength?: number,
    ) =>
      new OptionField({
        id,
        name,
        kind,
        label,
        hint,
        shown,
        ...(maxLength === undefined ? {} : { maxLength }),
      });
    this.heading = field(
      'lr-page-heading',
      'heading',
      'line',
      t.say('switch.heading'),
      t.say('switch.heading_hint'),
      120,
    );
    this.text = field('lr-page-text', 'text', 'area', t.say('switch.text'), t.say('switch.text_hint'), 2000);
    this.orderNote = field('lr-order-note', 'order_note', 'check', t.say('switch.order_note'), '');
    this.openAt = field(
      'lr-open-at',
      'open_at',
      'date',
      t.say('switch.open_at'),
      t.say('switch.open_at_hint'),
    );
    this.allow = field('lr-allow', 'allow', 'area', t.say('switch.allow'), t.say('switch.allow_hint'));
    this.fields = [this.heading, this.text, this.orderNote, this.openAt, this.allow];
    const { heading, text, orderNote, openAt } = this;
    this.preview = {
      heading: ko.pureComputed(() => heading.text().trim() || t.say('page.heading')),
      text: ko.pureComputed(() => text.text().trim() || t.say('page.text')),
      when: ko.pureComputed(() =>
        openAt.text() === ''
          ? t.say('page.when_unknown')
          : t.say('page.when', { time: localTime(openAt.text(), t.locale) }),
      ),
      order: ko.pureComputed(() => (orderNote.on() ? t.say('page.order') : '')),
    };
  }

  options(): PlanOption[] {
    const options: PlanOption[] = [
      { name: 'heading', value: this.heading.text().trim() },
      { name: 'text', value: this.text.text().trim() },
      { name: 'order_note', value: this.orderNote.on() ? 'yes' : '' },
      ...wordsOf(this.allow.text()).map((value) => ({ name: 'allow', value })),
      { name: 'open_at', value: instantOf(this.openAt.text()) ?? '' },
    ];
    return options.filter(({ value }) => value !== '');
  }

  missing(): { field: string; text: string }[] {
    const wrong = isNetworkList(this.allow.text());
    const late = this.openAt.text() !== '' && Date.parse(this.openAt.text()) < Date.now();
    return [
      ...(late ? [{ field: 'lr-open-at', text: this.t.say('switch.past') }] : []),
      ...(wrong === undefined
        ? []
        : [{ field: 'lr-allow', text: this.t.say('door.allow_wrong', { network: wrong }) }]),
    ];
  }
}

export interface PagePreview {
  heading: ko.PureComputed<string>;
  text: ko.PureComputed<string>;
  when: ko.PureComputed<string>;
  order: ko.PureComputed<string>;
}

function localTime(local: string, locale: string): string {
  const at = new Date(local);
  return Number.isNaN(at.getTime())
    ? ''
    : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);
}
