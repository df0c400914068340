import type { PlanOption } from '../../../engine/contain/switches';
import { OptionField } from '../parts/option-field';
import type { Room } from '../room';

/** Which mails go out all the same. */
export class MailOptions {
  readonly fields: OptionField[];
  private readonly links: OptionField;

  constructor(t: Room['t']) {
    this.links = new OptionField({
      id: 'lr-reset-links',
      name: 'let_through',
      kind: 'check',
      label: t.say('mails.reset_links'),
    });
    this.fields = [this.links];
  }

  options(): PlanOption[] {
    return this.links.on() ? [{ name: 'let_through', value: 'reset_links' }] : [];
  }

  missing(): { field: string; text: string }[] {
    return [];
  }
}
