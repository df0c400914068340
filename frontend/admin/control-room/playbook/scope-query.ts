import type { Scope } from '../../../shared/api/shapes';

/** The chosen stores as part of the address: `?websites=1,2`. Everyone needs no words. */
export function queryOfScope(scope: Scope | undefined): string {
  return scope === undefined || scope.ids.length === 0 ? '' : `?${scope.kind}=${scope.ids.join(',')}`;
}

/** @returns undefined when the address names no stores */
export function scopeOfQuery(query: string): Scope | undefined {
  const [kind = '', ids = ''] = query.split('=', 2);
  return (kind === 'websites' || kind === 'store_views') && /^\d{1,5}(,\d{1,5})*$/.test(ids)
    ? { kind, ids: ids.split(',').map(Number) }
    : undefined;
}
