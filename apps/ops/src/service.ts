import { services } from '@marquee/contracts';
import { defineService } from '@marquee/service';
import { auditCollection, AuditTrail } from './audit/audit-trail.ts';
import { ReadAuditHttp } from './audit/read-audit.http.ts';
import { opsSettings } from './config.ts';
import { DiscardDeadLettersHttp } from './dead-letters/discard-dead-letters/discard-dead-letters.http.ts';
import { DiscardDeadLetters } from './dead-letters/discard-dead-letters/discard-dead-letters.ts';
import { LetterIndex } from './dead-letters/letter-index.ts';
import { letterCollection, LetterRepository, positionCollection } from './dead-letters/letter-repository.ts';
import { ListDeadLettersHttp } from './dead-letters/list-dead-letters/list-dead-letters.http.ts';
import { PreviewReplayHttp } from './dead-letters/preview-replay/preview-replay.http.ts';
import { ReplayDeadLettersHttp } from './dead-letters/replay-dead-letters/replay-dead-letters.http.ts';
import { ReplayDeadLetters } from './dead-letters/replay-dead-letters/replay-dead-letters.ts';
import { AskServices } from './market/ask-services.ts';
import { QueueSights } from './queues/queue-sights.ts';
import { ReadQueuesHttp } from './queues/read-queues.http.ts';

/** What operators see of the market, and do when something in it fails. */
export const ops = defineService({
  name: 'ops',
  port: services.ops.port,
  settings: opsSettings,
  database: { collections: [auditCollection, letterCollection, positionCollection] },
  engines: ['kafka', 'redis'],
  controllers: [
    ReadAuditHttp,
    ListDeadLettersHttp,
    PreviewReplayHttp,
    ReplayDeadLettersHttp,
    DiscardDeadLettersHttp,
    ReadQueuesHttp,
  ],
  providers: [
    AuditTrail,
    LetterRepository,
    LetterIndex,
    ReplayDeadLetters,
    DiscardDeadLetters,
    AskServices,
    QueueSights,
  ],
});
