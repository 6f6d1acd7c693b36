import { createContext, useContext } from 'react';
import { nearest } from './languages.ts';

/** With the region, since Hong Kong writes dates and amounts other than Taiwan. */
const intlTag = { en: 'en-GB', 'zh-Hant': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans-CN' } as const;

const dayOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** Made when it is first needed: Intl takes a millisecond for each of these, and no screen needs all. */
function lazy<Made>(make: () => Made): () => Made {
  let made: { readonly is: Made } | undefined;
  return () => (made ??= { is: make() }).is;
}

/** Numbers, days and names of places in one language. Days of the API are UTC days; instants are shown in the reader's zone. */
export function formatsOf(language: string) {
  const tag = intlTag[nearest(language) ?? 'en'];
  const regions = lazy(() => new Intl.DisplayNames(tag, { type: 'region', style: 'short' }));
  const languages = lazy(() => new Intl.DisplayNames(tag, { type: 'language' }));
  const numbers = (options?: Intl.NumberFormatOptions) => lazy(() => new Intl.NumberFormat(tag, options));
  const compact = numbers({ notation: 'compact', maximumSignificantDigits: 3 });
  const number = numbers();
  const percent = numbers({ style: 'percent', maximumFractionDigits: 0 });
  const amounts = new Map<string, () => Intl.NumberFormat>();
  const days = (options: Intl.DateTimeFormatOptions) => lazy(() => new Intl.DateTimeFormat(tag, options));
  const day = days({ dateStyle: 'medium', timeZone: 'UTC' });
  const month = days({ month: 'short', year: 'numeric', timeZone: 'UTC' });
  const weekday = days({ weekday: 'long', timeZone: 'UTC' });
  const zoned = days({ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  const second = days({ dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23' });
  const zone = days({ timeZoneName: 'short' });
  const zoneAt = (value: string) =>
    zone()
      .formatToParts(new Date(value))
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const ago = lazy(() => new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' }));
  const and = lazy(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const amountIn = (currency: string) => {
    const known = amounts.get(currency);
    if (known) return known();
    const made = numbers({
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      notation: 'compact',
      maximumSignificantDigits: 3,
    });
    amounts.set(currency, made);
    return made();
  };
  return {
    number: (value: number) => number().format(value),
    compact: (value: number) => compact().format(value),
    percent: (share: number) => percent().format(share),
    day: (value: string) => day().format(dayOf(value)),
    month: (value: string) => month().format(dayOf(value)),
    /** Each day in full: Intl's own ranges in Chinese are of numbers alone. */
    dayRange: (from: string, to: string) =>
      [...new Set([from, to])].map((value) => day().format(dayOf(value))).join(' – '),
    weekdayOf: (value: string) => weekday().format(dayOf(value)),
    /** @param number 1 is Monday */
    weekday: (number: number) => weekday().format(Date.UTC(2024, 0, number)),
    /** With the zone that it is told in, by its name at that time of the year. */
    zonedInstant: (value: string) => `${zoned().format(new Date(value))} (${zoneAt(value)})`,
    zonedSecond: (value: string) => `${second().format(new Date(value))} (${zoneAt(value)})`,
    /** With the zone's name; undefined where this browser does not know the zone. */
    clockIn: (timeZone: string, at = Date.now()) => clockIn(tag, timeZone, at),
    ago: (value: string, now = Date.now()) => agoOf(ago(), (new Date(value).getTime() - now) / 1_000),
    daysSince: (value: string, now = Date.now()) => Math.floor((now - Date.parse(value)) / 86_400_000),
    hoursUntil: (value: string, now = Date.now()) => (Date.parse(value) - now) / 3_600_000,
    region: (code: string) => regions().of(code) ?? code,
    language: (code: string) => languages().of(code) ?? code,
    list: (items: Iterable<string>) => and().format(items),
    money: (amount: number, currency: string) => amountIn(currency).format(amount),
  };
}
export type Formats = ReturnType<typeof formatsOf>;

function clockIn(tag: string, timeZone: string, at: number): string | undefined {
  const time = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat(tag, { ...time, timeZone, timeZoneName: 'short' }).format(at);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function agoOf(format: Intl.RelativeTimeFormat, seconds: number): string {
  const unit = units.find(([, length]) => Math.abs(seconds) >= length) ?? (['minute', 60] as const);
  return format.format(Math.trunc(seconds / unit[1]), unit[0]);
}

const made = new Map<string, Formats>();

/** The same for everybody who asks in one language: a page of cards asks a hundred times. */
function formatsIn(language: string): Formats {
  const formats = made.get(language) ?? formatsOf(language);
  made.set(language, formats);
  return formats;
}

export const SpokenLanguage = createContext('en');

export const useFormats = (): Formats => formatsIn(useContext(SpokenLanguage));
