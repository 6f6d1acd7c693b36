import { runService } from '@marquee/service';
import { matching } from './service.ts';

await runService(matching);
