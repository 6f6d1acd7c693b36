import { queuesOf, services } from '@marquee/contracts';
import { defineService } from '@marquee/service';
import { AlertMail } from './alerts/deliver-alert/alert-mail.ts';
import { DeliverAlert } from './alerts/deliver-alert/deliver-alert.ts';
import { JudgeMeasurements } from './alerts/judge-measurements.ts';
import {
  alertCollection,
  AlertRepository,
  standingCollection,
} from './alerts/persistence/alert-repository.ts';
import { rulesCollection, RulesRepository } from './alerts/persistence/rules-repository.ts';
import { ReadAlertsHttp } from './alerts/read-alerts/read-alerts.http.ts';
import { SetAlertRulesHttp } from './alerts/set-alert-rules/set-alert-rules.http.ts';
import { auditCollection, AuditTrail } from './audit/audit-trail.ts';
import { RecordActOnBehalfHttp } from './audit/record-act-on-behalf/record-act-on-behalf.http.ts';
import { ReadAuditHttp } from './audit/read-audit.http.ts';
import { boardAccessCollection } from './board/board-access.ts';
import { BuyTicketHttp } from './board/buy-ticket.http.ts';
import { showBoard } from './board/show-board.ts';
import { chainCollection, ChainMinutes } from './chain/chain-minutes.ts';
import { opsSettings } from './config.ts';
import { RecordWhenSomebodyActsForAnother } from './consumers/record-when-somebody-acts-for-another.ts';
import { DiscardDeadLettersHttp } from './dead-letters/discard-dead-letters/discard-dead-letters.http.ts';
import { DiscardDeadLetters } from './dead-letters/discard-dead-letters/discard-dead-letters.ts';
import { LetterIndex } from './dead-letters/letter-index.ts';
import { letterCollection, LetterRepository, positionCollection } from './dead-letters/letter-repository.ts';
import { ListDeadLettersHttp } from './dead-letters/list-dead-letters/list-dead-letters.http.ts';
import { PreviewReplayHttp } from './dead-letters/preview-replay/preview-replay.http.ts';
import { ReplayDeadLettersHttp } from './dead-letters/replay-dead-letters/replay-dead-letters.http.ts';
import { ReplayDeadLetters } from './dead-letters/replay-dead-letters/replay-dead-letters.ts';
import { ReadFailedJobsHttp } from './failed-jobs/read-failed-jobs.http.ts';
import { RetryFailedJobsHttp } from './failed-jobs/retry-failed-jobs.http.ts';
import { ReadConsumersHttp } from './lag/read-consumers.http.ts';
import { AskServices } from './market/ask-services.ts';
import { ReadOutboxesHttp } from './outboxes/read-outboxes.http.ts';
import { ReadOverviewHttp } from './overview/read-overview.http.ts';
import { QueueSights } from './queues/queue-sights.ts';
import { ReadQueuesHttp } from './queues/read-queues.http.ts';
import { lagCollection, LagMemory } from './watch/lag-memory.ts';
import { PractiseHttp } from './practice/practise.http.ts';
import { practiceCollection, Practise } from './practice/practise.ts';
import { ReadPracticeWhenBegun } from './consumers/read-practice-when-begun.ts';
import { Measure } from './watch/measure.ts';
import { ProbeServices } from './watch/probe-services.ts';
import { WatchFigures } from './watch/watch-figures.ts';
import { Watch } from './watch/watch.ts';
import { FindListingHttp } from './whereabouts/find-listing.http.ts';
import { FindListing } from './whereabouts/find-listing.ts';

/** What operators see of the market, and do when something in it fails. */
export const ops = defineService({
  name: 'ops',
  port: services.ops.port,
  settings: opsSettings,
  database: {
    collections: [
      auditCollection,
      letterCollection,
      positionCollection,
      lagCollection,
      chainCollection,
      rulesCollection,
      standingCollection,
      alertCollection,
      boardAccessCollection,
      practiceCollection,
    ],
  },
  engines: ['kafka', 'redis'],
  consumes: 'ops',
  queues: queuesOf('ops'),
  controllers: [
    ReadAuditHttp,
    RecordActOnBehalfHttp,
    RecordWhenSomebodyActsForAnother,
    ListDeadLettersHttp,
    PreviewReplayHttp,
    ReplayDeadLettersHttp,
    DiscardDeadLettersHttp,
    ReadQueuesHttp,
    ReadConsumersHttp,
    ReadOutboxesHttp,
    ReadFailedJobsHttp,
    RetryFailedJobsHttp,
    SetAlertRulesHttp,
    ReadAlertsHttp,
    ReadOverviewHttp,
    FindListingHttp,
    BuyTicketHttp,
    PractiseHttp,
    ReadPracticeWhenBegun,
  ],
  providers: [
    AuditTrail,
    LetterRepository,
    LetterIndex,
    ReplayDeadLetters,
    DiscardDeadLetters,
    AskServices,
    QueueSights,
    LagMemory,
    ProbeServices,
    Measure,
    ChainMinutes,
    WatchFigures,
    RulesRepository,
    AlertRepository,
    JudgeMeasurements,
    AlertMail,
    DeliverAlert,
    Watch,
    FindListing,
    Practise,
  ],
  http: showBoard,
});
