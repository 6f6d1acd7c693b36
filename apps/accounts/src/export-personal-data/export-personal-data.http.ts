import { PersonalData } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Actor, Clock, InPerson, personalData, Returns } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import { actingsCollection } from '../acting/persistence/acting-repository.ts';
import { companyActsCollection } from '../companies/persistence/company-history.ts';
import { collectionNames } from '../credentials/better-auth/collections.ts';
import { invitationsCollection } from '../invitations/persistence/invitation-repository.ts';
import { membersCollection } from '../members/persistence/member-repository.ts';

@Controller('api/v1/exports/accounts')
@InPerson()
export class ExportPersonalDataHttp {
  constructor(
    private readonly mongo: Mongo,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Returns(200, PersonalData, 'What this service holds of oneself')
  read(@Actor() { memberId }: Actor): Promise<PersonalData> {
    return personalData(this.mongo, 'accounts', this.clock.now(), {
      person: { collection: membersCollection.name, filter: { _id: memberId }, without: ['emailKey'] },
      sessions: { collection: collectionNames.session, filter: { userId: memberId }, without: ['token'] },
      invitations: {
        collection: invitationsCollection.name,
        filter: { invitedBy: memberId },
        without: ['tokenHash', 'emailKey'],
      },
      actings: { collection: actingsCollection.name, filter: { memberId }, without: ['by'] },
      acts: { collection: companyActsCollection.name, filter: { memberId } },
    });
  }
}
