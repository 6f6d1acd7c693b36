import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  someCompany: '一家公司',
  edit: '更改公司资料',
  notVetted: '主办方尚未审核此公司。',
  closed: '该公司目前不在市场上。',
  facts: {
    label: '往来记录',
    vetted: '经主办方审核',
    answered: '请求答复率',
    median: '一般答复时间',
    confirmed: '30 天内确认版权的项目',
    confirmedOf: '{{of}} 项中的 {{count}} 项',
    hours_other: '{{count}} 小时',
    few: '案例太少，暂不显示',
  },
  listings: '上架项目',
  none: '目前没有上架项目。',
  more: '显示更多项目',
} satisfies Translated<typeof english>;
