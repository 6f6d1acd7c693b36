import type { ListingChange } from '../api/schema.ts';

const isFilled = (text: string) => text.trim() !== '';
const filledTexts = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => isFilled(text)));

/** A change without the rows that are begun, but say nothing yet. */
export function cleaned(change: ListingChange): ListingChange {
  const { titles, people, awards, loglines, synopses, finance } = change;
  return {
    ...change,
    ...(titles && { titles: titles.filter(({ text }) => isFilled(text)) }),
    ...(people && { people: people.filter(({ name }) => isFilled(name)) }),
    ...(awards && { awards: awards.filter(({ festival }) => isFilled(festival)) }),
    ...(loglines && { loglines: filledTexts(loglines) }),
    ...(synopses && { synopses: filledTexts(synopses) }),
    ...(finance && {
      finance: { ...finance, secured: finance.secured.filter(({ source }) => isFilled(source)) },
    }),
  };
}
