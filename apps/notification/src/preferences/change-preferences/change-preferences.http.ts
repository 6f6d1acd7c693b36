import { Preferences, PreferencesChange } from '@marquee/contracts';
import { Actor, IfMatch, InPerson, Returns } from '@marquee/service';
import { Body, Controller, Put } from '@nestjs/common';
import { MailChannels } from '../../mail/channel/mail-channels.ts';
import { preferencesView } from '../domain/preferences-view.ts';
import { ChangePreferences } from './change-preferences.ts';

@Controller('api/v1/preferences')
@InPerson()
export class ChangePreferencesHttp {
  constructor(
    private readonly changePreferences: ChangePreferences,
    private readonly channels: MailChannels,
  ) {}

  @Put()
  @Returns(200, Preferences, 'The preferences as they now are')
  async change(
    @Actor() { memberId }: Actor,
    @IfMatch() revision: number,
    @Body({ schema: PreferencesChange }) change: PreferencesChange,
  ): Promise<Preferences> {
    const changed = await this.changePreferences.execute({ memberId, revision }, change);
    return preferencesView(changed, await this.channels.stopped({ memberId }));
  }
}
