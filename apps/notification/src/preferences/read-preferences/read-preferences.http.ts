import { Preferences } from '@marquee/contracts';
import { Actor, Returns } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import { MailChannels } from '../../mail/channel/mail-channels.ts';
import { preferencesView } from '../domain/preferences-view.ts';
import { PreferencesRepository } from '../persistence/preferences-repository.ts';

@Controller('api/v1/preferences')
export class ReadPreferencesHttp {
  constructor(
    private readonly preferences: PreferencesRepository,
    private readonly channels: MailChannels,
  ) {}

  @Get()
  @Returns(200, Preferences, 'One’s own: what is told, how and when')
  async read(@Actor() { memberId }: Actor): Promise<Preferences> {
    const [chosen, stopped] = await Promise.all([
      this.preferences.get({ memberId }),
      this.channels.stopped({ memberId }),
    ]);
    return preferencesView(chosen, stopped);
  }
}
