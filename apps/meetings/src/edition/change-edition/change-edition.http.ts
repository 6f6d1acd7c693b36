import { EditionChange, EditionView } from '@marquee/contracts';
import { Actor, IfMatch, Returns, Roles } from '@marquee/service';
import { Body, Controller, Put } from '@nestjs/common';
import { editionViewOf } from '../domain/edition.ts';
import { ChangeEdition } from './change-edition.ts';

@Controller('api/v1/edition')
export class ChangeEditionHttp {
  constructor(private readonly changeEdition: ChangeEdition) {}

  @Put()
  @Roles('organiser')
  @Returns(200, EditionView, 'The edition as stated; the first time it is revision 0 that is changed')
  async change(
    @Actor() { memberId }: Actor,
    @IfMatch() revision: number,
    @Body({ schema: EditionChange }) change: EditionChange,
  ): Promise<EditionView> {
    return editionViewOf(await this.changeEdition.execute({ memberId, revision, change }));
  }
}
