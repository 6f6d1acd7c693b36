import { runService } from '@marquee/service';
import { accounts } from './service.ts';

await runService(accounts);
