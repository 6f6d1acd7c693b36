export interface ZoneChoice {
  readonly value: string;
  readonly label: string;
}

/** "Hong Kong Standard Time (Asia/Hong Kong)", in the reader's language. */
export function zoneChoice(zone: string, language: string): ZoneChoice {
  const id = zone.replaceAll('_', ' ');
  const name = nameOf(zone, language);
  return { value: zone, label: name ? `${name} (${id})` : id };
}

/** Undefined where this browser does not know the zone: another one may have chosen it. */
function nameOf(zone: string, language: string): string | undefined {
  try {
    const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' });
    return format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** All that the browser knows, and the one in use, which may have an older name; in order of their labels. */
export function zoneChoices(language: string, inUse: string): ZoneChoice[] {
  const { compare } = new Intl.Collator(language);
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', inUse])]
    .map((zone) => zoneChoice(zone, language))
    .toSorted((a, b) => compare(a.label, b.label));
}
