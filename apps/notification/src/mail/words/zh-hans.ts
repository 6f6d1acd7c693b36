import type { Words } from './words.ts';

export const simplifiedChinese: Words = {
  locale: 'zh-Hans-CN',
  greeting: (name) => `${name}，您好：`,
  somebody: { buyer: '一位买家', seller: '一位卖家' },
  someCompany: '一家公司',
  yourCompany: '贵公司',
  requestKinds: { meeting: '会面', screener: '样片', avails: '可售版权资料', question: '解答' },
  declineReasons: {
    'rights-gone': '版权已售出',
    'not-our-genre': '类型不符',
    budget: '预算',
    timing: '时间',
    'already-met': '已经会面',
    other: '其他原因',
  },
  reportReasons: { spam: '垃圾信息', abuse: '辱骂', fraud: '欺诈', other: '其他原因' },
  standingReasons: {
    'not-in-the-trade': '似乎并非从事本行业',
    'cannot-be-verified': '未能核实',
    'registered-already': '已经注册',
    'rights-in-dispute': '版权存在争议',
    misleading: '项目资料有误导成分',
    'unwanted-messages': '发送骚扰信息',
    conduct: '行为不当',
    unpaid: '有未付款项',
    other: '其他原因',
  },
  features: {
    rights: '版权',
    genres: '类型',
    themes: '题材',
    comparables: '类似作品',
    budget: '预算',
    stage: '阶段',
    audience: '观众',
  },
  stages: {
    concept: '构思',
    development: '开发',
    financing: '融资',
    production: '制作',
    completed: '完成',
    released: '已发行',
  },
  audiences: { kids: '儿童', youth: '青少年', family: '家庭', adult: '成人' },
  media: {
    theatrical: '影院',
    'non-theatrical': '非影院放映',
    'free-tv': '免费电视',
    'pay-tv': '付费电视',
    svod: 'SVOD',
    avod: 'AVOD',
    fast: 'FAST',
    tvod: 'TVOD',
    'home-video': '家庭录像',
    airborne: '机上',
    ship: '船上',
    hotel: '酒店',
    educational: '教育',
    audio: '音频',
    remake: '翻拍',
    format: '节目模式',
    sequel: '续集',
    stage: '舞台',
    game: '游戏',
    publishing: '出版',
    merchandising: '周边商品',
    'location-based': '实景娱乐',
    'ai-training': 'AI 训练',
  },
  labelled: (label, value) => `${label}：${value}`,

  matches: {
    subject: (count, title) => (count === 1 ? `新匹配：${title}` : `${count} 个新匹配，首推《${title}》`),
    heading: (count) => `您的需求有 ${count} 个新匹配`,
    why: '匹配原因',
    free: '可售版权',
    freeCell: ({ medium, territory, until }) =>
      [territory, medium ?? '所有媒体', until && `至 ${until}`].filter(Boolean).join('，'),
    more: (count) => `另有 ${count} 个`,
    action: '查看匹配',
    allOf: '查看全部匹配',
  },
  'matches-capped': ({ title, kept, fitting }) => ({
    subject: `《${title}》符合 ${fitting} 个买家需求`,
    title,
    lines: [`共有 ${fitting} 个买家需求符合，已通知最合适的 ${kept} 个。`],
    action: '查看项目',
  }),
  'request-received': ({ title, kinds, news, words, expiresAt, asks }, company, formats) => {
    const what = formats.list(kinds.map((kind) => simplifiedChinese.requestKinds[kind]));
    return {
      subject:
        news === 'reminded' ? `仍待答复：${company}，《${title}》` : `${company}请求${what}：《${title}》`,
      title,
      lines: [
        `${company}向您请求${what}${asks > 1 ? `（${asks} 次）` : ''}。`,
        ...(words ? [`“${words}”`] : []),
        `请于 ${formats.moment(expiresAt)} 前答复，逾期请求将失效。`,
      ],
      action: '答复',
    };
  },
  'request-answered': ({ title, news, reason, words }, company) => {
    const said = {
      accepted: `${company}接受了您的请求`,
      declined: `${company}婉拒了您的请求`,
      expired: `${company}未在期限内答复`,
      withdrawn: '您的请求已撤回',
    }[news];
    return {
      subject: `${said}：《${title}》`,
      title,
      lines: [
        `${said}。`,
        ...(reason ? [`原因：${simplifiedChinese.declineReasons[reason]}。`] : []),
        ...(words ? [`“${words}”`] : []),
      ],
      action: '查看请求',
    };
  },
  conversation: ({ title, count }, company) => ({
    subject: `${company}发来 ${count} 条新消息：《${title}》`,
    title,
    lines: [`${company}有 ${count} 条未读消息。`],
    action: '阅读并回复',
  }),
  report: ({ reporter, reported, reason }) => ({
    subject: `有对话被举报：${simplifiedChinese.reportReasons[reason]}`,
    title: `举报原因：${simplifiedChinese.reportReasons[reason]}`,
    lines: [`${reporter.name ?? '一家公司'}举报${reported.name ?? '另一家公司'}。`],
    action: '审核',
  }),
  'company-standing': ({ decision, reason }, company) => {
    const [said, then] = (
      {
        approved: [`${company}已获批准`, '现在可以发布项目、提出请求及发送消息。'],
        refused: [`${company}未获批准`, '您可以浏览，但不能发布项目、提出请求或发送消息。'],
        suspended: [`${company}已被暂停`, '恢复之前，任何人不能代表公司行事，其项目也不会显示。'],
        reinstated: [`${company}已恢复`, '您可以再次代表公司行事，其项目也已重新显示。'],
        closed: [`${company}已关闭`, '最后一位成员已离开。'],
      } as const
    )[decision];
    return {
      subject: said,
      title: said,
      lines: [then, ...(reason ? [`原因：${simplifiedChinese.standingReasons[reason]}。`] : [])],
      action: '查看公司',
    };
  },
  'acted-for': ({ by, reason, until }, formats) => {
    const who = by === 'operator' ? '市场运营人员' : '市场主办方';
    const why = { asked: '应您的要求', correction: '为更正资料', look: '为查看您所见的画面' };
    return {
      subject: `${who}正以您的名义操作`,
      title: `${who}正以您的名义操作`,
      lines: [
        `${why[reason]}，最晚至 ${formats.moment(until)}。`,
        '所有操作均有记录；您的消息和密码不会被访问。',
        '如您对此不知情，请告知主办方。',
      ],
      action: '查看通知',
    };
  },
  several: {
    'matches-capped': (count) => `您有 ${count} 个项目符合的需求多于已通知的`,
    'request-received': (count) => `${count} 个请求待您答复`,
    'request-answered': (count) => `您的 ${count} 个请求有新消息`,
    conversation: (count) => `${count} 个对话有新消息`,
    report: (count) => `${count} 个对话被举报`,
    'company-standing': () => '主办方就贵公司作出了决定',
    'acted-for': (count) => `有人曾 ${count} 次以您的名义操作`,
  },
  digest: {
    subject: (parts) => `Marquee：${parts}`,
    heading: '最新消息',
    matches: (count) => `${count} 个新匹配`,
    requests: (count) => `${count} 个请求待答复`,
    conversations: (count) => `${count} 个未读对话`,
    others: (count) => `另有 ${count} 个`,
  },
  footer: {
    whyNews: '此邮件按您的偏好设置即时发出。',
    whyDigest: '此摘要按您的偏好设置发出。',
    unsubscribe: '不再接收此类邮件',
    preferences: '偏好设置',
  },
};
