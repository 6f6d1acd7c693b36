import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nearest } from './languages.ts';

/** With the region, since Hong Kong writes dates and amounts other than Taiwan. */
const intlTag = { en: 'en-GB', 'zh-Hant': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans-CN' } as const;

const dayOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** Numbers, days and names of places in one language. Days of the API are UTC days; instants are shown in the reader's zone. */
export function formatsOf(language: string) {
  const tag = intlTag[nearest(language) ?? 'en'];
  const regions = new Intl.DisplayNames(tag, { type: 'region', style: 'short' });
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  const compact = new Intl.NumberFormat(tag, { notation: 'compact', maximumSignificantDigits: 3 });
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const zoned = new Intl.DateTimeFormat(tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const second = new Intl.DateTimeFormat(tag, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  const ago = new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' });
  const and = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    number: (value: number) => number.format(value),
    compact: (value: number) => compact.format(value),
    percent: (share: number) => percent.format(share),
    day: (value: string) => day.format(dayOf(value)),
    month: (value: string) => month.format(dayOf(value)),
    /** @param number 1 is Monday */
    weekday: (number: number) => weekday.format(Date.UTC(2024, 0, number)),
    instant: (value: string) => instant.format(new Date(value)),
    /** With the zone that it is told in. */
    zonedInstant: (value: string) => `${zoned.format(new Date(value))} (${zoneName(tag)})`,
    zonedSecond: (value: string) => `${second.format(new Date(value))} (${zoneName(tag)})`,
    ago: (value: string, now = Date.now()) => agoOf(ago, (new Date(value).getTime() - now) / 1_000),
    daysSince: (value: string, now = Date.now()) => Math.floor((now - Date.parse(value)) / 86_400_000),
    hoursUntil: (value: string, now = Date.now()) => (Date.parse(value) - now) / 3_600_000,
    region: (code: string) => regions.of(code) ?? code,
    language: (code: string) => languages.of(code) ?? code,
    list: (items: Iterable<string>) => and.format(items),
    money: (amount: number, currency: string) =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        notation: 'compact',
        maximumSignificantDigits: 3,
      }).format(amount),
  };
}
export type Formats = ReturnType<typeof formatsOf>;

function zoneName(tag: string): string {
  const parts = new Intl.DateTimeFormat(tag, { timeZoneName: 'short' }).formatToParts(new Date());
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
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

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => formatsOf(i18n.language), [i18n.language]);
}
