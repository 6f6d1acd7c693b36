import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  title: '商机',
  export: '下载 CSV',
  asked_other: '{{count}} 家公司已洽询',
  nobody: '还没有人洽询。',
  others: '其他买家（只显示数字）',
  othersText: '买家在洽询之前不具名；数字为约数，五家公司起才显示。',
  fitting: '需求匹配',
  kept: '已收藏',
  passed: '已略过',
  about: '约 {{count}}',
  few: '不多',
  answer: '前往请求',
  someCompany: '一家公司',
  offMarket: '已下架',
  when: '{{when}}洽询',
  more: '显示更多项目',
  empty: {
    title: '还没有商机',
    text: '项目上架后，洽询的公司会按项目列在这里。',
    action: '前往我的项目',
  },
} satisfies Translated<typeof english>;
