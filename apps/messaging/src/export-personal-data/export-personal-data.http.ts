import { PersonalData } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Actor, Clock, InPerson, personalData, Returns } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import { entryCollection } from '../conversations/persistence/entry-repository.ts';

@Controller('api/v1/exports/messaging')
@InPerson()
export class ExportPersonalDataHttp {
  constructor(
    private readonly mongo: Mongo,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Returns(200, PersonalData, 'What this service holds of oneself')
  read(@Actor() { memberId }: Actor): Promise<PersonalData> {
    return personalData(this.mongo, 'messaging', this.clock.now(), {
      messages: { collection: entryCollection.name, filter: { memberId, kind: 'message' } },
    });
  }
}
