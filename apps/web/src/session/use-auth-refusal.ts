import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthRefusal } from './auth-client.ts';

const tooMany = 429;
/** Nothing was signed in with: put away, taking too long, or not known here. */
export const noPasskey = 'no-passkey';

/** A passkey of a device that did not look who used it. */
export const userNotVerified = 'user-not-verified';

/** The password was right, but the mail that asks to confirm the address was not heeded. */
export const isUnconfirmed = (refused: AuthRefusal | undefined): boolean =>
  refused?.code === 'email-not-verified';

/** What was refused, and a sentence for it where it was not for what was typed. */
export function useAuthRefusal() {
  const { t } = useTranslation('session');
  const [refused, setRefused] = useState<AuthRefusal>();
  const sentenceOf = (refusal: AuthRefusal): string | undefined => {
    if (refusal.status === tooMany) return t('tooMany');
    if (refusal.status === 0 || refusal.status >= 500) return t('away');
    if (isUnconfirmed(refusal)) return t('signIn.unconfirmed');
    if (refusal.code === userNotVerified) return t('signIn.userNotVerified');
    return refusal.code === noPasskey ? t('signIn.noPasskey') : undefined;
  };
  return { refused, sentence: refused && sentenceOf(refused), setRefused };
}
