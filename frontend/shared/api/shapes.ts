import { SWITCHES, type Switch } from '../../engine/contain/switches';
import type { components } from '../../types/api';

/**
 * Shapes of `Api/Data`, generated from the PHP interfaces. Both hosts leave null fields out and the bridge drops them
 * should one come through, so a field that may be null is one that may be missing.
 */
type WithoutNull<T> = T extends readonly (infer Item)[]
  ? WithoutNull<Item>[]
  : T extends object
    ? { [Key in keyof T]: WithoutNull<Exclude<T[Key], null>> }
    : T;
type Shape<Name extends keyof components['schemas']> = WithoutNull<components['schemas'][Name]>;

export type Scope = Shape<'Scope'>;
export type Check = Shape<'Check'>;
export type TimelineEntry = Shape<'TimelineEntry'>;
export type Incident = Shape<'Incident'>;
export type Approval = Shape<'Approval'>;
export type Plan = Shape<'Plan'>;
export type Run = Shape<'Run'>;
export type Evidence = Shape<'Evidence'>;
export type Notice = Shape<'Notice'>;
export type NoticeText = Shape<'NoticeText'>;
export type Checkpoint = Shape<'Checkpoint'>;
export type Consistency = Shape<'Consistency'>;
export type IncidentPage = Shape<'IncidentPage'>;
export type IncidentRow = Shape<'IncidentRow'>;
export type EntryList = Shape<'EntryList'>;
export type FoundEntry = Shape<'FoundEntry'>;
export type ProvenEntry = Shape<'ProvenEntry'>;
export type Pruning = Shape<'Pruning'>;
export type Status = Shape<'Status'>;
export type Playbook = Shape<'Playbook'>;
export type PlaybookStep = Shape<'PlaybookStep'>;
export type PlannedStep = Shape<'PlannedStep'>;
export type PlaybookPlan = Shape<'PlaybookPlan'>;
export type PlaybookRun = Shape<'PlaybookRun'>;
export type PlaybookRunStep = Shape<'PlaybookRunStep'>;
export type Automatic = Shape<'Automatic'>;
export type ShopName = Shape<'ShopName'>;
/** The acts this panel has words for. */
export type Action = 'end_sessions' | 'reset_credentials' | Switch;
export const ACTIONS: readonly Action[] = ['end_sessions', 'reset_credentials', ...SWITCHES];

export function isAction(word: string | undefined): word is Action {
  return ACTIONS.some((action) => action === word);
}
