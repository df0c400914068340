/**
 * Why a call did not give an answer. `network`: no answer came, the shop may still be working. `session`: signed out.
 * `forbidden`: the right is missing. `conflict`: somebody else was first. `refused`: the input was not accepted.
 * `server`: the shop failed.
 */
export type ProblemKind = 'network' | 'session' | 'forbidden' | 'conflict' | 'refused' | 'server';

export interface ProblemParts {
  kind: ProblemKind;
  /** Refusal code of the server, or the kind where there is none. */
  code: string;
  /** Field the server named, or empty. */
  field: string;
  /** May the same call succeed later? */
  retry: boolean;
  params: Readonly<Record<string, string>>;
}

export class ApiProblem extends Error implements ProblemParts {
  readonly kind: ProblemKind;
  readonly code: string;
  readonly field: string;
  readonly retry: boolean;
  readonly params: Readonly<Record<string, string>>;

  constructor(parts: ProblemParts) {
    super(`${parts.kind}: ${parts.code}`);
    this.name = 'ApiProblem';
    this.kind = parts.kind;
    this.code = parts.code;
    this.field = parts.field;
    this.retry = parts.retry;
    this.params = parts.params;
  }

  static of(kind: ProblemKind, code: string = kind, retry = kind === 'network'): ApiProblem {
    return new ApiProblem({ kind, code, field: '', retry, params: {} });
  }

  /** Reads the error body `{message, parameters}` that REST and the bridge share. */
  static ofAnswer(status: number, body: unknown): ApiProblem {
    const parameters = stringsOf(isRecord(body) ? body.parameters : undefined);
    const { code = '', field = '', retry = '', ...params } = parameters;
    const kind = kindOf(status, code);
    return new ApiProblem({
      kind,
      code: code || kind,
      field,
      retry: retry === 'true' || retry === '1',
      params,
    });
  }

  /** Turns anything caught into a problem, so that nothing fails silent. */
  static from(caught: unknown): ApiProblem {
    return caught instanceof ApiProblem ? caught : ApiProblem.of('server', 'unexpected');
  }
}

function kindOf(status: number, code: string): ProblemKind {
  if (status === 401 || code === 'session_ended') {
    return 'session';
  }
  if (status === 403) {
    return code.startsWith('step_up') ? 'refused' : 'forbidden';
  }
  if (status === 409) {
    return 'conflict';
  }
  return status >= 500 ? 'server' : 'refused';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringsOf(value: unknown): Record<string, string> {
  const strings: Record<string, string> = {};
  for (const [name, item] of Object.entries(isRecord(value) ? value : {})) {
    if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') {
      strings[name] = String(item);
    }
  }
  return strings;
}
