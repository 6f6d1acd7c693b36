import type { Report as ReportAnswer, ReportFact, ReportReceipt, ReportSummary } from '@marquee/contracts';
import { otherCompany, type Companies } from '../../companies/other-company.ts';
import type { Disclosed, Report } from './report.ts';

export const receiptOf = (report: Report): ReportReceipt => ({
  id: report.id,
  revision: report.revision,
  conversationId: report.conversationId,
  ...(report.messageId ? { messageId: report.messageId } : {}),
  reason: report.reason,
  ...(report.words === undefined ? {} : { words: report.words }),
  state: report.state,
  at: report.at.toISOString(),
});

export const summaryOf = (report: Report, companies: Companies): ReportSummary => ({
  ...receiptOf(report),
  reporterId: report.reporterId,
  reporterCompanyId: report.reporterCompanyId,
  ...(report.reportedId ? { reportedId: report.reportedId } : {}),
  reportedCompanyId: report.reportedCompanyId,
  reporterCompany: otherCompany(report.reporterCompanyId, companies),
  reportedCompany: otherCompany(report.reportedCompanyId, companies),
  ...(report.measure ? { measure: report.measure } : {}),
  listingId: report.listingId,
  title: report.title,
});

export const reportView = (report: Report, companies: Companies): ReportAnswer => ({
  ...summaryOf(report, companies),
  disclosed: report.disclosed.map(disclosedView),
  messages: report.messages,
  acts: report.acts.map(({ at, ...act }) => ({ ...act, at: at.toISOString() })),
});

const disclosedView = ({ at, attachments, earlier, ...message }: Disclosed) => ({
  ...message,
  at: at.toISOString(),
  attachments: [...attachments],
  earlier: earlier.map(({ text, until, attachments: then }) => ({
    text,
    attachments: [...then],
    until: until.toISOString(),
  })),
});

/** What others are told: neither the words reported nor those of the report. */
export const factOf = (report: Report): ReportFact => ({
  reportId: report.id,
  version: report.revision,
  conversationId: report.conversationId,
  ...(report.messageId ? { messageId: report.messageId } : {}),
  reporterId: report.reporterId,
  reporterCompanyId: report.reporterCompanyId,
  reportedCompanyId: report.reportedCompanyId,
  reason: report.reason,
  state: report.state,
  ...(report.measure ? { measure: report.measure } : {}),
  at: report.at.toISOString(),
});
