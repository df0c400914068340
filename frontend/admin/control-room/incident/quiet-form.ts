import * as ko from 'knockout';
import { ApiProblem } from '../../../shared/api/problem';
import type { Incident } from '../../../shared/api/shapes';
import { sha256 } from '../../../shared/hash/sha256';
import { AskAnother } from '../parts/ask-another';
import { problemWords } from '../parts/problem-words';
import { StepUpForm } from '../parts/step-up-form';
import type { Room } from '../room';

/** As the server names it: this incident in this version, shown to everybody with the right again. */
export function unquietHash(incident: Pick<Incident, 'id' | 'version'>): string {
  const said = `${incident.id}:${incident.version}:unquiet`;
  const bytes = sha256(Uint8Array.from(said, (letter) => letter.charCodeAt(0)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Quiet mode of one incident: on at once, off with a proof, and with another person where two are needed. */
export class QuietForm {
  readonly incident = ko.observable<Incident | undefined>(undefined);
  readonly quiet = ko.pureComputed(() => this.incident()?.quiet === true);
  readonly mayHide = ko.pureComputed(() => this.incident()?.quiet === false && this.may);
  readonly mayShow = ko.pureComputed(() => this.quiet() && this.may && !this.opened());
  readonly opened = ko.observable(false);
  readonly fault = ko.observable('');
  readonly reason = ko.observable('');
  readonly form: StepUpForm;
  readonly problems: StepUpForm['problems'];
  readonly asking: AskAnother;
  readonly button: ko.PureComputed<string>;
  private readonly may: boolean;

  constructor(
    private readonly room: Room,
    private readonly changed: () => Promise<void>,
  ) {
    this.may = room.may('incident_declare');
    this.form = new StepUpForm(room);
    this.problems = this.form.problems;
    this.button = ko.pureComputed(() => room.t.say(this.form.working() ? 'act.working' : 'quiet.show'));
    this.asking = new AskAnother(room, this.form, () => {
      const incident = this.incident();
      return incident === undefined
        ? undefined
        : {
            verb: 'unquiet',
            reason: this.reason().trim(),
            incident_id: incident.id,
            version: incident.version,
          };
    });
  }

  readonly hide = async (): Promise<void> => {
    const incident = this.incident();
    if (incident === undefined) {
      return;
    }
    try {
      await this.room.api.setQuiet(incident, true);
      this.fault('');
      await this.changed();
      this.room.focus('h1');
    } catch (caught) {
      this.fault(problemWords(this.room, ApiProblem.from(caught)));
    }
  };

  readonly open = (): void => {
    this.problems.clear();
    this.asking.needed(false);
    this.opened(true);
    this.room.focus('.lr-act h2');
  };

  readonly cancel = (): void => {
    this.opened(false);
    this.form.password('');
    this.room.focus('h1');
  };

  readonly submit = async (): Promise<void> => {
    const incident = this.incident();
    if (incident === undefined) {
      return;
    }
    await this.form.submit(unquietHash(incident), async (proof) => {
      try {
        await this.room.api.setQuiet(incident, false, proof);
      } catch (caught) {
        throw this.asking.look(caught);
      }
      this.cancel();
      await this.changed();
    });
  };
}
