import { AuthDone, BackupCodes, PasswordAgain, SecondFactorSecrets, TotpUri } from '@marquee/contracts';
import { BySession, Returns } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { Exchange } from '../better-auth/exchange.ts';
import { PassOn } from '../better-auth/pass-on.ts';

/** An authenticator app (TOTP, RFC 6238), and codes for when it is lost. Each step asks for the password again. */
@Controller('api/auth/two-factor')
export class SecondFactorHttp {
  constructor(private readonly passOn: PassOn) {}

  @Post('enable')
  @BySession()
  @Returns(200, SecondFactorSecrets, 'In force once a code of it was verified')
  enable(
    @Exchange() exchange: Exchange,
    @Body({ schema: PasswordAgain }) body: PasswordAgain,
  ): Promise<unknown> {
    return this.passOn.throttledBySession(exchange, body);
  }

  @Post('disable')
  @BySession()
  @Returns(200, AuthDone)
  disable(
    @Exchange() exchange: Exchange,
    @Body({ schema: PasswordAgain }) body: PasswordAgain,
  ): Promise<unknown> {
    return this.passOn.throttledBySession(exchange, body);
  }

  @Post('get-totp-uri')
  @BySession()
  @Returns(200, TotpUri, 'For another authenticator app')
  totpUri(
    @Exchange() exchange: Exchange,
    @Body({ schema: PasswordAgain }) body: PasswordAgain,
  ): Promise<unknown> {
    return this.passOn.throttledBySession(exchange, body);
  }

  @Post('generate-backup-codes')
  @BySession()
  @Returns(200, BackupCodes, 'In the place of those before')
  newBackupCodes(
    @Exchange() exchange: Exchange,
    @Body({ schema: PasswordAgain }) body: PasswordAgain,
  ): Promise<unknown> {
    return this.passOn.throttledBySession(exchange, body);
  }
}
