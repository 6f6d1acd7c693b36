import { runService } from '@marquee/service';
import { messaging } from './service.ts';

await runService(messaging);
