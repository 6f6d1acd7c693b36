import answeringEnglish from '../../../apps/web/src/answering/strings/en.ts';
import answeringTraditional from '../../../apps/web/src/answering/strings/zh-Hant.ts';
import answeringSimplified from '../../../apps/web/src/answering/strings/zh-Hans.ts';
import conversationsEnglish from '../../../apps/web/src/conversations/strings/en.ts';
import conversationsTraditional from '../../../apps/web/src/conversations/strings/zh-Hant.ts';
import conversationsSimplified from '../../../apps/web/src/conversations/strings/zh-Hans.ts';
import frameEnglish from '../../../apps/web/src/frame/strings/en.ts';
import frameTraditional from '../../../apps/web/src/frame/strings/zh-Hant.ts';
import frameSimplified from '../../../apps/web/src/frame/strings/zh-Hans.ts';
import leadsEnglish from '../../../apps/web/src/leads/strings/en.ts';
import leadsTraditional from '../../../apps/web/src/leads/strings/zh-Hant.ts';
import leadsSimplified from '../../../apps/web/src/leads/strings/zh-Hans.ts';
import offeringEnglish from '../../../apps/web/src/offering/strings/en.ts';
import offeringTraditional from '../../../apps/web/src/offering/strings/zh-Hant.ts';
import offeringSimplified from '../../../apps/web/src/offering/strings/zh-Hans.ts';
import sessionEnglish from '../../../apps/web/src/session/strings/en.ts';
import teamEnglish from '../../../apps/web/src/team/strings/en.ts';
import sessionTraditional from '../../../apps/web/src/session/strings/zh-Hant.ts';
import teamTraditional from '../../../apps/web/src/team/strings/zh-Hant.ts';
import sessionSimplified from '../../../apps/web/src/session/strings/zh-Hans.ts';
import teamSimplified from '../../../apps/web/src/team/strings/zh-Hans.ts';
import vocabularyEnglish from '../../../apps/web/src/vocabulary/strings/en.ts';
import vocabularyTraditional from '../../../apps/web/src/vocabulary/strings/zh-Hant.ts';
import vocabularySimplified from '../../../apps/web/src/vocabulary/strings/zh-Hans.ts';
import type { Language } from './browser.ts';

/** What the screens say: a spec finds a button in each language by the words that it must have in it. */
export const words = {
  en: {
    answering: answeringEnglish,
    conversations: conversationsEnglish,
    frame: frameEnglish,
    leads: leadsEnglish,
    offering: offeringEnglish,
    session: sessionEnglish,
    team: teamEnglish,
    vocabulary: vocabularyEnglish,
  },
  'zh-Hant': {
    answering: answeringTraditional,
    conversations: conversationsTraditional,
    frame: frameTraditional,
    leads: leadsTraditional,
    offering: offeringTraditional,
    session: sessionTraditional,
    team: teamTraditional,
    vocabulary: vocabularyTraditional,
  },
  'zh-Hans': {
    answering: answeringSimplified,
    conversations: conversationsSimplified,
    frame: frameSimplified,
    leads: leadsSimplified,
    offering: offeringSimplified,
    session: sessionSimplified,
    team: teamSimplified,
    vocabulary: vocabularySimplified,
  },
} as const satisfies Record<Language, unknown>;

export type Words = (typeof words)[Language];

/** A text with what stands in it for the moment: `filled('Next: {{step}}', { step: 'Story' })`. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (blank, name: string) => String(values[name] ?? blank));

/** Matches the text whatever stands in its blanks. */
export const anyOf = (text: string): RegExp =>
  new RegExp(
    text
      .split(/\{\{\w+\}\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.*'),
  );
