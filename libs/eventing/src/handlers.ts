import { applyDecorators, Catch, UseFilters, type RpcExceptionFilter } from '@nestjs/common';
import type { EventDefinition } from '@marquee/contracts';
import type { Tx } from '@marquee/mongo';
import { EventPattern } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';
import type { ReceivedEvent } from './event.ts';

/** Events for a handler that may run again: it stores what is newer than what it has, by version. */
export interface ViewDelivery<Definition extends EventDefinition = EventDefinition> {
  readonly events: readonly ReceivedEvent<Definition>[];
}

/** Events for a handler whose effect must happen once. */
export interface EffectDelivery<Definition extends EventDefinition = EventDefinition> {
  /** Those without effect so far, as far as is known before the transaction. */
  readonly events: readonly ReceivedEvent<Definition>[];
  /**
   * The effect, in one transaction with the inbox rows of the events. It may be run again after a conflict, then
   * with the events that still are fresh. To be called once; what precedes it must bear being done twice.
   */
  readonly once: (
    effect: (tx: Tx, fresh: readonly ReceivedEvent<Definition>[]) => Promise<void>,
  ) => Promise<void>;
}

/** What the transport needs to know of a handler beside its pattern. */
export interface HandlerMark {
  readonly as: 'view' | 'effect';
  /** At most so many events at a time. */
  readonly batch: number;
}

const markKey = 'marquee';
export const markOf = (extras: Readonly<Record<string, unknown>> | undefined) =>
  extras?.[markKey] as HandlerMark | undefined;

/** Nest would turn an error into "Internal server error": the dead letter must name the cause. */
class RethrowToTransport implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}
// called, not written as a decorator: so this lib runs as it stands, without a build
Catch()(RethrowToTransport);

const handles = (events: readonly EventDefinition[], mark: HandlerMark) =>
  applyDecorators(
    EventPattern(
      events.map(({ name }) => name),
      { [markKey]: mark },
    ),
    UseFilters(RethrowToTransport),
  );

/** Handles each of these events as a view: guarded by version, run again in a rebuild. Takes a {@link ViewDelivery}. */
export const ViewOf = (events: readonly EventDefinition[], { batch = 500 } = {}) =>
  handles(events, { as: 'view', batch });

/** Handles each of these events as an effect: guarded by the inbox. Takes an {@link EffectDelivery}. */
export const EffectOf = (events: readonly EventDefinition[], { batch = 1 } = {}) =>
  handles(events, { as: 'effect', batch });
