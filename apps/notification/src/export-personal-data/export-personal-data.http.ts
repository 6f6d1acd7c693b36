import { PersonalData } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Actor, Clock, InPerson, personalData, Returns } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import { entriesCollection } from '../inbox/persistence/entry-documents.ts';
import { mailsCollection } from '../mail/persistence/mail-repository.ts';
import { membersCollection } from '../members/member-directory.ts';
import { preferencesCollection } from '../preferences/persistence/preferences-repository.ts';

@Controller('api/v1/exports/notification')
@InPerson()
export class ExportPersonalDataHttp {
  constructor(
    private readonly mongo: Mongo,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Returns(200, PersonalData, 'What this service holds of oneself')
  read(@Actor() { memberId }: Actor): Promise<PersonalData> {
    return personalData(this.mongo, 'notification', this.clock.now(), {
      person: { collection: membersCollection.name, filter: { _id: memberId } },
      inbox: { collection: entriesCollection.name, filter: { memberId, state: { $ne: 'removed' } } },
      mails: { collection: mailsCollection.name, filter: { memberId }, without: ['claim'] },
      preferences: { collection: preferencesCollection.name, filter: { _id: memberId } },
    });
  }
}
