import { firstWords } from '../i18n/first-words.ts';
import { chosenLanguage } from '../i18n/guessed-language.ts';
import { nearest } from '../i18n/languages.ts';
import { begin } from './begun.ts';

/** What the screen at an address asks for first: written as the client writes it, or it is asked for twice. */
export function beginAnswers({ pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  begin('/api/v1/me')
    .then(bodyOf)
    .then(beginWords)
    .catch(() => undefined);
  if (pathname !== '/matches') return;
  const matches = begin(`/api/v1/suggestions?${matchesAt(search)}`);
  void begin('/api/v1/profiles');
  void begin('/api/v1/suggestions/counts');
  void begin('/api/v1/notifications/counts');
  matches
    .then(bodyOf)
    .then(beginListings)
    // Whoever shows it asks again, and says what is wrong.
    .catch(() => undefined);
}

/** The answer stays to be read by whoever takes it. */
const bodyOf = (answer: Response): Promise<unknown> | undefined =>
  answer.ok ? answer.clone().json() : undefined;

/** Of the member, whose own language may be another than the browser's. */
function beginWords(me: unknown): void {
  if (!isMe(me) || chosenLanguage() !== undefined) return;
  const language = nearest(me.member.locale);
  if (language) void firstWords(language);
}

const isMe = (answer: unknown): answer is { readonly member: { readonly locale: string } } =>
  typeof answer === 'object' &&
  answer !== null &&
  'member' in answer &&
  typeof answer.member === 'object' &&
  answer.member !== null &&
  'locale' in answer.member &&
  typeof answer.member.locale === 'string';

function matchesAt(search: string): URLSearchParams {
  const asked = new URLSearchParams(search);
  const [state, brief] = [asked.get('state'), asked.get('brief')];
  return new URLSearchParams({ limit: '20', ...(state && { state }), ...(brief && { profileId: brief }) });
}

interface Match {
  readonly listingId: string;
  readonly sellerId: string;
}
const isMatch = (item: unknown): item is Match =>
  typeof item === 'object' && item !== null && 'listingId' in item && 'sellerId' in item;

/** Of the matches, those that are asked for together. */
function beginListings(answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('items' in answer)) return;
  if (!Array.isArray(answer.items)) return;
  const matches = answer.items.filter(isMatch);
  const together = (address: string, ids: readonly string[]) => {
    const each = [...new Set(ids)];
    if (each.length > 1) void begin(`${address}=${encodeURIComponent(each.join())}`);
  };
  together(
    '/api/v1/listings/several?ids',
    matches.map(({ listingId }) => listingId),
  );
  together(
    '/api/v1/trust?companyIds',
    matches.map(({ sellerId }) => sellerId),
  );
}
