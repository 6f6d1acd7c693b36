import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  title: '请求',
  filter: '筛选请求',
  all: '全部',
  askedFor: '向{{company}}请求{{what}}',
  someCompany: '一家公司',
  waitsUntil: '等待至 {{when}}',
  withdraw: '撤回',
  withdrawSure: '确定撤回',
  withdrawn: '已撤回《{{title}}》的请求',
  toConversation: '前往对话',
  more: '显示更多',
  empty: { title: '还没有请求', text: '您向卖家提出的请求及其答复会显示在这里。', action: '前往匹配' },
  ask: {
    title: '洽询《{{title}}》',
    for: '您想要什么？',
    kind: { meeting: '会面', screener: '样片', avails: '可售版权资料', question: '提问' },
    rights: '所需版权',
    words: '给卖家的话（可不填）',
    question: '您的问题',
    seen: '卖家会看到您的姓名、公司和此请求；您的需求、收藏和略过的项目不会公开。',
    send: '发送',
    sent: '已洽询《{{title}}》',
  },
  rights: {
    of: '{{places}}的{{media}}版权',
    anyMedia: '任何媒体',
    anywhere: '任何国家或地区',
    window: '{{from}}至{{until}}',
    comma: '，',
  },
} satisfies Translated<typeof english>;
