import { runService } from '@marquee/service';
import { gateway } from './service.ts';

await runService(gateway);
