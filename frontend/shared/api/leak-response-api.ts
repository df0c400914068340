import type { Bridge } from './bridge';
import type {
  Approval,
  Automatic,
  Checkpoint,
  Consistency,
  EntryList,
  Incident,
  IncidentPage,
  Notice,
  NoticeText,
  Plan,
  Playbook,
  PlaybookPlan,
  PlaybookRun,
  ProvenEntry,
  Run,
  Scope,
  ShopName,
  Status,
} from './shapes';

const ROOT = '/V1/leakresponse';

export interface Declaration {
  noticed: string;
  noticed_at: string;
  ongoing: string;
  scope: Scope;
  idempotency_key: string;
}

export interface PlanRequest {
  incident_id: number;
  action: string;
  scope: Scope;
  audience: string[];
  options?: { name: string; value: string }[];
}

export type Query = Readonly<Record<string, string>>;

export interface ApprovalRequest {
  verb: 'start' | 'undo' | 'unquiet';
  reason: string;
  plan_hash?: string;
  run_id?: string;
  incident_id?: number;
  version?: number;
  recovery_code?: string;
}
export type PlaybookChoice = 'go_on' | 'leave_out';

export type RunAct = 'pause' | 'resume' | 'undo';

/** One method for each route the panel uses. Casts stand here only: both hosts answer by the generated schema. */
export class LeakResponseApi {
  constructor(private readonly bridge: Bridge) {}

  status(): Promise<Status> {
    return this.get('/status');
  }

  incident(id: number): Promise<Incident> {
    return this.get(`/incidents/${id}`);
  }

  /** @param filter values by name; the empty ones are left out */
  incidents(filter: Query): Promise<IncidentPage> {
    return this.get(`/incidents${queryText(filter)}`);
  }

  declare(declaration: Declaration): Promise<Incident> {
    return this.post('/incidents', declaration);
  }

  plan(request: PlanRequest): Promise<Plan> {
    return this.post('/plans', request);
  }

  start(planHash: string, reason: string, idempotencyKey: string, stepUp: string): Promise<Run> {
    return this.post('/containments', {
      plan_hash: planHash,
      reason,
      idempotency_key: idempotencyKey,
      step_up: stepUp,
    });
  }

  run(id: string): Promise<Run> {
    return this.get(`/containments/${encodeURIComponent(id)}`);
  }

  /** Lets the shop work on a started run for at most two seconds. */
  advance(id: string): Promise<Run> {
    return this.post(`/containments/${encodeURIComponent(id)}/advance`, {});
  }

  change(run: Run, act: RunAct, stepUp: string, reason?: string): Promise<Run> {
    const body = { version: run.version, step_up: stepUp };
    return this.post(
      `/containments/${encodeURIComponent(run.id)}/${act}`,
      reason === undefined ? body : { ...body, reason },
    );
  }

  /** Off needs a proof, and another person where two are needed. */
  setQuiet(incident: Incident, quiet: boolean, stepUp?: string): Promise<Incident> {
    const body = { version: incident.version, quiet };
    return this.post(
      `/incidents/${incident.id}/quiet`,
      stepUp === undefined ? body : { ...body, step_up: stepUp },
    );
  }

  /** What waits for another person, as far as this one may see it. */
  approvals(): Promise<Approval[]> {
    return this.get('/approvals');
  }

  ask(request: ApprovalRequest): Promise<Approval> {
    return this.post('/approvals', request);
  }

  decide(
    request: Approval,
    decision: 'approve' | 'decline' | 'withdraw',
    stepUp?: string,
  ): Promise<Approval> {
    const body = { version: request.version, decision };
    return this.post(
      `/approvals/${encodeURIComponent(request.id)}/decide`,
      stepUp === undefined ? body : { ...body, step_up: stepUp },
    );
  }

  playbooks(): Promise<Playbook[]> {
    return this.get('/playbooks');
  }

  planPlaybook(incidentId: number, playbook: string, scope: Scope): Promise<PlaybookPlan> {
    return this.post('/playbook-plans', { incident_id: incidentId, playbook, scope });
  }

  startPlaybook(
    planHash: string,
    reason: string,
    idempotencyKey: string,
    stepUp: string,
  ): Promise<PlaybookRun> {
    return this.post('/playbook-runs', {
      plan_hash: planHash,
      reason,
      idempotency_key: idempotencyKey,
      step_up: stepUp,
    });
  }

  playbookRuns(incidentId: number): Promise<PlaybookRun[]> {
    return this.get(`/incidents/${incidentId}/playbook-runs`);
  }

  playbookRun(id: string): Promise<PlaybookRun> {
    return this.get(`/playbook-runs/${encodeURIComponent(id)}`);
  }

  advancePlaybook(id: string): Promise<PlaybookRun> {
    return this.post(`/playbook-runs/${encodeURIComponent(id)}/advance`, {});
  }

  answerPlaybook(run: PlaybookRun, choice: PlaybookChoice, stepUp: string): Promise<PlaybookRun> {
    return this.post(`/playbook-runs/${encodeURIComponent(run.id)}/continue`, {
      version: run.version,
      choice,
      step_up: stepUp,
    });
  }

  stopPlaybook(run: PlaybookRun, reason: string, stepUp: string): Promise<PlaybookRun> {
    return this.post(`/playbook-runs/${encodeURIComponent(run.id)}/stop`, {
      version: run.version,
      reason,
      step_up: stepUp,
    });
  }

  automatic(): Promise<Automatic> {
    return this.get('/automatic');
  }

  stopAutomatic(reason: string, stepUp: string): Promise<Automatic> {
    return this.post('/automatic/stop', { reason, step_up: stepUp });
  }

  /** Things of the shop by their names, for choosing what an act is about. */
  shopNames(kind: string, words: string): Promise<ShopName[]> {
    return this.get(`/shop-names${queryText({ kind, words })}`);
  }

  draftNotice(incidentId: number, scope: Scope, texts: NoticeText[], key: string): Promise<Notice> {
    return this.post('/notices', { incident_id: incidentId, scope, texts, idempotency_key: key });
  }

  notice(id: number): Promise<Notice> {
    return this.get(`/notices/${id}`);
  }

  publish(notice: Notice, idempotencyKey: string, stepUp: string): Promise<Notice> {
    return this.post(`/notices/${notice.id}/publish`, {
      content_hash: notice.content_hash,
      idempotency_key: idempotencyKey,
      step_up: stepUp,
    });
  }

  checkpoint(): Promise<Checkpoint> {
    return this.get('/ledger/checkpoint');
  }

  /** Proof that the ledger of `to` entries begins with that of `from`. */
  consistency(from: number, to: number): Promise<Consistency> {
    return this.get(`/ledger/consistency?from=${from}&to=${to}`);
  }

  /** @param filter values by name; the empty ones are left out */
  search(filter: Query): Promise<EntryList> {
    return this.get(`/ledger/search${queryText(filter)}`);
  }

  entry(index: string): Promise<ProvenEntry> {
    return this.get(`/ledger/entries/${encodeURIComponent(index)}`);
  }

  /** Who saw a person; by POST, so that no mail address stands in an address or a log. */
  person(who: { customer?: number; mail?: string; before?: string; limit: number }): Promise<EntryList> {
    return this.post('/ledger/person-views', who);
  }

  stepUp(boundTo: string, password: string, code = ''): Promise<string> {
    return this.bridge.stepUp(boundTo, password, code);
  }

  private async get<T>(path: string): Promise<T> {
    return (await this.bridge.call('GET', ROOT + path)) as T;
  }

  private async post<T>(path: string, body: object): Promise<T> {
    return (await this.bridge.call('POST', ROOT + path, body)) as T;
  }
}

function queryText(query: Query): string {
  const text = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return text === '' ? '' : `?${text}`;
}
