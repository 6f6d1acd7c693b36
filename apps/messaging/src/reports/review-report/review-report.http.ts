import { Report, ReportId, ReportNote, ReportUphold } from '@marquee/contracts';
import { Actor, InPerson, Returns, Roles } from '@marquee/service';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { KnownCompanies } from '../../companies/known-companies.ts';
import type { Report as StoredReport } from '../domain/report.ts';
import { reportView } from '../domain/report-view.ts';
import { ReviewReport } from './review-report.ts';

@Controller('api/v1/reports')
@InPerson()
export class ReviewReportHttp {
  constructor(
    private readonly useCase: ReviewReport,
    private readonly companies: KnownCompanies,
  ) {}

  @Get(':reportId')
  @Roles('organiser')
  @Returns(200, Report, 'With what the reporter disclosed; that it was read is recorded')
  async getReport(
    @Actor() { memberId }: Actor,
    @Param('reportId', { schema: ReportId }) reportId: ReportId,
  ): Promise<Report> {
    return this.#shown(await this.useCase.look({ reportId, memberId }));
  }

  @Post(':reportId/uphold')
  @Roles('organiser')
  @Returns(200, Report, 'The measure is in force at once')
  async upholdReport(
    @Actor() { memberId }: Actor,
    @Param('reportId', { schema: ReportId }) reportId: ReportId,
    @Body({ schema: ReportUphold }) { measure, note }: ReportUphold,
  ): Promise<Report> {
    return this.#shown(await this.useCase.uphold({ reportId, memberId, note }, measure));
  }

  @Post(':reportId/dismiss')
  @Roles('organiser')
  @Returns(200, Report)
  async dismissReport(
    @Actor() { memberId }: Actor,
    @Param('reportId', { schema: ReportId }) reportId: ReportId,
    @Body({ schema: ReportNote }) { note }: ReportNote,
  ): Promise<Report> {
    return this.#shown(await this.useCase.dismiss({ reportId, memberId, note }));
  }

  @Post(':reportId/take-back')
  @Roles('organiser')
  @Returns(200, Report, 'The company may write again, unless another report keeps it from that')
  async takeMeasureBack(
    @Actor() { memberId }: Actor,
    @Param('reportId', { schema: ReportId }) reportId: ReportId,
    @Body({ schema: ReportNote }) { note }: ReportNote,
  ): Promise<Report> {
    return this.#shown(await this.useCase.takeMeasureBack({ reportId, memberId, note }));
  }

  async #shown(report: StoredReport): Promise<Report> {
    const { reporterCompanyId, reportedCompanyId } = report;
    return reportView(report, await this.companies.find([reporterCompanyId, reportedCompanyId]));
  }
}
