import { OutboxState } from '@marquee/eventing';
import { Jobs } from '@marquee/jobs';
import type { FactoryProvider, Type } from '@nestjs/common';
import type { ServiceDefinition } from '../definition.ts';
import { Clock } from '../platform/clock.ts';
import { InternalHttp } from './internal.http.ts';
import { OwnReport } from './own-report.ts';
import type { WayProvider } from './way-provider.ts';

/** Of the service's own module, so that its `way` may ask for whatever the service has. */
export function internalParts({ database, way }: ServiceDefinition) {
  if (!database) return { controllers: [], providers: [] };
  return { controllers: [InternalHttp], providers: [...(way ? [way] : []), ownReport(way)] };
}

const ownReport = (way: Type<WayProvider> | undefined): FactoryProvider<OwnReport> => ({
  provide: OwnReport,
  inject: [
    Clock,
    { token: OutboxState, optional: true },
    { token: Jobs, optional: true },
    ...(way ? [way] : []),
  ],
  useFactory: (clock: Clock, outbox?: OutboxState, jobs?: Jobs, provider?: WayProvider) =>
    new OwnReport({ clock, outbox, jobs, way: provider }),
});
