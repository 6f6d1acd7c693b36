import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  title: '對話',
  all: '全部對話',
  someCompany: '一家公司',
  with: '與{{company}}的對話',
  messages: '訊息',
  unread: '{{count}} 則新訊息',
  asks: '請求{{what}}',
  you: '您',
  side: { buyer: '買家', seller: '賣家' },
  edited: '已修改',
  earlier: '較早的訊息',
  write: '輸入訊息',
  send: '發送',
  choose: '選擇一個對話以閱讀。',
  back: '全部',
  closed: '目前無法在此發送訊息。',
  more: '顯示更多',
  empty: { title: '尚未有對話', text: '對話由請求開始：當您洽詢項目，或有人向您提出請求時。' },
} satisfies Translated<typeof english>;
