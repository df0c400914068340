import { type Said, said } from '../shared/said';

export interface ProbeFacts {
  kind: string;
  role: string;
  how: string;
  tried: number;
  as_expected: number;
  detail: string;
}

export interface ProofFacts {
  verdict: string;
  checked_at: string;
  probes: readonly ProbeFacts[];
  remaining: number;
}

export type ProbeCode = 'refused' | 'still_works' | 'works' | 'does_not_work' | 'not_tried';

export interface ProbeLine {
  ok: boolean;
  /** Null when it was not tried: neither proven nor disproven. */
  tried: boolean;
  kind: string;
  how: 'http' | 'in_process' | 'not_tried';
  detail: string;
  result: Said<ProbeCode>;
}

export interface ProofSummary {
  verdict: 'proven' | 'partial' | 'not_proven';
  lines: ProbeLine[];
  /** How many kinds of door still stand open. */
  open: number;
  untried: number;
  remaining: number;
}

export function summariseProof(proof: ProofFacts): ProofSummary {
  const lines = proof.probes.map(lineOf);
  return {
    verdict: proof.verdict === 'proven' || proof.verdict === 'partial' ? proof.verdict : 'not_proven',
    lines,
    open: lines.filter((line) => line.tried && !line.ok).length,
    untried: lines.filter((line) => !line.tried).length,
    remaining: proof.remaining,
  };
}

function lineOf(probe: ProbeFacts): ProbeLine {
  const tried = probe.how !== 'not_tried' && probe.tried > 0;
  const ok = tried && probe.as_expected === probe.tried;
  const canary = probe.role === 'canary';
  const params = { n: probe.tried, expected: probe.as_expected, wrong: probe.tried - probe.as_expected };
  const code = !tried
    ? 'not_tried'
    : canary
      ? ok
        ? 'refused'
        : 'still_works'
      : ok
        ? 'works'
        : 'does_not_work';
  return {
    ok,
    tried,
    kind: probe.kind,
    how: tried && (probe.how === 'http' || probe.how === 'in_process') ? probe.how : 'not_tried',
    detail: probe.detail,
    result: said(code, params),
  };
}
