import type { Words } from './words.ts';

export const traditionalChinese: Words = {
  locale: 'zh-Hant-HK',
  greeting: (name) => `${name}，您好：`,
  somebody: { buyer: '一位買家', seller: '一位賣家' },
  someCompany: '一家公司',
  yourCompany: '貴公司',
  requestKinds: { meeting: '會面', screener: '試映片', avails: '可售版權資料', question: '解答' },
  declineReasons: {
    'rights-gone': '版權已售出',
    'not-our-genre': '類型不合',
    budget: '預算',
    timing: '時間',
    'already-met': '已經會面',
    other: '其他原因',
  },
  reportReasons: { spam: '垃圾訊息', abuse: '辱罵', fraud: '詐騙', other: '其他原因' },
  standingReasons: {
    'not-in-the-trade': '似乎並非從事本行業',
    'cannot-be-verified': '未能核實',
    'registered-already': '已經註冊',
    'rights-in-dispute': '版權存在爭議',
    misleading: '項目資料有誤導成分',
    'unwanted-messages': '發送滋擾訊息',
    conduct: '行為不當',
    unpaid: '有未付款項',
    other: '其他原因',
  },
  features: {
    rights: '版權',
    genres: '類型',
    themes: '題材',
    comparables: '近似作品',
    budget: '預算',
    stage: '階段',
    audience: '觀眾',
  },
  stages: {
    concept: '構思',
    development: '開發',
    financing: '融資',
    production: '製作',
    completed: '完成',
    released: '已發行',
  },
  audiences: { kids: '兒童', youth: '青少年', family: '家庭', adult: '成人' },
  media: {
    theatrical: '影院',
    'non-theatrical': '非影院放映',
    'free-tv': '免費電視',
    'pay-tv': '收費電視',
    svod: 'SVOD',
    avod: 'AVOD',
    fast: 'FAST',
    tvod: 'TVOD',
    'home-video': '家庭錄影',
    airborne: '機上',
    ship: '船上',
    hotel: '酒店',
    educational: '教育',
    audio: '音訊',
    remake: '翻拍',
    format: '節目模式',
    sequel: '續集',
    stage: '舞台',
    game: '遊戲',
    publishing: '出版',
    merchandising: '周邊商品',
    'location-based': '實景娛樂',
    'ai-training': 'AI 訓練',
  },
  labelled: (label, value) => `${label}：${value}`,

  matches: {
    subject: (count, title) => (count === 1 ? `新配對：${title}` : `${count} 項新配對，首推《${title}》`),
    heading: (count) => `您的需求有 ${count} 項新配對`,
    why: '配對原因',
    free: '可售版權',
    freeCell: ({ medium, territory, until }) =>
      [territory, medium ?? '所有媒體', until && `至 ${until}`].filter(Boolean).join('，'),
    more: (count) => `另有 ${count} 項`,
    action: '查看配對',
    allOf: '查看全部配對',
  },
  'matches-capped': ({ title, kept, fitting }) => ({
    subject: `《${title}》符合 ${fitting} 項買家需求`,
    title,
    lines: [`共有 ${fitting} 項買家需求符合，已通知最合適的 ${kept} 項。`],
    action: '查看項目',
  }),
  'request-received': ({ title, kinds, news, words, expiresAt, asks }, company, formats) => {
    const what = formats.list(kinds.map((kind) => traditionalChinese.requestKinds[kind]));
    return {
      subject:
        news === 'reminded' ? `仍待答覆：${company}，《${title}》` : `${company}請求${what}：《${title}》`,
      title,
      lines: [
        `${company}向您請求${what}${asks > 1 ? `（${asks} 次）` : ''}。`,
        ...(words ? [`「${words}」`] : []),
        `請於 ${formats.moment(expiresAt)} 前答覆，逾期請求將失效。`,
      ],
      action: '答覆',
    };
  },
  'request-answered': ({ title, news, reason, words }, company) => {
    const said = {
      accepted: `${company}接受了您的請求`,
      declined: `${company}婉拒了您的請求`,
      expired: `${company}未有在期限內答覆`,
      withdrawn: '您的請求已撤回',
    }[news];
    return {
      subject: `${said}：《${title}》`,
      title,
      lines: [
        `${said}。`,
        ...(reason ? [`原因：${traditionalChinese.declineReasons[reason]}。`] : []),
        ...(words ? [`「${words}」`] : []),
      ],
      action: '查看請求',
    };
  },
  conversation: ({ title, count }, company) => ({
    subject: `${company}發來 ${count} 則新訊息：《${title}》`,
    title,
    lines: [`${company}有 ${count} 則未讀訊息。`],
    action: '閱讀及回覆',
  }),
  report: ({ reporter, reported, reason }) => ({
    subject: `有對話被舉報：${traditionalChinese.reportReasons[reason]}`,
    title: `舉報原因：${traditionalChinese.reportReasons[reason]}`,
    lines: [`${reporter.name ?? '一家公司'}舉報${reported.name ?? '另一家公司'}。`],
    action: '審核',
  }),
  'company-standing': ({ decision, reason }, company) => {
    const [said, then] = (
      {
        approved: [`${company}已獲批准`, '現在可以發佈項目、提出請求及發送訊息。'],
        refused: [`${company}未獲批准`, '您可以瀏覽，但不能發佈項目、提出請求或發送訊息。'],
        suspended: [`${company}已被暫停`, '恢復之前，任何人不能代表公司行事，其項目亦不會顯示。'],
        reinstated: [`${company}已恢復`, '您可以再次代表公司行事，其項目亦已重新顯示。'],
        closed: [`${company}已關閉`, '最後一位成員已離開。'],
      } as const
    )[decision];
    return {
      subject: said,
      title: said,
      lines: [then, ...(reason ? [`原因：${traditionalChinese.standingReasons[reason]}。`] : [])],
      action: '查看公司',
    };
  },
  'acted-for': ({ by, reason, until }, formats) => {
    const who = by === 'operator' ? '市場營運人員' : '市場主辦方';
    const why = { asked: '應您的要求', correction: '為更正資料', look: '為查看您所見的畫面' };
    return {
      subject: `${who}正以您的名義操作`,
      title: `${who}正以您的名義操作`,
      lines: [
        `${why[reason]}，最遲至 ${formats.moment(until)}。`,
        '所有操作均有紀錄；您的訊息及密碼不會被存取。',
        '如您對此不知情，請告知主辦方。',
      ],
      action: '查看通知',
    };
  },
  several: {
    'matches-capped': (count) => `您有 ${count} 個項目符合的需求多於已通知的`,
    'request-received': (count) => `${count} 項請求待您答覆`,
    'request-answered': (count) => `您的 ${count} 項請求有新消息`,
    conversation: (count) => `${count} 個對話有新訊息`,
    report: (count) => `${count} 個對話被舉報`,
    'company-standing': () => '主辦方就貴公司作出了決定',
    'acted-for': (count) => `有人曾 ${count} 次以您的名義操作`,
  },
  digest: {
    subject: (parts) => `Marquee：${parts}`,
    heading: '最新消息',
    matches: (count) => `${count} 項新配對`,
    requests: (count) => `${count} 項請求待答覆`,
    conversations: (count) => `${count} 個未讀對話`,
    others: (count) => `另有 ${count} 項`,
  },
  footer: {
    whyNews: '此郵件按您的偏好設定即時發出。',
    whyDigest: '此摘要按您的偏好設定發出。',
    unsubscribe: '不再接收此類郵件',
    preferences: '偏好設定',
  },
};
