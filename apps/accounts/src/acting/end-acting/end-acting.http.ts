import { Actor, Config, Returns, setActingCookie } from '@marquee/service';
import { Controller, Delete, Inject } from '@nestjs/common';
import type { AccountsSettings } from '../../config.ts';
import { Exchange } from '../../credentials/better-auth/exchange.ts';
import { EndActing } from './end-acting.ts';

@Controller('api/v1/actings')
export class EndActingHttp {
  constructor(
    private readonly useCase: EndActing,
    @Inject(Config) private readonly settings: AccountsSettings,
  ) {}

  @Delete('current')
  @Returns(204, undefined, 'Whoever acted in another’s name by this session is oneself again')
  async end(@Actor() { actedBy }: Actor, @Exchange() { reply }: Exchange): Promise<void> {
    if (actedBy) await this.useCase.execute(actedBy.actingId);
    void reply.header('set-cookie', setActingCookie(this.settings.PUBLIC_URL.startsWith('https:'), '', 0));
  }
}
