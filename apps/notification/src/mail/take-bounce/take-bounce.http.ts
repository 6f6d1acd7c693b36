import { Bounce, Refusal } from '@marquee/contracts';
import {
  BodyText,
  Clock,
  Config,
  KeepsText,
  Public,
  requireSignature,
  Returns,
  Roles,
  type WebhookHeaders,
} from '@marquee/service';
import { Body, Controller, Headers, Inject, Post } from '@nestjs/common';
import type { NotificationSettings } from '../../config.ts';
import { TakeBounce } from './take-bounce.ts';

@Controller('api/v1/bounces')
export class TakeBounceHttp {
  constructor(
    private readonly takeBounce: TakeBounce,
    private readonly clock: Clock,
    @Inject(Config) private readonly settings: NotificationSettings,
  ) {}

  /** Says nothing of whether the recipient is known. */
  @Post()
  @Roles('operator')
  @Returns(204)
  take(@Body({ schema: Bounce }) bounce: Bounce): Promise<void> {
    return this.takeBounce.execute(bounce);
  }

  /** By the mail provider, which has no token: signed as https://www.standardwebhooks.com has it. */
  @Post('webhook')
  @Public()
  @KeepsText()
  @Returns(204)
  async takeSigned(
    @Headers() headers: WebhookHeaders,
    @BodyText() text: string,
    @Body({ schema: Bounce }) bounce: Bounce,
  ): Promise<void> {
    const { MAIL_BOUNCE_SECRET: secret } = this.settings;
    if (!secret) throw new NoBounceSecret();
    requireSignature(secret, headers, text, this.clock.now());
    return this.takeBounce.execute(bounce);
  }
}

class NoBounceSecret extends Refusal {
  constructor() {
    super(
      'webhook-not-set-up',
      404,
      'No mail provider is known here: MAIL_BOUNCE_SECRET holds the secret that it signs with.',
    );
  }
}
