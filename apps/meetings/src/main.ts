import { runService } from '@marquee/service';
import { meetings } from './service.ts';

await runService(meetings);
