import type { Words } from './words.ts';

const day = new Intl.DateTimeFormat('zh-HK', { dateStyle: 'long', timeZone: 'UTC' });

export const traditionalChinese: Words = {
  language: 'zh-Hant',
  why: '你收到這封電郵，是因為有人在影視、動畫及遊戲交易平台 Marquee 填寫了你的電郵地址。',
  mails: {
    'confirm-address': () => ({
      subject: '請確認你的電郵地址',
      heading: '這是你的電郵地址嗎？',
      paragraphs: ['有人以這個地址註冊 Marquee。如果是你本人，請先確認地址，然後登入。'],
      action: '確認我的地址',
      notes: ['連結在 24 小時內有效。', '如果不是你本人，無需理會：未經確認，沒有人能以你的地址登入。'],
    }),
    'already-registered': () => ({
      subject: '你已經註冊',
      heading: '你已經註冊',
      paragraphs: ['有人以你的地址註冊 Marquee，而這個地址早已註冊。一切維持不變。'],
      action: '登入',
      notes: ['如果忘記密碼，可以在登入頁重設。', '如果不是你本人，無需理會。'],
    }),
    'reset-password': () => ({
      subject: '重設密碼',
      heading: '重設密碼',
      paragraphs: ['有人要求為 Marquee 上的這個地址重設密碼。'],
      action: '重設密碼',
      notes: ['連結只能使用一次，一小時內有效。', '如果不是你本人，無需理會：密碼維持不變。'],
    }),
    'password-changed': () => ({
      subject: '你的密碼已更改',
      heading: '你的密碼已更改',
      paragraphs: ['你在 Marquee 的帳戶密碼已更改，其他裝置均已登出。'],
      action: '不是我本人：重設密碼',
      notes: ['如果是你本人，無需理會。'],
    }),
    invitation: ({ inviter, company, until }) => ({
      subject: `${inviter} 邀請你加入 ${company}`,
      heading: `在 Marquee 加入 ${company}`,
      paragraphs: [`${inviter} 邀請你代表 ${company} 使用影視、動畫及遊戲交易平台 Marquee。`],
      action: '加入',
      notes: [`邀請有效至 ${day.format(new Date(until))}。`, '如果你不認識這間公司，無需理會。'],
    }),
  },
};
