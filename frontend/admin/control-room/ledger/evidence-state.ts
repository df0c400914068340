import * as ko from 'knockout';
import { newestAnchors } from '../../../engine/record/newest-anchors';
import { ApiProblem } from '../../../shared/api/problem';
import type { LedgerWatch } from '../parts/ledger-watch';
import { problemWords } from '../parts/problem-words';
import { evidenceLines } from '../parts/status-rows';
import type { Room } from '../room';

/** Facts that are read: a day has a few, so this reaches back for weeks. */
const ANCHORS = '100';

/** Facts that say a root has left the shop. */
const ANCHORED = ['anchor.sent', 'anchor.kept'] as const;

/** How far the ledger is proven, and by whom: only who stands outside proves anything against the shop itself. */
export class EvidenceState {
  readonly sealed: ko.PureComputed<string[]>;
  readonly proven: ko.PureComputed<string[]>;
  private readonly anchors = ko.observableArray<string>([]);
  private gone = false;

  constructor(
    private readonly room: Room,
    watch: LedgerWatch,
  ) {
    const { feed, now } = room;
    this.sealed = ko.pureComputed(() => {
      const evidence = feed.status()?.evidence;
      return evidence === undefined ? [] : evidenceLines(room, evidence, now.peek());
    });
    this.proven = ko.pureComputed(() => [
      ...(watch.proven() === '' ? [] : [watch.proven()]),
      ...this.anchors(),
    ]);
    void this.read();
  }

  dispose(): void {
    this.gone = true;
  }

  private async read(): Promise<void> {
    const { t, times, now } = this.room;
    try {
      const found = await Promise.all(ANCHORED.map((type) => this.room.api.search({ type, limit: ANCHORS })));
      const lines = newestAnchors(found.flatMap(({ entries }) => entries)).map(({ kind, at, size }) =>
        t.say('evidence.anchored', {
          n: size,
          time: times.moment(at, now.peek()),
          who: t.has(`anchor_kind.${kind}`) ? t.sayCode('anchor_kind', kind) : kind,
        }),
      );
      this.show(lines.length > 0 ? lines : [t.say('evidence.no_anchor')]);
    } catch (caught) {
      this.show([problemWords(this.room, ApiProblem.from(caught))]);
    }
  }

  private show(lines: string[]): void {
    if (!this.gone) {
      this.anchors(lines);
    }
  }
}
