export interface ZoneChoice {
  readonly value: string;
  readonly label: string;
}

/** "Hong Kong Standard Time (Asia/Hong Kong)", in the reader's language. */
export function zoneChoice(zone: string, language: string): ZoneChoice {
  const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' });
  const name = format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  return { value: zone, label: `${name} (${zone.replaceAll('_', ' ')})` };
}

/** All that the browser knows, and the one in use, which may have an older name; in order of their labels. */
export function zoneChoices(language: string, inUse: string): ZoneChoice[] {
  const { compare } = new Intl.Collator(language);
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', inUse])]
    .map((zone) => zoneChoice(zone, language))
    .toSorted((a, b) => compare(a.label, b.label));
}
