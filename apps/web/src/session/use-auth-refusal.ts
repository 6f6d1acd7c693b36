import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthRefusal } from './auth-client.ts';

const tooMany = 429;

/** What was refused, and a sentence for it where it was not for what was typed. */
export function useAuthRefusal() {
  const { t } = useTranslation('session');
  const [refused, setRefused] = useState<AuthRefusal>();
  const sentence =
    refused &&
    (refused.status === tooMany
      ? t('tooMany')
      : refused.status === 0 || refused.status >= 500
        ? t('away')
        : undefined);
  return { refused, sentence, setRefused };
}
