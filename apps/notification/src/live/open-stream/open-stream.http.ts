import { Refusal, StreamQuery } from '@marquee/contracts';
import { Actor, Returns } from '@marquee/service';
import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LiveStreams } from '../live-streams.ts';

@Controller('api/v1/stream')
export class OpenStreamHttp {
  constructor(private readonly streams: LiveStreams) {}

  /**
   * Server-sent events: hello, notification, read, removed, which resume after `Last-Event-ID` without a gap; and for
   * open screens, without an id: conversation, company-block.
   */
  @Get()
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'last-event-id', required: false, description: 'The id of the last event received' })
  @Returns(200, undefined, 'The live stream')
  async open(
    @Actor() { memberId }: Actor,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Query({ schema: StreamQuery }) query: StreamQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // A client that reconnects by itself sends the header beside the query it began with: the header is newer.
    const after = numberOf(lastEventId || query.lastEventId);
    await this.streams.open({ memberId, after }, () => takeOver(reply));
  }
}

function numberOf(lastEventId: string | undefined): number | undefined {
  if (!lastEventId) return undefined;
  if (!/^\d{1,15}$/.test(lastEventId)) {
    throw new Refusal('bad-last-event-id', 400, 'Last-Event-ID must be the id of an event of this stream.');
  }
  return Number(lastEventId);
}

/** From here on the response is ours; Fastify's hooks still see its end. */
function takeOver(reply: FastifyReply) {
  reply.hijack();
  reply.raw.writeHead(200, {
    ...Object.fromEntries(
      Object.entries(reply.getHeaders()).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
    ),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    // nginx and its like would hold events back
    'x-accel-buffering': 'no',
  });
  return reply.raw;
}
