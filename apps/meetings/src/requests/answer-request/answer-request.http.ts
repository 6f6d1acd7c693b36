import { RequestAccept, RequestDecline, RequestId, RequestView } from '@marquee/contracts';
import { Actor, IfMatch, Returns, Roles } from '@marquee/service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { partyOf } from '../domain/party.ts';
import { RequestViews } from '../request-views.ts';
import { AnswerRequests, type GivenAnswer } from './answer-requests.ts';

const IdParam = () => Param('id', { schema: RequestId });

@Controller('api/v1/requests/:id')
@Roles('buyer', 'exhibitor')
export class AnswerRequestHttp {
  constructor(
    private readonly answers: AnswerRequests,
    private readonly views: RequestViews,
  ) {}

  @Post('accept')
  @Returns(200, RequestView, 'Yes: from now on a seller knows whose anonymous brief he asked')
  accept(
    @Actor() actor: Actor,
    @IdParam() requestId: RequestId,
    @IfMatch() revision: number,
    @Body({ schema: RequestAccept }) { words }: RequestAccept,
  ): Promise<RequestView> {
    return this.#answer(actor, { requestId, revision, state: 'accepted', words });
  }

  @Post('decline')
  @Returns(200, RequestView, 'No, and why')
  decline(
    @Actor() actor: Actor,
    @IdParam() requestId: RequestId,
    @IfMatch() revision: number,
    @Body({ schema: RequestDecline }) why: RequestDecline,
  ): Promise<RequestView> {
    return this.#answer(actor, { requestId, revision, state: 'declined', ...why });
  }

  async #answer(actor: Actor, given: GivenAnswer): Promise<RequestView> {
    return this.views.one(partyOf(actor), await this.answers.one(actor, given));
  }
}
