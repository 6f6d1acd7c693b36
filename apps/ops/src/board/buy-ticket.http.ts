import { boardPath, BoardTicket } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Actor, Clock, Returns, Roles } from '@marquee/service';
import { Controller, Post } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.ts';
import { BoardAccess } from './board-access.ts';

@Controller('api/v1/ops/board')
@Roles('operator')
export class BuyTicketHttp {
  readonly #access: BoardAccess;

  constructor(
    mongo: Mongo,
    clock: Clock,
    private readonly audit: AuditTrail,
  ) {
    this.#access = new BoardAccess(mongo, () => clock.now());
  }

  @Post('tickets')
  @Returns(201, BoardTicket, 'A link that opens the board in a browser: once, within a minute')
  buyBoardTicket(@Actor() { memberId }: Actor): Promise<BoardTicket> {
    return this.audit.act(
      { memberId, what: 'board.enter', on: {} },
      async () => {
        const { secret, until } = await this.#access.sellTicket(memberId);
        return { url: `${boardPath}/enter?ticket=${secret}`, until: until.toISOString() };
      },
      ({ until }) => ({ until }),
    );
  }
}
