import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  email: '邮箱',
  password: '密码',
  show: '显示密码',
  tooMany: '尝试次数过多，请等几分钟再试。',
  away: '市场暂时没有响应，请稍后再试。',
  signIn: {
    title: '登录',
    action: '登录',
    passkey: '使用通行密钥登录',
    refused: '邮箱与密码不匹配。',
  },
  second: {
    title: '输入验证码',
    text: '请输入身份验证器应用中显示的六位数字。',
    digit: '第 {{at}} 位',
    refused: '验证码不正确或已失效，请输入当前显示的验证码。',
  },
} satisfies Translated<typeof english>;
