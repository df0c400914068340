import * as ko from 'knockout';
import { ApiProblem } from '../../../shared/api/problem';
import type { Playbook, PlaybookRun } from '../../../shared/api/shapes';
import { problemWords } from '../parts/problem-words';
import type { Page, Room } from '../room';
import { hashOf } from '../route';
import { cacaoOf } from './cacao-file';

interface Card {
  id: string;
  title: string;
  summary: string;
  signs: string[];
  about: string;
  href: string;
  look: string;
  exportText: string;
  save: () => void;
}

interface RunLine {
  text: string;
  href: string;
  state: string;
  stateClass: string;
}

const STOPS = ['approval', 'checklist'];
const LOOKS: Readonly<Record<string, string>> = {
  done: 'contained',
  running: 'holding',
  waiting: 'needs_you',
};

/** What each playbook does in plain words, and what was started for this incident. */
export class Playbooks implements Page {
  readonly name = 'playbooks';
  readonly title: ko.PureComputed<string>;
  readonly cards = ko.observableArray<Card>([]);
  readonly runs = ko.observableArray<RunLine>([]);
  readonly problem = ko.observable('');
  readonly loading = ko.observable(true);
  readonly ready = ko.pureComputed(() => !this.loading() && this.problem() === '');
  readonly noRuns = ko.pureComputed(() => this.runs().length === 0);
  readonly incidentHref: string;
  readonly automaticHref = hashOf({ page: 'automatic' });
  private gone = false;

  constructor(
    private readonly room: Room,
    private readonly incidentId: number,
  ) {
    this.title = ko.pureComputed(() => room.t.say('playbooks.title', { id: String(incidentId) }));
    this.incidentHref = hashOf({ page: 'incident', incidentId });
    void this.read();
  }

  dispose(): void {
    this.gone = true;
  }

  private async read(): Promise<void> {
    const { api } = this.room;
    try {
      const [books, runs] = await Promise.all([api.playbooks(), api.playbookRuns(this.incidentId)]);
      if (!this.gone) {
        this.cards(books.map((book) => this.card(book)));
        this.runs(runs.map((run) => this.line(run)));
      }
    } catch (caught) {
      this.problem(problemWords(this.room, ApiProblem.from(caught)));
    } finally {
      this.loading(false);
    }
  }

  private card(book: Playbook): Card {
    const { t } = this.room;
    const title = t.phrase(book.title);
    const acts = book.steps.filter((step) => step.kind === 'act').length;
    const stops = book.steps.filter((step) => STOPS.includes(step.kind)).length;
    return {
      id: `lr-playbook-${book.code}`,
      title,
      summary: t.phrase(book.summary),
      signs: book.signs.map((sign) => t.phrase(sign)),
      about: t.say('playbooks.about', {
        steps: t.say('playbooks.steps', { n: book.steps.length }),
        acts: t.say('playbooks.acts', { n: acts }),
        stops: t.say('playbooks.stops', { n: stops }),
      }),
      href: hashOf({ page: 'playbookPlan', incidentId: this.incidentId, playbook: book.code }),
      look: t.say('playbooks.look_at', { title }),
      exportText: t.say('playbooks.export_of', { title }),
      save: () => this.save(book),
    };
  }

  /** Made in the browser: the file holds no secret and nothing of this shop but its address. */
  private save(book: Playbook): void {
    const { t, announcer } = this.room;
    const made = cacaoOf(book.code, window.location.origin);
    if (made === undefined) {
      this.problem(t.say('playbooks.no_export'));
      announcer.say(this.problem());
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([made.text], { type: 'application/json' }));
    link.download = made.file;
    link.click();
    URL.revokeObjectURL(link.href);
    announcer.say(t.say('playbooks.exported', { file: made.file }));
  }

  private line(run: PlaybookRun): RunLine {
    const { t, times, now } = this.room;
    return {
      text: t.say('playbooks.run', {
        title: t.phrase(run.title),
        time: times.moment(run.started_at, now.peek()),
        name: run.starter_name,
      }),
      href: hashOf({ page: 'playbookRun', runId: run.id }),
      state: t.sayCode('playbook_run.title', run.state),
      stateClass: `lr-look lr-look--${LOOKS[run.state] ?? 'failed'}`,
    };
  }
}
