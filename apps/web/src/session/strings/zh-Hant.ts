import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  email: '電郵',
  password: '密碼',
  show: '顯示密碼',
  tooMany: '嘗試次數過多，請稍等幾分鐘再試。',
  away: '市場暫時沒有回應，請稍後再試。',
  signIn: {
    title: '登入',
    action: '登入',
    passkey: '以通行密鑰登入',
    refused: '電郵與密碼不相符。',
  },
  second: {
    title: '輸入驗證碼',
    text: '請輸入驗證應用程式上顯示的六位數字。',
    digit: '第 {{at}} 位',
    refused: '驗證碼不正確或已失效，請輸入目前顯示的驗證碼。',
  },
} satisfies Translated<typeof english>;
