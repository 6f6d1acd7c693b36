import { PersonalData } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Actor, Clock, InPerson, personalData, Returns } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import { profilesCollection } from '../profiles/persistence/profile-repository.ts';
import { suggestionsCollection } from '../suggestions/persistence/suggestion-repository.ts';

@Controller('api/v1/exports/matching')
@InPerson()
export class ExportPersonalDataHttp {
  constructor(
    private readonly mongo: Mongo,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Returns(200, PersonalData, 'What this service holds of oneself')
  read(@Actor() { memberId }: Actor): Promise<PersonalData> {
    return personalData(this.mongo, 'matching', this.clock.now(), {
      briefs: { collection: profilesCollection.name, filter: { memberId, deleted: false }, without: ['seq'] },
      matches: { collection: suggestionsCollection.name, filter: { memberId } },
    });
  }
}
