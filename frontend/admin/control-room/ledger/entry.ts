import * as ko from 'knockout';
import { checkEntry, type EntryProof, entryText, entryVerbatim } from '../../../engine/record/entry-proof';
import { ApiProblem } from '../../../shared/api/problem';
import type { Pruning } from '../../../shared/api/shapes';
import { sha256 } from '../../../shared/hash/sha256';
import { problemWords } from '../parts/problem-words';
import type { Page, Room } from '../room';
import { hashOf } from '../route';
import { WHOLE_LEDGER } from './ledger-filter';

/** One entry: the bytes that were sealed, and whether this browser can compute the signed root from them. */
export class Entry implements Page {
  readonly name = 'entry';
  readonly title: ko.PureComputed<string>;
  readonly loading = ko.observable(true);
  readonly problem = ko.observable('');
  readonly proof: ko.Observable<EntryProof | undefined> = ko.observable();
  /** Where a policy let the contents go. */
  readonly pruned: ko.Observable<Pruning | undefined> = ko.observable();
  readonly prunedWords: ko.PureComputed<string>;
  readonly verdict: ko.PureComputed<string>;
  readonly verdictClass: ko.PureComputed<string>;
  readonly mark: ko.PureComputed<string>;
  readonly about: ko.PureComputed<string>;
  readonly text = ko.pureComputed(() => entryText(this.proof()?.bytes ?? new Uint8Array(0)));
  readonly verbatim = ko.pureComputed(() => entryVerbatim(this.proof()?.bytes ?? new Uint8Array(0)));
  readonly steps: ko.PureComputed<string>;
  readonly ledgerHref = hashOf({ page: 'ledger', filter: WHOLE_LEDGER });
  readonly beforeHref: string;
  readonly afterHref = ko.observable('');
  private gone = false;

  constructor(
    private readonly room: Room,
    private readonly index: string,
  ) {
    const { t } = room;
    const number = Number(index);
    this.title = ko.pureComputed(() => t.say('ledger.entry_title', { index: t.number(number) }));
    this.beforeHref = number > 0 ? hashOf({ page: 'entry', index: String(number - 1) }) : '';
    this.verdict = ko.pureComputed(() => {
      const proof = this.proof();
      return proof === undefined
        ? ''
        : t.say(`entry.${proof.verdict}`, { n: proof.size, index: t.number(number) });
    });
    this.prunedWords = ko.pureComputed(() => {
      const gone = this.pruned();
      return gone === undefined
        ? ''
        : t.say('entry.pruned', { index: t.number(number), days: gone.days, root: gone.root });
    });
    const isIn = ko.pureComputed(() => this.proof()?.verdict === 'included');
    this.mark = ko.pureComputed((): string => (isIn() ? '✓' : '✕'));
    this.verdictClass = ko.pureComputed(() => `lr-mark lr-mark--${isIn() ? 'ok' : 'fail'}`);
    this.about = ko.pureComputed(() => t.say('entry.about', { origin: this.proof()?.origin ?? '' }));
    this.steps = ko.pureComputed(() => t.say('entry.steps', { n: this.proof()?.path.length ?? 0 }));
    void this.read();
  }

  dispose(): void {
    this.gone = true;
  }

  private async read(): Promise<void> {
    try {
      const facts = await this.room.api.entry(this.index);
      if (!this.gone) {
        // The index that was asked for, not the one that came: another entry with a good proof is another entry.
        if (facts.pruned !== undefined) {
          this.afterHref(hashOf({ page: 'entry', index: String(Number(this.index) + 1) }));
          this.pruned(facts.pruned);
          this.room.announcer.say(this.prunedWords());
          return;
        }
        const proof = checkEntry({ ...facts, index: this.index }, sha256);
        const next = Number(this.index) + 1;
        this.afterHref(next < proof.size ? hashOf({ page: 'entry', index: String(next) }) : '');
        this.proof(proof);
        this.room.announcer.say(this.verdict());
      }
    } catch (caught) {
      this.problem(problemWords(this.room, ApiProblem.from(caught)));
    } finally {
      this.loading(false);
    }
  }
}
