import { baseSettings, upstreamSettings } from '@marquee/service';
import type { z } from 'zod';

export const opsSettings = baseSettings.extend({ ...upstreamSettings });
export type OpsSettings = z.infer<typeof opsSettings>;
