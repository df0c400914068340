import { type Said, said } from './said';

export type DurationCode = 'under_second' | 'seconds' | 'minutes' | 'hours' | 'hours_minutes' | 'days_hours';

/** How long something takes or took, in the two greatest units a person would say. @param seconds at least 0 */
export function inWords(seconds: number): Said<DurationCode> {
  const whole = Math.round(Math.max(0, seconds));
  if (whole < 1) {
    return said('under_second');
  }
  if (whole < 60) {
    return said('seconds', { n: whole });
  }
  const minutes = Math.round(whole / 60);
  if (minutes < 60) {
    return said('minutes', { n: minutes });
  }
  const hours = Math.floor(minutes / 60);
  if (hours < 24) {
    return minutes % 60 === 0
      ? said('hours', { n: hours })
      : said('hours_minutes', { hours, minutes: minutes % 60 });
  }
  return said('days_hours', { n: Math.floor(hours / 24), hours: hours % 24 });
}

/** @returns seconds from one RFC 3339 instant to a later one, never below 0; 0 when either cannot be read */
export function secondsBetween(from: string, to: string): number {
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 0;
}
