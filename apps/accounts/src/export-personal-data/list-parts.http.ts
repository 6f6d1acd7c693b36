import { exportPath, PersonalDataParts, personalDataHolders } from '@marquee/contracts';
import { InPerson, Returns } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';

@Controller('api/v1/me/export')
@InPerson()
export class ListPartsHttp {
  @Get()
  @Returns(200, PersonalDataParts, 'Where each service answers with what it holds of oneself')
  list(): PersonalDataParts {
    return { parts: personalDataHolders.map(exportPath) };
  }
}
