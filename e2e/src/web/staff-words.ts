import type { Translated } from '../../../apps/web/src/i18n/translated.ts';
import opsEnglish from '../../../apps/web/src/ops/strings/en.ts';
import opsSimplified from '../../../apps/web/src/ops/strings/zh-Hans.ts';
import opsTraditional from '../../../apps/web/src/ops/strings/zh-Hant.ts';
import organiserEnglish from '../../../apps/web/src/organiser/strings/en.ts';
import organiserSimplified from '../../../apps/web/src/organiser/strings/zh-Hans.ts';
import organiserTraditional from '../../../apps/web/src/organiser/strings/zh-Hant.ts';
import type { Language } from './browser.ts';

/** What the screens of those say who run the market. */
export const organiserWords: Readonly<Record<Language, Translated<typeof organiserEnglish>>> = {
  en: organiserEnglish,
  'zh-Hant': organiserTraditional,
  'zh-Hans': organiserSimplified,
};
export const opsWords: Readonly<Record<Language, Translated<typeof opsEnglish>>> = {
  en: opsEnglish,
  'zh-Hant': opsTraditional,
  'zh-Hans': opsSimplified,
};
