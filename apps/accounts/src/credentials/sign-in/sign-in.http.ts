import {
  AuthDone,
  PasskeySignIn,
  SecondFactorCode,
  SignedIn,
  SignIn,
  WebAuthnOptions,
} from '@marquee/contracts';
import { Public, Returns } from '@marquee/service';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { Exchange } from '../better-auth/exchange.ts';
import { PassOn } from '../better-auth/pass-on.ts';
import { requireUserVerified } from '../passkeys/user-verified.ts';

/** A password, then a second factor where there is one; or a passkey of a device that knows its user, which is both. */
@Controller('api/auth')
export class SignInHttp {
  constructor(private readonly passOn: PassOn) {}

  @Post('sign-in/email')
  @Public()
  @Returns(200, SignedIn, 'Signed in, or asked for the second factor')
  byPassword(@Exchange() exchange: Exchange, @Body({ schema: SignIn }) body: SignIn): Promise<unknown> {
    return this.passOn.throttled('sign-in', body.email, exchange, body);
  }

  @Post('two-factor/verify-totp')
  @Public()
  @Returns(200, SignedIn, 'Signed in; or, for whoever is, the second factor is set up')
  byTotp(
    @Exchange() exchange: Exchange,
    @Body({ schema: SecondFactorCode }) body: SecondFactorCode,
  ): Promise<unknown> {
    return this.passOn.throttledBySession(exchange, body);
  }

  @Post('two-factor/verify-backup-code')
  @Public()
  @Returns(200, SignedIn, 'Signed in; the code is used up')
  byBackupCode(
    @Exchange() exchange: Exchange,
    @Body({ schema: SecondFactorCode }) body: SecondFactorCode,
  ): Promise<unknown> {
    return this.passOn.throttledBySession(exchange, body);
  }

  @Get('passkey/generate-authenticate-options')
  @Public()
  @Returns(200, WebAuthnOptions, 'For navigator.credentials.get')
  async passkeyOptions(@Exchange() exchange: Exchange): Promise<WebAuthnOptions> {
    const options = WebAuthnOptions.parse(await this.passOn.execute(exchange));
    return { ...options, userVerification: 'required' };
  }

  @Post('passkey/verify-authentication')
  @Public()
  @Returns(200, SignedIn, 'Signed in')
  byPasskey(
    @Exchange() exchange: Exchange,
    @Body({ schema: PasskeySignIn }) body: PasskeySignIn,
  ): Promise<unknown> {
    requireUserVerified(body);
    return this.passOn.throttledBySession(exchange, body);
  }

  @Post('sign-out')
  @Public()
  @Returns(200, AuthDone, 'Nobody is signed in by this cookie any more')
  signOut(@Exchange() exchange: Exchange): Promise<unknown> {
    return this.passOn.execute(exchange);
  }
}
