import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  title: '請求',
  filter: '篩選請求',
  all: '全部',
  askedFor: '向{{company}}請求{{what}}',
  someCompany: '一家公司',
  waitsUntil: '等候至 {{when}}',
  withdraw: '撤回',
  withdrawSure: '確定撤回',
  withdrawn: '已撤回《{{title}}》的請求',
  toConversation: '前往對話',
  more: '顯示更多',
  empty: { title: '尚未有請求', text: '您向賣家提出的請求及其答覆會在此顯示。', action: '前往配對' },
  ask: {
    title: '洽詢《{{title}}》',
    for: '您想要甚麼？',
    kind: { meeting: '會面', screener: '試映片', avails: '可售版權資料', question: '提問' },
    rights: '所需版權',
    words: '給賣家的話（可不填）',
    question: '您的問題',
    seen: '賣家會看到您的姓名、公司及此請求；您的需求、收藏和略過的項目不會公開。',
    send: '發送',
    sent: '已洽詢《{{title}}》',
  },
  rights: {
    of: '{{places}}的{{media}}版權',
    anyMedia: '任何媒體',
    anywhere: '任何國家或地區',
    window: '{{from}}至{{until}}',
    comma: '，',
  },
} satisfies Translated<typeof english>;
