import type { Status } from '../../../shared/api/shapes';
import { CHECKS, EVIDENCE, INCIDENT, NOW, OPEN, PROVEN_RUN, QUIET } from './data';

/** How the shop answers the question for the state. */
export type Answer =
  | { kind: 'state'; status: Status }
  | { kind: 'refuse'; http: number; code: string }
  | { kind: 'never' };

export interface Example {
  name: string;
  about: string;
  /** One for each reading; the last one is given again and again. */
  answers: Answer[];
}

const state = (status: Status): Answer => ({ kind: 'state', status });

/** The six states every panel has to be right in, and the two everyday ones. Adding one here adds its tests. */
export const EXAMPLES: readonly Example[] = [
  { name: 'quiet', about: 'Nothing is wrong: one act, and how ready the shop is.', answers: [state(QUIET)] },
  { name: 'incident', about: 'An open incident, one act proven, one at work.', answers: [state(OPEN)] },
  { name: 'loading', about: 'The first answer has not come yet.', answers: [{ kind: 'never' }] },
  {
    name: 'empty',
    about: 'Just installed: no checks have run, nothing is sealed.',
    answers: [
      state({
        version: 'empty-1',
        now: NOW,
        state: 'unknown',
        checks: [],
        containments: [],
        evidence: { size: '0', waiting: 0, custody: 'C' },
        notices: [],
      }),
    ],
  },
  {
    name: 'error',
    about: 'The server fails before anything was read.',
    answers: [{ kind: 'refuse', http: 500, code: 'internal' }],
  },
  {
    name: 'forbidden',
    about: 'The person may not look.',
    answers: [{ kind: 'refuse', http: 403, code: 'forbidden' }],
  },
  {
    name: 'stale',
    about: 'The state was read once, then the server went away. What is shown stays, and says how old it is.',
    answers: [state(OPEN), { kind: 'refuse', http: 0, code: 'network' }],
  },
  {
    name: 'partial',
    about: 'Cron stands still, an act is not proven, entries wait to be sealed: what is not known is said.',
    answers: [
      state({
        version: 'partial-1',
        now: NOW,
        state: 'unknown',
        checks: CHECKS.map((check) => (check.code === 'cron' ? { ...check, state: 'fail' } : check)),
        incident: { ...INCIDENT, noticed: 'unknown', noticed_at: 'unknown' },
        containments: [
          {
            ...PROVEN_RUN,
            state: 'not_proven',
            proof: {
              verdict: 'not_proven',
              checked_at: '2026-11-21T13:58:04Z',
              probes: [
                { kind: 'session', role: 'canary', how: 'http', tried: 25, as_expected: 23, detail: '' },
              ],
              remaining: 0,
            },
          },
        ],
        evidence: { ...EVIDENCE, waiting: 61 },
        notices: [],
      }),
    ],
  },
];
