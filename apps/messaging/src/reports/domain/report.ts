import {
  Refusal,
  type Attachment,
  type CompanyId,
  type ConversationId,
  type ListingId,
  type MemberId,
  type MessageId,
  type ReportId,
  type ReportMeasure,
  type ReportReason,
  type ReportState,
  type Side,
} from '@marquee/contracts';
import type { EarlierContent, Entry } from '../../conversations/domain/entry.ts';

/** A message as it was when it was reported. */
export interface Disclosed {
  readonly id: MessageId;
  readonly number: number;
  readonly kind: Entry['kind'];
  readonly at: Date;
  readonly memberId?: MemberId;
  readonly side?: Side;
  readonly text?: string;
  readonly attachments: readonly Attachment[];
  readonly earlier: readonly EarlierContent[];
}

export interface ReportAct {
  readonly at: Date;
  readonly memberId: MemberId;
  readonly act: 'made' | 'looked-at' | 'upheld' | 'dismissed' | 'measure-taken-back';
  readonly note?: string;
}

/** That a person asks the organiser to look at a conversation, and what he has shown him of it. */
export interface Report {
  readonly id: ReportId;
  readonly revision: number;
  readonly conversationId: ConversationId;
  readonly messageId?: MessageId;
  readonly listingId: ListingId;
  readonly title: string;
  readonly reporterId: MemberId;
  readonly reporterCompanyId: CompanyId;
  readonly reportedId?: MemberId;
  readonly reportedCompanyId: CompanyId;
  readonly reason: ReportReason;
  readonly words?: string;
  readonly disclosed: readonly Disclosed[];
  readonly messages: { readonly reporter: number; readonly reported: number };
  readonly state: ReportState;
  readonly measure?: ReportMeasure;
  readonly at: Date;
  readonly acts: readonly ReportAct[];
}

/** Messages that the organiser is shown: the reported one, and this many before it. */
export const contextBefore = 2;

export function disclose(entry: Entry): Disclosed {
  const { id, number, kind, at, memberId, side, text } = entry;
  return {
    id,
    number,
    kind,
    at,
    ...(memberId ? { memberId } : {}),
    ...(side ? { side } : {}),
    ...(text === undefined ? {} : { text }),
    attachments: entry.kind === 'message' ? entry.attachments : [],
    earlier: entry.kind === 'message' ? entry.earlier : [],
  };
}

export interface Reviewer {
  readonly memberId: MemberId;
  readonly now: Date;
  readonly note?: string | undefined;
}

const lookMs = 60 * 60_000;

/** Whoever reads what was disclosed is recorded, too; undefined where his looking within the hour is already. */
export function looked(report: Report, reviewer: Reviewer): Report | undefined {
  const { memberId, now } = reviewer;
  const isRecorded = report.acts.some(
    (one) =>
      one.act === 'looked-at' && one.memberId === memberId && now.getTime() - one.at.getTime() < lookMs,
  );
  return isRecorded ? undefined : withAct(report, 'looked-at', reviewer);
}

/** @throws ReviewedAlready */
export function uphold(report: Report, measure: ReportMeasure, reviewer: Reviewer): Report {
  refuseReviewed(report);
  return { ...withAct(report, 'upheld', reviewer), state: 'upheld', measure };
}

/** @throws ReviewedAlready */
export function dismiss(report: Report, reviewer: Reviewer): Report {
  refuseReviewed(report);
  return { ...withAct(report, 'dismissed', reviewer), state: 'dismissed' };
}

/** @throws NoMeasure */
export function takeMeasureBack(report: Report, reviewer: Reviewer): Report {
  if (report.measure === undefined || report.measure === 'none') throw new NoMeasure();
  return { ...withAct(report, 'measure-taken-back', reviewer), measure: 'none' };
}

const withAct = (report: Report, act: ReportAct['act'], { memberId, now, note }: Reviewer): Report => ({
  ...report,
  acts: [...report.acts, { at: now, memberId, act, ...(note === undefined ? {} : { note }) }],
});

function refuseReviewed({ state }: Report): void {
  if (state !== 'open') throw new ReviewedAlready(state);
}

export class ReviewedAlready extends Refusal {
  constructor(state: ReportState) {
    super('reviewed-already', 409, `Another has ${state} this report meanwhile: read it again.`, { state });
  }
}

export class NoMeasure extends Refusal {
  constructor() {
    super('no-measure', 409, 'Nothing was done on this report that could be taken back.');
  }
}

export class NothingToReport extends Refusal {
  constructor() {
    super('own-message', 409, 'It is of your own company: report what the other company wrote.');
  }
}

export class ReportedAlready extends Refusal {
  constructor() {
    super(
      'reported-already',
      409,
      'You have reported this already, and the organiser has not looked at it yet.',
    );
  }
}
