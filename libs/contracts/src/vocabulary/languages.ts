import { z } from 'zod';

/** Primary language subtags (BCP 47): all of ISO 639-1, and those of ISO 639-3 that rights are traded in. */
export const languages = (
  'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu ' +
  'fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km ' +
  'kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om ' +
  'or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ' +
  'ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu cmn yue nan hak wuu fil bho mai ceb haw gsw sco ast'
).split(' ') as [string, ...string[]];

export const Language = z
  .enum(languages)
  .meta({ id: 'Language', description: 'BCP 47 primary language subtag' });
export type Language = z.infer<typeof Language>;

/** A full tag for texts, such as `zh-Hant` or `ja-Latn`: its primary subtag is one of {@link languages}. */
export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag such as "zh-Hant"')
  .refine(
    (tag) => languages.includes(tag.split('-')[0] ?? ''),
    'its primary subtag is not a language that is known here',
  )
  .meta({ id: 'LanguageTag', description: 'BCP 47 language tag' });
export type LanguageTag = z.infer<typeof LanguageTag>;

/** `zh` on a rights line or in a brief stands for Chinese, Mandarin and Cantonese. */
export function expandLanguages(tags: readonly string[]): string[] {
  return [...new Set(tags.flatMap((tag) => (tag === 'zh' ? ['zh', 'cmn', 'yue'] : [tag])))].sort();
}
