import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  title: '对话',
  all: '全部对话',
  someCompany: '一家公司',
  with: '与{{company}}的对话',
  messages: '消息',
  unread: '{{count}} 条新消息',
  asks: '请求{{what}}',
  you: '您',
  side: { buyer: '买家', seller: '卖家' },
  edited: '已修改',
  earlier: '更早的消息',
  write: '输入消息',
  send: '发送',
  choose: '选择一个对话以阅读。',
  back: '全部',
  closed: '目前无法在这里发送消息。',
  more: '显示更多',
  empty: { title: '还没有对话', text: '对话从请求开始：当您洽询项目，或有人向您提出请求时。' },
} satisfies Translated<typeof english>;
