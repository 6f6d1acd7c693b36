import { runService } from '@marquee/service';
import { notification } from './service.ts';

await runService(notification);
