import type { Words } from './words.ts';

const day = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' });

export const simplifiedChinese: Words = {
  language: 'zh-Hans',
  why: '您收到这封邮件，是因为有人在影视、动画及游戏交易平台 Marquee 填写了您的邮箱地址。',
  mails: {
    'confirm-address': () => ({
      subject: '请确认您的邮箱地址',
      heading: '这是您的邮箱地址吗？',
      paragraphs: ['有人用这个地址注册了 Marquee。如果是您本人，请先确认地址，然后登录。'],
      action: '确认我的地址',
      notes: ['链接在 24 小时内有效。', '如果不是您本人，无需理会：未经确认，没有人能用您的地址登录。'],
    }),
    'already-registered': () => ({
      subject: '您已经注册',
      heading: '您已经注册',
      paragraphs: ['有人用您的地址注册 Marquee，而这个地址早已注册。一切保持不变。'],
      action: '登录',
      notes: ['如果忘记密码，可以在登录页重设。', '如果不是您本人，无需理会。'],
    }),
    'reset-password': () => ({
      subject: '重设密码',
      heading: '重设密码',
      paragraphs: ['有人请求为 Marquee 上的这个地址重设密码。'],
      action: '重设密码',
      notes: ['链接只能使用一次，一小时内有效。', '如果不是您本人，无需理会：密码保持不变。'],
    }),
    'password-changed': () => ({
      subject: '您的密码已更改',
      heading: '您的密码已更改',
      paragraphs: ['您在 Marquee 的账户密码已更改，其他设备均已退出登录。'],
      action: '不是我本人：重设密码',
      notes: ['如果是您本人，无需理会。'],
    }),
    invitation: ({ inviter, company, until }) => ({
      subject: `${inviter} 邀请您加入 ${company}`,
      heading: `在 Marquee 加入 ${company}`,
      paragraphs: [`${inviter} 邀请您代表 ${company} 使用影视、动画及游戏交易平台 Marquee。`],
      action: '加入',
      notes: [`邀请有效至 ${day.format(new Date(until))}。`, '如果您不认识这家公司，无需理会。'],
    }),
  },
};
