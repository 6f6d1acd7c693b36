import { PersonalData } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Actor, Clock, InPerson, personalData, Returns } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import { requestsCollection } from '../requests/persistence/request-collection.ts';

@Controller('api/v1/exports/meetings')
@InPerson()
export class ExportPersonalDataHttp {
  constructor(
    private readonly mongo: Mongo,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Returns(200, PersonalData, 'What this service holds of oneself')
  read(@Actor() { memberId }: Actor): Promise<PersonalData> {
    return personalData(this.mongo, 'meetings', this.clock.now(), {
      requests: {
        collection: requestsCollection.name,
        filter: { openedBy: memberId },
        // whose an anonymous brief is stands there, too
        only: ['listingId', 'workId', 'title', 'askedBy', 'asks', 'state', 'createdAt'],
      },
    });
  }
}
