import { RulesChange, RulesPreview } from '@marquee/contracts';
import { Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { PreviewRules } from './preview-rules.ts';

@Controller('api/v1/rules')
export class PreviewRulesHttp {
  constructor(private readonly previewRules: PreviewRules) {}

  @Post('preview')
  @Roles('organiser')
  @Returns(200, RulesPreview, 'What these rules would do to a sample of today’s matches; nothing is changed')
  preview(@Body({ schema: RulesChange }) change: RulesChange): Promise<RulesPreview> {
    return this.previewRules.execute(change);
  }
}
