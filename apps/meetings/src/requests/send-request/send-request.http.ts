import { RequestCreate, RequestView } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { partyOf } from '../domain/party.ts';
import { RequestViews } from '../request-views.ts';
import { SendRequest } from './send-request.ts';

@Controller('api/v1/requests')
export class SendRequestHttp {
  constructor(
    private readonly sendRequest: SendRequest,
    private readonly views: RequestViews,
  ) {}

  @Post()
  @Roles('buyer', 'exhibitor')
  @Returns(201, RequestView, 'Asked: a new request, or the one that the ask has joined')
  async ask(
    @Actor() actor: Actor,
    @Body({ schema: RequestCreate }) wanted: RequestCreate,
  ): Promise<RequestView> {
    return this.views.one(partyOf(actor), await this.sendRequest.execute(actor, wanted));
  }
}
