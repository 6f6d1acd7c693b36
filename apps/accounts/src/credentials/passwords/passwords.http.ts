import { setTimeout as sleep } from 'node:timers/promises';
import { AddressConfirmation, AuthDone, MailWanted, PasswordChange, PasswordReset } from '@marquee/contracts';
import { BySession, Public, Returns } from '@marquee/service';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Exchange } from '../better-auth/exchange.ts';
import { PassOn } from '../better-auth/pass-on.ts';
import { NewPasswords } from './new-passwords.ts';

const mailFloorMs = 500;

/** Confirming an address, and setting another password. Whether an address is known is said by mail alone. */
@Controller('api/auth')
export class PasswordsHttp {
  constructor(
    private readonly passOn: PassOn,
    private readonly newPasswords: NewPasswords,
  ) {}

  @Get('verify-email')
  @Public()
  @Returns(200, AuthDone, 'The address is confirmed')
  confirmAddress(
    @Exchange() exchange: Exchange,
    @Query({ schema: AddressConfirmation }) _query: z.infer<typeof AddressConfirmation>,
  ): Promise<unknown> {
    return this.passOn.execute(exchange);
  }

  @Post('send-verification-email')
  @Public()
  @Returns(200, AuthDone, 'The same for every address')
  sendConfirmation(
    @Exchange() exchange: Exchange,
    @Body({ schema: MailWanted }) body: MailWanted,
  ): Promise<unknown> {
    return this.#mail(exchange, body);
  }

  @Post('request-password-reset')
  @Public()
  @Returns(200, AuthDone, 'The same for every address')
  requestReset(
    @Exchange() exchange: Exchange,
    @Body({ schema: MailWanted }) body: MailWanted,
  ): Promise<unknown> {
    return this.#mail(exchange, body);
  }

  @Post('reset-password')
  @Public()
  @Returns(200, AuthDone, 'Set; all sessions have ended')
  async reset(
    @Exchange() exchange: Exchange,
    @Body({ schema: PasswordReset }) body: PasswordReset,
  ): Promise<unknown> {
    const newPassword = await this.newPasswords.ofReset(body);
    return this.passOn.throttledBySession(exchange, { ...body, newPassword });
  }

  @Post('change-password')
  @BySession()
  @Returns(200, AuthDone, 'Set; all other sessions have ended')
  async change(
    @Exchange() exchange: Exchange,
    @Body({ schema: PasswordChange }) body: PasswordChange,
  ): Promise<unknown> {
    const newPassword = await this.newPasswords.ofSession(exchange.request, body.newPassword);
    return this.passOn.throttledBySession(exchange, { ...body, newPassword });
  }

  /** A mail that is wanted takes a moment longer than none: all answers take longer than both. */
  async #mail(exchange: Exchange, body: MailWanted): Promise<unknown> {
    const floor = sleep(mailFloorMs);
    const answer = await this.passOn.throttled('mail', body.email, exchange, body);
    await floor;
    return answer;
  }
}
