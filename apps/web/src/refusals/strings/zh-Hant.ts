import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  suspended: '貴公司已被暫停，請聯絡主辦方。',
  'company-not-approved': '主辦方尚未核准貴公司；核准前您可先瀏覽及準備。',

  'password-too-short': '密碼至少要有 15 個字元，用一句話也可以。',
  'password-too-long': '密碼最多 128 個字元。',
  'password-too-common': '這個密碼太容易被猜中，請另選一個。',
  'invalid-password': '密碼不正確。',
  'invalid-token': '此連結已使用或不完整，請重新索取。',
  'token-expired': '此連結已過期，請重新索取。',
  'session-not-fresh': '請先登出再重新登入：此操作須在登入後不久進行。',
  'too-many-attempts': '嘗試次數過多，請稍等幾分鐘再試。',

  'email-taken': '此電郵已有人註冊。',
  'last-owner': '您是貴公司最後一位擁有人，請先將一位同事設為擁有人。',
  'invited-already': '此電郵已有待回覆的邀請，請重新寄出該邀請。',
  'invitation-settled': '此邀請已回覆或已撤回。',
  'too-many-invitations': '貴公司今天的邀請次數已用完。',
  'sent-just-now': '剛剛才寄出，郵件可能仍在途中。',

  'answered-already': '已有人回覆。',
  'request-withdrawn': '對方已撤回。',
  'request-expired': '已過期，請重新提出。',
  'request-full': '貴公司已就此作品提出 {{limit}} 次請求，請改以訊息聯絡。',
  'they-asked-first': '對方已就此作品提出相同請求，請回覆該請求。',
  'has-not-asked': '您只可聯絡曾向您提出請求的公司，以及向您顯示的需求。',
  'buyer-excluded': '您已設定不向該公司顯示此項目，請先修改項目。',
  'blocked-by-them': '該公司不接受貴公司的聯絡。',
  'blocked-by-you': '貴公司已封鎖該公司，請先解除封鎖。',
  'open-requests-full': '您有 {{used}} 個請求仍待回覆，已達上限；請撤回一個或稍候。',
  'requests-a-day-used-up': '24 小時內最多可送出 {{limit}} 個請求；下一個可於 {{freesAt}} 送出。',
  'brief-asks-a-day-used-up': '24 小時內最多可聯絡 {{limit}} 個需求；下一個可於 {{freesAt}} 聯絡。',

  'listing-off-the-market': '此項目已下架。',
  'suggestion-expired': '此項目已不再符合您的需求，毋須決定。',
  'nothing-to-undo': '沒有可復原的操作。',
  'already-done': '已經完成。',

  'listing-incomplete': '尚欠發佈所需的資料。',
  'published-already': '此項目已上架。',
  'not-published': '此項目並未上架。',
  'listing-too-large': '項目內容過多，請縮短簡介或減少授權期。',
  'rights-too-scattered': '版權劃分過於零碎，請減少授權期，或讓更多授權期使用相同的語言及地區。',
  'payload-too-large': '內容過大。',

  'not-in-that-standing': '該公司的狀態已改變，請重新查看。',
  'reported-already': '您已舉報，主辦方尚未處理。',
  'reviewed-already': '已有同事處理此舉報，請重新查看。',
  'not-to-be-acted-for': '不可代此成員行事。',

  field: {
    'too-big': '內容太長。',
    'too-small': '請填寫此欄。',
    'invalid-format': '格式不正確。',
    'invalid-type': '請填寫此欄。',
    website: '網址須以 https:// 開頭並包含網域，例如 https://example.com。',
    email: '電郵地址不正確。',
  },
} satisfies Translated<typeof english>;
