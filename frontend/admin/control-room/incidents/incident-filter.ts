import { NOTICED } from '../../../engine/assess/incident';

/** Which incidents are listed; it stands in the address. Empty means all. */
export interface IncidentFilter {
  state: string;
  noticed: string;
  /** From 1. */
  page: number;
}

export const ALL_INCIDENTS: IncidentFilter = { state: '', noticed: '', page: 1 };
export const STATES = ['open', 'closed'] as const;

/** What cannot be read in the address is left out: the list is then longer, never shorter than it says. */
export function incidentFilterOf(query: string): IncidentFilter {
  const given = new URLSearchParams(query);
  const page = given.get('page') ?? '';
  return {
    state: STATES.find((state) => state === given.get('state')) ?? '',
    noticed: NOTICED.find((noticed) => noticed === given.get('noticed')) ?? '',
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

export function queryOfIncidents({ state, noticed, page }: IncidentFilter): string {
  const given = { state, noticed, page: page > 1 ? String(page) : '' };
  const text = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== '')).toString();
  return text === '' ? '' : `?${text}`;
}
