import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  title: '商機',
  export: '下載 CSV',
  asked_other: '{{count}} 家公司已洽詢',
  nobody: '尚未有人洽詢。',
  others: '其他買家（只顯示數字）',
  othersText: '買家在洽詢之前不會具名；數字為約數，五家公司起才顯示。',
  fitting: '需求相符',
  kept: '已收藏',
  passed: '已略過',
  about: '約 {{count}}',
  few: '不多',
  answer: '前往請求',
  someCompany: '一家公司',
  offMarket: '已撤下',
  when: '{{when}}洽詢',
  more: '顯示更多項目',
  empty: {
    title: '尚未有商機',
    text: '項目上架後，洽詢的公司會按項目列於此處。',
    action: '前往我的項目',
  },
} satisfies Translated<typeof english>;
