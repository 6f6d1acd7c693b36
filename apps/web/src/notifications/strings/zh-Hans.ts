import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  title: '通知',
  readAll: '全部标为已读',
  unread: '新',
  more: '显示更早的通知',
  someCompany: '一家公司',
  matches_other: '{{count}} 项新匹配',
  capped: '《{{title}}》符合 {{fitting}} 项买家需求',
  cappedDetail: '已通知最合适的 {{kept}} 项。',
  received: {
    sent: '{{company}}请求{{what}}：《{{title}}》',
    joined: '{{company}}再次请求{{what}}：《{{title}}》',
    reminded: '{{company}}仍在等您答复：《{{title}}》',
    answered: '贵公司已答复{{company}}：《{{title}}》',
    withdrawn: '{{company}}已撤回请求：《{{title}}》',
    expired: '{{company}}的请求已过期：《{{title}}》',
  },
  answered: {
    accepted: '{{company}}接受了您的请求：《{{title}}》',
    declined: '{{company}}婉拒了您的请求：《{{title}}》',
    withdrawn: '您的请求已撤回：《{{title}}》',
    expired: '{{company}}未能按时答复：《{{title}}》',
  },
  conversation_other: '{{company}}发来 {{count}} 条新消息',
  report: '{{reporter}}举报了{{reported}}',
  standing: {
    approved: '主办方已批准{{company}}',
    refused: '主办方未批准{{company}}',
    suspended: '主办方已暂停{{company}}的资格',
    reinstated: '{{company}}已恢复资格',
    closed: '{{company}}已关闭',
  },
  actedFor: '市场人员正以您的名义操作：{{who}}',
  actedForWhy: {
    asked: '应您的要求，最晚至 {{until}}。所有操作均有记录。',
    correction: '为更正资料，最晚至 {{until}}。所有操作均有记录。',
    look: '为查看您所见的画面，最晚至 {{until}}。所有操作均有记录。',
  },
  mailStopped: '发给您的邮件被退回',
  mailStoppedDetail: '在您于设置中重新开启之前，不会再发送邮件。',
  empty: { title: '暂无通知', text: '新匹配、请求的答复和消息都会在这里通知您。' },
} satisfies Translated<typeof english>;
