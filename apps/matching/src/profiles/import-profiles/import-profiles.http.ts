import { BulkReport, ProfileBulk } from '@marquee/contracts';
import { BodyLimit, bulkBodyLimit, Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import type { z } from 'zod';
import { ImportProfiles } from './import-profiles.ts';

@Controller('api/v1/profiles')
export class ImportProfilesHttp {
  constructor(private readonly importProfiles: ImportProfiles) {}

  /** For organisers who bring last edition's briefs, on their members' behalf. */
  @Post('bulk')
  @Roles('organiser', 'operator')
  @BodyLimit(bulkBodyLimit)
  @Returns(200, BulkReport, 'What became of each row')
  execute(@Body({ schema: ProfileBulk }) { rows }: z.infer<typeof ProfileBulk>): Promise<BulkReport> {
    return this.importProfiles.execute(rows);
  }
}
