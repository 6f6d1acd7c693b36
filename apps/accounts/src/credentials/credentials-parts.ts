import { createCredentials, sendAccountMail } from '@marquee/contracts';
import { AccountsRedis, denylist } from '../denylist/accounts-redis.ts';
import { SendMails } from '../mails/send-mails/send-mails.ts';
import { MailServer } from '../mails/smtp/mail-server.ts';
import { WantMail } from '../mails/want-mail/want-mail.ts';
import { Sealer } from '../sealing/sealer.ts';
import { Throttle } from '../throttle/throttle.ts';
import { IssueTokenHttp } from '../tokens/issue-token/issue-token.http.ts';
import { IssueToken } from '../tokens/issue-token/issue-token.ts';
import { KeepKeys } from '../tokens/keep-keys/keep-keys.ts';
import { SigningKeys, signingKeysCollection } from '../tokens/persistence/signing-keys.ts';
import { ReadKeysHttp } from '../tokens/read-keys/read-keys.http.ts';
import { Auth } from './better-auth/auth.ts';
import { betterAuthCollections } from './better-auth/collections.ts';
import { PassOn } from './better-auth/pass-on.ts';
import { CreateCredentials } from './create-credentials/create-credentials.ts';
import { DeleteCredentials } from './delete-credentials/delete-credentials.ts';
import { EndSessions } from './end-sessions/end-sessions.ts';
import { MakeCredentials } from './make-credentials/make-credentials.ts';
import { PasskeysHttp } from './passkeys/passkeys.http.ts';
import { NewPasswords } from './passwords/new-passwords.ts';
import { PasswordsHttp } from './passwords/passwords.http.ts';
import { Passwords } from './passwords/passwords.ts';
import { SecondFactorHttp } from './second-factor/second-factor.http.ts';
import { SessionsHttp } from './sessions/sessions.http.ts';
import { SetPasswordHttp } from './set-password/set-password.http.ts';
import { SetPassword } from './set-password/set-password.ts';
import { SignInHttp } from './sign-in/sign-in.http.ts';
import { SignInMails } from './sign-in-mails/sign-in-mails.ts';

/** What the service has for signing in, its mails, and the tokens that come of it. */
export const credentialsParts = {
  collections: [...betterAuthCollections, signingKeysCollection],
  queues: [createCredentials, sendAccountMail],
  controllers: [
    SignInHttp,
    SessionsHttp,
    PasswordsHttp,
    SecondFactorHttp,
    PasskeysHttp,
    SetPasswordHttp,
    IssueTokenHttp,
    ReadKeysHttp,
  ],
  providers: [
    AccountsRedis,
    Throttle,
    denylist,
    Sealer,
    WantMail,
    MailServer,
    SendMails,
    SigningKeys,
    KeepKeys,
    IssueToken,
    SignInMails,
    Auth,
    PassOn,
    Passwords,
    NewPasswords,
    CreateCredentials,
    MakeCredentials,
    SetPassword,
    EndSessions,
    DeleteCredentials,
  ],
};
