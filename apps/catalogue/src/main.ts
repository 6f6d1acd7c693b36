import { runService } from '@marquee/service';
import { catalogue } from './service.ts';

await runService(catalogue);
