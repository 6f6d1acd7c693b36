import { parseDay, type DayNumber } from '@marquee/rights';

/** `parseDay`, quicker for the days that are easily seen to exist. @throws RightsError as it does */
export function dayNumber(text: string): DayNumber {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const isWritten = text.length === 10 && text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45;
  if (!isWritten || !(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 28)) return parseDay(text);
  // Days from civil, after Howard Hinnant: years begin in March, eras have 400 years.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** NaN where one is no digit. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : NaN;
  }
  return number;
}
