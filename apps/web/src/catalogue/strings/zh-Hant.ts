import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  title: '目錄',
  search: '輸入片名或開首字詞',
  more: '顯示更多',
  clear: '清除所有篩選',
  someCompany: '一家公司',
  filter: {
    kind: '類別',
    genre: '類型',
    stage: '階段',
    technique: '技法',
    seeking: '尋求',
    origin: '來源地',
  },
  any: {
    kind: '所有類別',
    genre: '所有類型',
    stage: '所有階段',
    technique: '所有技法',
    seeking: '所有交易方式',
    origin: '所有來源地',
  },
  empty: { title: '沒有符合的項目', text: '請減少篩選條件，或搜尋其他片名。' },
} satisfies Translated<typeof english>;
