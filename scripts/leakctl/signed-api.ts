import { createHash, randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { AllowedScript } from '../../frontend/engine/integrity/compare-scripts';
import { signatureBase, signatureHeaders } from '../../frontend/engine/operate/signature-base';
import type { LeftAnchor } from '../../frontend/engine/record/anchors';
import type { ApprovalRequest } from '../../frontend/shared/api/leak-response-api';
import type { Approval, Incident, Plan, Run, Scope, Status } from '../../frontend/shared/api/shapes';
import type { Host } from './host';
import { EXIT, type ExitCode, Stop } from './outcome';
import type { SigningKey } from './signing-key';

export interface SignedCheckpoint {
  note: string;
  size: string;
  vkey: string;
}

export interface EntryPage {
  from: string;
  entries: string[];
  next?: string;
  size: string;
  /** Hashes of entries that were pruned: then there are no entries on this page. */
  leaf_hashes?: string[];
  /** Those of them that stayed: index, space, base64. */
  kept?: string[];
}

export interface AnchorPage {
  anchors: (LeftAnchor & { token?: string })[];
  next?: string;
}

export interface EvidenceManifest {
  envelope: string;
  custody: { number: number; envelope: string }[];
}

interface EvidenceChunk {
  bytes: string;
  next?: string;
}

export interface PlanRequest {
  incident_id: number;
  action: string;
  scope: Scope;
  audience: string[];
  options?: { name: string; value: string }[];
}

const ROOT = '/V1/leakresponse';
const SECONDS = 60;

/** The shop's web API, every request signed (RFC 9421). Casts stand here only: the shop answers by the generated schema. */
export class SignedApi {
  constructor(
    private readonly rest: URL,
    private readonly key: SigningKey,
    private readonly host: Host,
  ) {}

  status = () => this.call<Status>('GET', '/status');
  incident = (id: number) => this.call<Incident>('GET', `/incidents/${id}`);
  plan = (request: PlanRequest) => this.call<Plan>('POST', '/plans', request);
  start = (plan_hash: string, reason: string, idempotency_key: string) =>
    this.call<Run>('POST', '/containments', { plan_hash, reason, idempotency_key });
  run = (id: string) => this.call<Run>('GET', `/containments/${encodeURIComponent(id)}`);
  advance = (id: string) => this.call<Run>('POST', `/containments/${encodeURIComponent(id)}/advance`, {});
  pause = (id: string, version: number) => this.change(id, 'pause', { version });
  resume = (id: string, version: number) => this.change(id, 'resume', { version });
  undo = (id: string, version: number, reason: string) => this.change(id, 'undo', { version, reason });
  approvals = () => this.call<Approval[]>('GET', '/approvals');
  approval = (id: string) => this.call<Approval>('GET', `/approvals/${encodeURIComponent(id)}`);
  ask = (request: ApprovalRequest) => this.call<Approval>('POST', '/approvals', request);
  decide = (id: string, version: number, decision: string) =>
    this.call<Approval>('POST', `/approvals/${encodeURIComponent(id)}/decide`, { version, decision });
  scripts = () => this.call<AllowedScript[]>('GET', '/scripts');
  checkpoint = () => this.call<SignedCheckpoint>('GET', '/ledger/checkpoint');
  entries = (from: number, limit: number) =>
    this.call<EntryPage>('GET', `/ledger/entries?from=${from}&limit=${limit}`);

  evidenceManifest = (id: string) =>
    this.call<EvidenceManifest>('GET', `/evidence-packages/${encodeURIComponent(id)}/manifest`);
  custody = (id: string, envelope: string) =>
    this.call<unknown>('POST', `/evidence-packages/${encodeURIComponent(id)}/custody`, { envelope });

  /** Streams a part of a package to a file, a chunk at a time. */
  async evidencePart(id: string, name: string, file: string): Promise<void> {
    const part = /([0-9]+-[0-9]+)\.age$/.exec(name)?.[1] ?? '';
    const out = await open(file, 'w', 0o600);
    try {
      for (let from: string | undefined = '0'; from !== undefined; ) {
        const chunk: EvidenceChunk = await this.call(
          'GET',
          `/evidence-packages/${encodeURIComponent(id)}/parts/${part}?from=${from}`,
        );
        await out.write(Buffer.from(chunk.bytes, 'base64'));
        from = chunk.next;
      }
    } finally {
      await out.close();
    }
  }

  anchors = (from: string) => this.call<AnchorPage>('GET', `/ledger/anchors?from=${from}&limit=100`);
  private change = (id: string, act: string, body: unknown) =>
    this.call<Run>('POST', `/containments/${encodeURIComponent(id)}/${act}`, body);

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const url = new URL(`${this.rest.href.replace(/\/$/, '')}${ROOT}${path}`);
    const text = body === undefined ? null : JSON.stringify(body);
    let answer: Response;
    try {
      answer = await this.host.fetch(url, {
        method,
        headers: this.headers(method, url, text),
        body: text,
        redirect: 'error',
        signal: AbortSignal.timeout(SECONDS * 1000),
      });
    } catch {
      throw new Stop(EXIT.unreachable, `${url.origin} does not answer.`, { code: 'unreachable' });
    }
    const read = await answer.text().catch(() => '');
    if (!answer.ok) {
      throw problem(answer.status, read);
    }
    try {
      return JSON.parse(read) as T;
    } catch {
      throw new Stop(EXIT.failed, `${url.origin} did not answer in JSON. Is this the shop's address?`);
    }
  }

  private headers(method: string, url: URL, body: string | null): Record<string, string> {
    const request = {
      method,
      scheme: url.protocol === 'http:' ? ('http' as const) : ('https' as const),
      authority: url.host,
      path: url.pathname,
      query: url.search.slice(1),
      bodyDigest: body === null ? null : createHash('sha256').update(body, 'utf8').digest('base64'),
    };
    const params = {
      created: Math.floor(this.host.now() / 1000),
      keyId: this.key.id,
      nonce: randomBytes(18).toString('base64'),
    };
    return {
      accept: 'application/json',
      ...(body === null ? {} : { 'content-type': 'application/json' }),
      ...signatureHeaders(request, params, this.key.sign(signatureBase(request, params))),
    };
  }
}

/** The shop's own words go to people, its code to programs. */
function problem(status: number, body: string): Stop {
  let parsed: { message?: unknown; parameters?: { code?: unknown; field?: unknown } } = {};
  try {
    parsed = JSON.parse(body);
  } catch {
    parsed = {};
  }
  const code = typeof parsed.parameters?.code === 'string' ? parsed.parameters.code : `http_${status}`;
  const field = typeof parsed.parameters?.field === 'string' ? parsed.parameters.field : '';
  const message = typeof parsed.message === 'string' ? parsed.message : `The shop answered ${status}.`;
  const exit: ExitCode =
    status === 503 || status === 502 || status === 504
      ? EXIT.unreachable
      : status >= 500
        ? EXIT.failed
        : EXIT.refused;
  return new Stop(exit, `${message} [${code}]`, { code, field, status });
}
