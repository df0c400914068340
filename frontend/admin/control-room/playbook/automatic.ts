import * as ko from 'knockout';
import { ApiProblem } from '../../../shared/api/problem';
import type { Automatic, Playbook } from '../../../shared/api/shapes';
import { REASON_FIELD, reasonProblems } from '../confirm/reason';
import { problemWords } from '../parts/problem-words';
import { StepUpForm } from '../parts/step-up-form';
import type { Page, Room } from '../room';
import { hashOf } from '../route';

/** In the place of one run: none, and no version. */
const BOUND_TO = '00000000-0000-0000-0000-000000000000:0:stop-automatic';
const LOOKS: Readonly<Record<string, string>> = { started: 'holding', refused: 'paused', new: 'starting' };

/** What may start by itself, what came of findings, and the switch that ends it. */
export class AutomaticStarts implements Page {
  readonly name = 'automatic';
  readonly title: ko.PureComputed<string>;
  readonly problem = ko.observable('');
  readonly loading = ko.observable(true);
  readonly state = ko.observable('');
  readonly mayStop = ko.observable(false);
  readonly waiting = ko.observable('');
  readonly rules = ko.observableArray<{ text: string; acts: string; caps: string }>([]);
  readonly findings = ko.observableArray<{
    text: string;
    state: string;
    stateClass: string;
    why: string;
    href: string;
  }>([]);
  readonly noRules = ko.pureComputed(() => !this.loading() && this.rules().length === 0);
  readonly noFindings = ko.pureComputed(() => !this.loading() && this.findings().length === 0);
  readonly closed: string;
  readonly acting: StopForm;
  private gone = false;

  constructor(private readonly room: Room) {
    const { t } = room;
    this.title = ko.pureComputed(() => t.say('automatic.title'));
    this.closed = room.may('contain_playbook')
      ? ''
      : t.say('needs.right', { right: t.say('right.contain_playbook') });
    this.acting = new StopForm(room, (after) => void this.draw(after));
    void this.read();
  }

  readonly stop = (): void => {
    if (this.closed === '') {
      this.acting.open();
    }
  };

  dispose(): void {
    this.gone = true;
  }

  private async read(): Promise<void> {
    try {
      await this.draw(await this.room.api.automatic());
    } catch (caught) {
      this.problem(problemWords(this.room, ApiProblem.from(caught)));
    } finally {
      this.loading(false);
    }
  }

  private async draw(now: Automatic): Promise<void> {
    const { t, times } = this.room;
    const books = now.rules.length === 0 ? [] : await this.room.api.playbooks();
    if (this.gone) {
      return;
    }
    this.state(
      now.on ? t.say('automatic.on', { starter: now.starter }) : t.sayCode('automatic.off', now.off),
    );
    this.mayStop(now.on);
    this.waiting(now.waiting === 0 ? '' : t.say('automatic.waiting', { n: now.waiting }));
    this.rules(now.rules.map((rule) => this.rule(rule, books)));
    this.findings(
      now.findings.map((finding) => ({
        text: t.say('automatic.finding', {
          kind: finding.kind,
          source: finding.source,
          time: times.moment(finding.received_at, this.room.now.peek()),
        }),
        state: t.sayCode('automatic.finding', finding.state),
        stateClass: `lr-look lr-look--${LOOKS[finding.state] ?? 'paused'}`,
        why: this.why(finding),
        href: finding.run === undefined ? '' : hashOf({ page: 'playbookRun', runId: finding.run }),
      })),
    );
  }

  private rule(
    rule: Automatic['rules'][number],
    books: Playbook[],
  ): { text: string; acts: string; caps: string } {
    const { t, times } = this.room;
    const book = books.find(({ code }) => code === rule.playbook);
    return {
      text: t.say('automatic.rule', {
        title: book === undefined ? rule.playbook : t.phrase(book.title),
        findings: t.list(rule.findings),
      }),
      acts: t.say('automatic.rule_acts', {
        acts: t.list(rule.acts.map((act) => (t.has(`act.${act}`) ? t.sayCode('act', act) : act))),
      }),
      caps: t.say('automatic.rule_caps', {
        people: rule.people,
        orders: rule.orders,
        starts: rule.starts,
        cooldown: times.duration(rule.cooldown),
      }),
    };
  }

  private why({ code, people, orders }: Automatic['findings'][number]): string {
    const { t } = this.room;
    if (code === '') {
      return '';
    }
    const group = t.has(`automatic_why.${code}`) ? 'automatic_why' : 'refusal';
    return t.sayCode(group, code, group === 'automatic_why' ? { people, orders } : {});
  }
}

/** Opens in place, says what it does, asks why and who you are. The names are those the part `act` binds. */
class StopForm {
  readonly act = ko.observable(false);
  readonly form: StepUpForm;
  readonly problems: StepUpForm['problems'];
  readonly reason = ko.observable('');
  readonly reasonProblem: ko.PureComputed<string>;
  readonly asksReason = true;
  readonly heading: string;
  readonly what: string;
  readonly button: ko.PureComputed<string>;

  constructor(
    private readonly room: Room,
    private readonly changed: (after: Automatic) => void,
  ) {
    const { t } = room;
    this.form = new StepUpForm(room);
    this.problems = this.form.problems;
    this.reasonProblem = ko.pureComputed(() => this.problems.textOf(REASON_FIELD));
    this.heading = t.say('automatic.stop');
    this.what = t.say('automatic.stop.what');
    this.button = ko.pureComputed(() => t.say(this.form.working() ? 'act.working' : 'automatic.stop'));
  }

  open(): void {
    this.problems.clear();
    this.act(true);
    this.room.focus('.lr-act h2');
  }

  readonly cancel = (): void => {
    this.act(false);
    this.form.password('');
    this.room.focus('h1');
  };

  readonly submit = (): Promise<void> =>
    this.form.submit(
      BOUND_TO,
      async (proof) => {
        const after = await this.room.api.stopAutomatic(this.reason().trim(), proof);
        this.cancel();
        this.changed(after);
      },
      () => reasonProblems(this.room, this.reason()),
    );
}
