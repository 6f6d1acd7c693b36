import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  title: '通知',
  readAll: '全部標為已讀',
  unread: '新',
  more: '顯示較早的通知',
  someCompany: '一家公司',
  matches_other: '{{count}} 項新配對',
  capped: '《{{title}}》符合 {{fitting}} 項買家需求',
  cappedDetail: '已通知最合適的 {{kept}} 項。',
  received: {
    sent: '{{company}}請求{{what}}：《{{title}}》',
    joined: '{{company}}再次請求{{what}}：《{{title}}》',
    reminded: '{{company}}仍在等候您的答覆：《{{title}}》',
    answered: '貴公司已答覆{{company}}：《{{title}}》',
    withdrawn: '{{company}}已撤回請求：《{{title}}》',
    expired: '{{company}}的請求已逾期：《{{title}}》',
  },
  answered: {
    accepted: '{{company}}接受了您的請求：《{{title}}》',
    declined: '{{company}}婉拒了您的請求：《{{title}}》',
    withdrawn: '您的請求已撤回：《{{title}}》',
    expired: '{{company}}未有在期限內答覆：《{{title}}》',
  },
  conversation_other: '{{company}}發來 {{count}} 則新訊息',
  report: '{{reporter}}舉報{{reported}}',
  standing: {
    approved: '主辦方已批准{{company}}',
    refused: '主辦方未批准{{company}}',
    suspended: '主辦方已暫停{{company}}的資格',
    reinstated: '{{company}}已恢復資格',
    closed: '{{company}}已關閉',
  },
  actedFor: '市場人員正以您的名義操作：{{who}}',
  actedForWhy: {
    asked: '應您的要求，最遲至 {{until}}。所有操作均有紀錄。',
    correction: '為更正資料，最遲至 {{until}}。所有操作均有紀錄。',
    look: '為查看您所見的畫面，最遲至 {{until}}。所有操作均有紀錄。',
  },
  mailStopped: '寄給您的電郵被退回',
  mailStoppedDetail: '在您於設定中重新開啟前，不會再寄出電郵。',
  empty: { title: '暫無通知', text: '新配對、請求的答覆及訊息會在此通知您。' },
} satisfies Translated<typeof english>;
