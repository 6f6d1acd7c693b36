import { runService } from '@marquee/service';
import { ops } from './service.ts';

await runService(ops);
