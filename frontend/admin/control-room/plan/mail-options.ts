import * as ko from 'knockout';
import type { PlanOption } from '../../../engine/contain/switches';

/** Which mails go out all the same. */
export class MailOptions {
  readonly letsLinksThrough = ko.observable(false);

  options(): PlanOption[] {
    return this.letsLinksThrough() ? [{ name: 'let_through', value: 'reset_links' }] : [];
  }

  missing(): { field: string; text: string }[] {
    return [];
  }
}
