import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  someCompany: '一家公司',
  edit: '更改公司資料',
  notVetted: '主辦方尚未審核此公司。',
  closed: '此公司目前不在市場上。',
  facts: {
    label: '往來紀錄',
    vetted: '經主辦方審核',
    answered: '請求答覆率',
    median: '一般答覆時間',
    confirmed: '30 日內確認版權的項目',
    confirmedOf: '{{of}} 項中的 {{count}} 項',
    hours_other: '{{count}} 小時',
    few: '個案太少，暫不顯示',
  },
  listings: '上架項目',
  none: '目前沒有上架項目。',
  more: '顯示更多項目',
} satisfies Translated<typeof english>;
