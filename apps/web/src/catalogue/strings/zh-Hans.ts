import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  title: '片库',
  search: '输入片名或开头字词',
  more: '显示更多',
  clear: '清除所有筛选',
  someCompany: '一家公司',
  filter: {
    kind: '类别',
    genre: '类型',
    stage: '阶段',
    technique: '技法',
    seeking: '寻求',
    origin: '来源地',
  },
  any: {
    kind: '所有类别',
    genre: '所有类型',
    stage: '所有阶段',
    technique: '所有技法',
    seeking: '所有交易方式',
    origin: '所有来源地',
  },
  empty: { title: '没有符合的项目', text: '请减少筛选条件，或搜索其他片名。' },
} satisfies Translated<typeof english>;
