/** Writes values as a reader of one language, in one time zone, expects them. */
export class Formats {
  readonly #list: Intl.ListFormat;
  readonly #territories: Intl.DisplayNames;
  readonly #day: Intl.DateTimeFormat;
  readonly #moment: Intl.DateTimeFormat;

  constructor(locale: string, timeZone: string) {
    this.#list = new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' });
    this.#territories = new Intl.DisplayNames(locale, { type: 'region' });
    // Rights are of UTC days.
    this.#day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    this.#moment = new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
      timeZone,
    });
  }

  list(items: readonly string[]): string {
    return this.#list.format(items);
  }

  territory(code: string): string {
    return this.#territories.of(code) ?? code;
  }

  /** Of `YYYY-MM-DD`. */
  day(day: string): string {
    return this.#day.format(new Date(`${day}T00:00:00Z`));
  }

  /** With the zone named. */
  moment(instant: string): string {
    return this.#moment.format(new Date(instant));
  }
}

const known = new Map<string, Formats>();

/** The same for everybody of a language and zone: they take long to make. */
export function formatsOf(locale: string, zone: string): Formats {
  const key = `${locale} ${zone}`;
  const formats = known.get(key) ?? new Formats(locale, zone);
  known.set(key, formats);
  return formats;
}
