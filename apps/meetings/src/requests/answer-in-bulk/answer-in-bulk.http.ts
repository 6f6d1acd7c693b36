import { BulkReport, RequestAnswers, Refusal, type RequestAnswerRow } from '@marquee/contracts';
import { Actor, BodyLimit, bulkBodyLimit, Returns, Roles, writeAndReport } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { AnswerRequests, type GivenAnswer } from '../answer-request/answer-requests.ts';

/** For those who are asked more than they can answer one by one. */
@Controller('api/v1/requests')
export class AnswerInBulkHttp {
  constructor(private readonly answers: AnswerRequests) {}

  @Post('bulk')
  @Roles('buyer', 'exhibitor')
  @BodyLimit(bulkBodyLimit)
  @Returns(200, BulkReport, 'What became of each answer')
  answerInBulk(
    @Actor() actor: Actor,
    @Body({ schema: RequestAnswers }) { rows }: RequestAnswers,
  ): Promise<BulkReport> {
    return writeAndReport(rows, {
      write: async (chunk) =>
        (await this.answers.each(actor, chunk.map(givenBy))).map((outcome) =>
          outcome instanceof Refusal ? outcome : 'changed',
        ),
      placeOf: (path) => path,
    });
  }
}

const givenBy = ({ id, answer, ...rest }: RequestAnswerRow): GivenAnswer => ({
  requestId: id,
  state: answer === 'accept' ? 'accepted' : 'declined',
  ...rest,
});
