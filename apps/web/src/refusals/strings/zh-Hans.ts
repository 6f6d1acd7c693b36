import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  suspended: '贵公司已被暂停，请联系主办方。',
  'company-not-approved': '主办方尚未批准贵公司；批准前您可以先浏览和准备。',

  'password-too-short': '密码至少要有 15 个字符，用一句话也可以。',
  'password-too-long': '密码最多 128 个字符。',
  'password-too-common': '这个密码太容易被猜中，请换一个。',
  'invalid-password': '密码不正确。',
  'invalid-token': '此链接已使用或不完整，请重新获取。',
  'token-expired': '此链接已过期，请重新获取。',
  'session-not-fresh': '请先退出再重新登录：此操作须在登录后不久进行。',
  'too-many-attempts': '尝试次数过多，请等几分钟再试。',

  'email-taken': '此邮箱已有人注册。',
  'last-owner': '您是贵公司最后一位所有者，请先将一位同事设为所有者。',
  'invited-already': '此邮箱已有待回复的邀请，请重新发送该邀请。',
  'invitation-settled': '此邀请已回复或已撤回。',
  'too-many-invitations': '贵公司今天的邀请次数已用完。',
  'sent-just-now': '刚刚才发出，邮件可能还在途中。',

  'answered-already': '已有人回复。',
  'request-withdrawn': '对方已撤回。',
  'request-expired': '已过期，请重新提出。',
  'request-full': '贵公司已就此作品提出 {{limit}} 次请求，请改用消息联系。',
  'they-asked-first': '对方已就此作品提出相同请求，请回复该请求。',
  'has-not-asked': '您只能联系曾向您提出请求的公司，以及向您显示的需求。',
  'buyer-excluded': '您已设置不向该公司显示此项目，请先修改项目。',
  'blocked-by-them': '该公司不接受贵公司的联系。',
  'blocked-by-you': '贵公司已屏蔽该公司，请先解除屏蔽。',
  'open-requests-full': '您有 {{used}} 个请求仍待回复，已达上限；请撤回一个或稍候。',
  'requests-a-day-used-up': '24 小时内最多可发送 {{limit}} 个请求；下一个可于 {{freesAt}} 发送。',
  'brief-asks-a-day-used-up': '24 小时内最多可联系 {{limit}} 个需求；下一个可于 {{freesAt}} 联系。',

  'listing-off-the-market': '此项目已下架。',
  'suggestion-expired': '此项目已不再符合您的需求，无需决定。',
  'nothing-to-undo': '没有可撤销的操作。',
  'already-done': '已经完成。',

  'listing-incomplete': '还缺少发布所需的内容。',
  'published-already': '此项目已上架。',
  'not-published': '此项目没有上架。',
  'listing-too-large': '项目内容过多，请缩短简介或减少授权期。',
  'rights-too-scattered': '版权划分过于零碎，请减少授权期，或让更多授权期使用相同的语言和地区。',
  'payload-too-large': '内容过大。',

  'not-in-that-standing': '该公司的状态已改变，请重新查看。',
  'reported-already': '您已举报，主办方尚未处理。',
  'reviewed-already': '已有同事处理此举报，请重新查看。',
  'not-to-be-acted-for': '不能代此成员行事。',

  field: {
    'too-big': '内容太长。',
    'too-small': '请填写此项。',
    'invalid-format': '格式不正确。',
    'invalid-type': '请填写此项。',
    website: '网址须以 https:// 开头并包含域名，例如 https://example.com。',
    email: '邮箱地址不正确。',
  },
} satisfies Translated<typeof english>;
