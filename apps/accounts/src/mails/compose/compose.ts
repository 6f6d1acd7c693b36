import type { Mail } from '../domain/mail.ts';
import { english } from '../words/en.ts';
import type { Said, Words } from '../words/words.ts';
import { simplifiedChinese } from '../words/zh-hans.ts';
import { traditionalChinese } from '../words/zh-hant.ts';
import type { Letter } from './letter.ts';

const ofChinese = new Set(['zh', 'yue', 'cmn']);

/** Chinese by its script (CLDR's likely subtags), whatever else in English. */
function wordsFor(locale: string): Words {
  const { language, script } = new Intl.Locale(locale).maximize();
  if (!ofChinese.has(language)) return english;
  return script === 'Hant' ? traditionalChinese : simplifiedChinese;
}

export function compose(mail: Mail): Letter {
  const words = wordsFor(mail.locale);
  const { action, ...said } = saidBy(words, mail);
  return { ...said, language: words.language, action: { label: action, url: mail.link }, why: words.why };
}

function saidBy({ mails }: Words, mail: Mail): Said {
  switch (mail.is) {
    case 'confirm-address':
      return mails['confirm-address'](mail);
    case 'already-registered':
      return mails['already-registered'](mail);
    case 'reset-password':
      return mails['reset-password'](mail);
    case 'password-changed':
      return mails['password-changed'](mail);
    case 'invitation':
      return mails.invitation(mail);
    default:
      return mail satisfies never;
  }
}
