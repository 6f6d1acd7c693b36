import { runService } from '@marquee/service';
import { matchingWorker } from './worker-service.ts';

await runService(matchingWorker);
