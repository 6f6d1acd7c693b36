import { z } from 'zod';
import { Language, LanguageTag } from '../../vocabulary/languages.ts';
import { Zone } from '../../vocabulary/zones.ts';

export const Name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, 'no control characters');
export const Website = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500);

export const once = <Item extends z.ZodType>(item: Item, max: number) =>
  z
    .array(item)
    .max(max)
    .refine((items) => new Set(items).size === items.length, 'each only once');

export const person = {
  name: Name,
  zone: Zone,
  locale: LanguageTag.describe('Language of the screens and mails'),
  speaks: once(Language, 30),
};
export const Email = z.email().max(254);
