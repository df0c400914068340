import type { Room } from '../room';

/** At most this many characters go into the ledger. */
export const REASON_MAX = 500;

export type ReasonFault = 'missing' | 'long' | 'card' | 'mail';

/** The reason stands in the ledger for good, so what looks like personal data is questioned before it is sent. */
export function faultOf(reason: string): ReasonFault | null {
  const text = reason.trim();
  if (text === '') {
    return 'missing';
  }
  if (text.length > REASON_MAX) {
    return 'long';
  }
  if (holdsCardNumber(text)) {
    return 'card';
  }
  return /[^\s@]+@[^\s@]+\.[^\s@]+/.test(text) ? 'mail' : null;
}

export const REASON_FIELD = 'lr-reason';

/** What is wrong with a reason, in words beside its field. */
export function reasonProblems({ t }: Pick<Room, 't'>, reason: string): { field: string; text: string }[] {
  const fault = faultOf(reason);
  if (fault === null) {
    return [];
  }
  const text =
    fault === 'long' ? t.say('confirm.reason_long', { n: REASON_MAX }) : t.say(`confirm.reason_${fault}`);
  return [{ field: REASON_FIELD, text }];
}

/** 13 to 19 digits, with blanks or hyphens between them, that pass the check digit (ISO/IEC 7812-1). */
function holdsCardNumber(text: string): boolean {
  const groups = text.match(/\d(?:[ -]?\d){12,18}/g) ?? [];
  return groups.some((group) => passesCheckDigit(group.replace(/\D/g, '')));
}

function passesCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
