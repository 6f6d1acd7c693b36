import {
  AuthDone,
  Passkey,
  PasskeyQuery,
  PasskeyRegistration,
  PasskeyRemoval,
  PasskeyRename,
  Passkeys,
  WebAuthnOptions,
} from '@marquee/contracts';
import { BySession, Returns } from '@marquee/service';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Auth } from '../better-auth/auth.ts';
import { Exchange } from '../better-auth/exchange.ts';
import { PassOn } from '../better-auth/pass-on.ts';
import { sessionOwner } from '../better-auth/session-owner.ts';

/** Devices show whose passkey it is by this: Better Auth's users have no name. */
const Registration = WebAuthnOptions.extend({ user: z.looseObject({ id: z.string() }) });

/** One's own passkeys (WebAuthn). One is added soon after signing in: later the password is asked for again. */
@Controller('api/auth/passkey')
export class PasskeysHttp {
  constructor(
    private readonly passOn: PassOn,
    private readonly auth: Auth,
  ) {}

  @Get('list-user-passkeys')
  @BySession()
  @Returns(200, Passkeys)
  list(@Exchange() exchange: Exchange): Promise<unknown> {
    return this.passOn.execute(exchange);
  }

  @Get('generate-register-options')
  @BySession()
  @Returns(200, WebAuthnOptions, 'For navigator.credentials.create')
  async registrationOptions(
    @Exchange() exchange: Exchange,
    @Query({ schema: PasskeyQuery }) _query: z.infer<typeof PasskeyQuery>,
  ): Promise<WebAuthnOptions> {
    const { user, ...options } = Registration.parse(await this.passOn.execute(exchange));
    const { email } = await sessionOwner(this.auth, exchange.request);
    return { ...options, user: { ...user, name: email, displayName: email } };
  }

  @Post('verify-registration')
  @BySession()
  @Returns(200, Passkey, 'It can be signed in with')
  register(
    @Exchange() exchange: Exchange,
    @Body({ schema: PasskeyRegistration }) body: PasskeyRegistration,
  ): Promise<unknown> {
    return this.passOn.execute(exchange, body);
  }

  @Post('update-passkey')
  @BySession()
  @Returns(200, AuthDone)
  rename(
    @Exchange() exchange: Exchange,
    @Body({ schema: PasskeyRename }) body: PasskeyRename,
  ): Promise<unknown> {
    return this.passOn.execute(exchange, body);
  }

  @Post('delete-passkey')
  @BySession()
  @Returns(200, AuthDone)
  remove(
    @Exchange() exchange: Exchange,
    @Body({ schema: PasskeyRemoval }) body: PasskeyRemoval,
  ): Promise<unknown> {
    return this.passOn.execute(exchange, body);
  }
}
