/** How a step can end. `by_hand`: a person did it, because the shop cannot. `declined`: a person chose to leave it out. */
export type Ended = 'proven' | 'done' | 'failed' | 'skipped' | 'declined' | 'by_hand';
export type Counted = 'sessions' | 'tokens' | 'accounts' | 'admin_sessions';

export interface Test {
  step: string;
  ended?: Ended[];
  counted?: Counted;
  at_least?: number;
}

interface Named {
  id: string;
  title: string;
}

export interface Act extends Named {
  kind: 'act';
  action: string;
  /** Code of an act that not every installation has. */
  needs?: string;
  scope: 'chosen' | 'all';
  audience: ('customers' | 'admins' | 'shop')[];
  options?: { name: string; value: string }[];
  on_failure: 'stop' | 'continue';
  /** What a person does where the shop cannot. */
  by_hand: string;
}

export interface Condition extends Named {
  kind: 'condition';
  if: Test;
  yes: Step[];
  no?: Step[];
}

export interface Wait extends Named {
  kind: 'wait';
  seconds: number;
}

export interface Approval extends Named {
  kind: 'approval';
  text: string;
}

export interface Note extends Named {
  kind: 'note';
  text: string;
}

export interface Checklist extends Named {
  kind: 'checklist';
  items: string[];
}

export type Step = Act | Condition | Wait | Approval | Note | Checklist;

/** A playbook as people write it (playbook.schema.json). */
export interface Playbook {
  $schema?: string;
  format: 1;
  code: string;
  version: number;
  uuid: string;
  created: string;
  modified: string;
  severity: number;
  impact: number;
  title: string;
  summary: string;
  signs: string[];
  steps: Step[];
}

/** One step as PHP runs it: a number, where to go next (0 is the end), and plain values. Nothing is evaluated. */
export interface PlainStep {
  n: number;
  id: string;
  kind: Step['kind'];
  title: string;
  text: string;
  items: string[];
  next: number;
  /** Where a condition that does not hold leads; 0 for other kinds. */
  otherwise: number;
  /** The step a condition looks at; 0 for other kinds. */
  looks_at: number;
  ended: Ended[];
  counted: string;
  at_least: number;
  action: string;
  needs: string;
  scope: string;
  audience: string[];
  options: { name: string; value: string }[];
  on_failure: string;
  seconds: number;
}

/** A compiled playbook. */
export interface PlainPlaybook {
  format: 1;
  code: string;
  version: number;
  title: string;
  summary: string;
  signs: string[];
  steps: PlainStep[];
}
