import { inWords } from '../../engine/shared/duration';
import type { PanelTranslator } from '../i18n/catalogue';

/** Instants and durations as words. The zone is always explicit and named once on the page. */
export class TimeWords {
  private readonly time: Intl.DateTimeFormat;
  private readonly dayAndTime: Intl.DateTimeFormat;
  private readonly withSeconds: Intl.DateTimeFormat;
  private readonly dayAndSeconds: Intl.DateTimeFormat;
  private readonly day: Intl.DateTimeFormat;

  constructor(
    private readonly t: PanelTranslator,
    readonly zone: string,
  ) {
    const base = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    this.time = new Intl.DateTimeFormat(t.locale, base);
    this.withSeconds = new Intl.DateTimeFormat(t.locale, { ...base, second: '2-digit' });
    this.dayAndTime = new Intl.DateTimeFormat(t.locale, {
      ...base,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
    this.dayAndSeconds = new Intl.DateTimeFormat(t.locale, {
      ...base,
      second: '2-digit',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
    this.day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  }

  /** The time alone for today, with the date otherwise. Unreadable instants are shown as they came. */
  moment(instant: string, now: number): string {
    const at = Date.parse(instant);
    if (!Number.isFinite(at)) {
      return instant;
    }
    const today = this.day.format(at) === this.day.format(now);
    return (today ? this.time : this.dayAndTime).format(at);
  }

  /** Date, hour, minute and second. */
  full(instant: string): string {
    const at = Date.parse(instant);
    return Number.isFinite(at) ? this.dayAndSeconds.format(at) : instant;
  }

  precise(instant: string): string {
    const at = Date.parse(instant);
    return Number.isFinite(at) ? this.withSeconds.format(at) : instant;
  }

  duration(seconds: number): string {
    const { code, params } = inWords(seconds);
    return this.t.sayCode('duration', code, params);
  }

  ago(seconds: number): string {
    const whole = Math.max(0, Math.round(seconds));
    if (whole < 60) {
      return this.t.say('ago.seconds', { n: whole });
    }
    return whole < 3600
      ? this.t.say('ago.minutes', { n: Math.round(whole / 60) })
      : this.t.say('ago.long', { duration: this.duration(whole) });
  }
}
