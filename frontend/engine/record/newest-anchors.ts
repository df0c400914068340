import { type NamedValue, valuesOf } from '../shared/said';

/** A fact `anchor.sent`, as the search gives it. */
export interface AnchorFact {
  at: string;
  params: readonly NamedValue[];
}

/** The newest root that left the shop by one way. */
export interface Anchored {
  /** For example mail. */
  kind: string;
  /** When it left: entries below its size are older. */
  at: string;
  size: number;
}

/** By the way they went, the furthest reaching first. Facts that name no size hold nothing. */
export function newestAnchors(facts: readonly AnchorFact[]): Anchored[] {
  const newest = new Map<string, Anchored>();
  for (const { at, params } of facts) {
    const values = valuesOf(params);
    const size = Number(values.size);
    const kind = String(values.kind ?? '');
    const known = newest.get(kind);
    if (Number.isSafeInteger(size) && size > 0 && (known === undefined || size > known.size)) {
      newest.set(kind, { kind, at, size });
    }
  }
  return [...newest.values()].sort((a, b) => b.size - a.size);
}
