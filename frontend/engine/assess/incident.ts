import { secondsBetween } from '../shared/duration';

/** What a person may have noticed; the codes of the declare form. */
export const NOTICED = [
  'customer_export',
  'admin_account',
  'skimmer',
  'told_by_someone',
  'ransom_note',
  'lost_device',
  'other',
  'unknown',
] as const;
export type Noticed = (typeof NOTICED)[number];

export const ONGOING = ['yes', 'no', 'unknown'] as const;
export type Ongoing = (typeof ONGOING)[number];

export interface IncidentFacts {
  id: number;
  state: string;
  noticed: string;
  noticed_at: string;
  aware_at: string;
  ongoing: string;
}

export interface IncidentModel {
  id: number;
  open: boolean;
  /** Seconds since the merchant became aware. */
  openFor: number;
  /** Questions of the declare form still answered by "I do not know". */
  unknown: ('noticed' | 'noticed_at' | 'ongoing')[];
}

export function modelIncident(incident: IncidentFacts, now: string): IncidentModel {
  const questions = ['noticed', 'noticed_at', 'ongoing'] as const;
  return {
    id: incident.id,
    open: incident.state === 'open',
    openFor: secondsBetween(incident.aware_at, now),
    unknown: questions.filter((question) => incident[question] === 'unknown'),
  };
}
