import { DeadLetter, DeadLetterCauses, DeadLetterQuery, NotFound, WholeDeadLetter } from '@marquee/contracts';
import { DeadLetters, isPersonal } from '@marquee/eventing';
import { decodeCursor, page, pageOf, Returns, Roles } from '@marquee/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { toView, type LetterRow } from '../letter.ts';
import { LetterIndex } from '../letter-index.ts';
import { LetterRepository } from '../letter-repository.ts';

const DeadLetterPage = page(DeadLetter);
const Place = z.tuple([z.coerce.date(), z.string()]);
const LetterId = z.string().max(200);

@Controller('api/v1/ops/dead-letters')
@Roles('operator')
export class ListDeadLettersHttp {
  constructor(
    private readonly index: LetterIndex,
    private readonly letters: LetterRepository,
    private readonly deadLetters: DeadLetters,
  ) {}

  @Get()
  @Returns(200, DeadLetterPage, 'Events that a group could not process, the oldest first')
  async listDeadLetters(
    @Query({ schema: DeadLetterQuery }) { cursor, limit, ...which }: DeadLetterQuery,
  ): Promise<z.infer<typeof DeadLetterPage>> {
    const [failedAt, id] = cursor === undefined ? [] : decodeCursor(Place, cursor);
    await this.index.catchUp();
    const after = failedAt && id !== undefined ? { failedAt, id } : undefined;
    const found = await this.letters.list({ ...which, after, limit: limit + 1 });
    const { items, ...next } = pageOf(found, limit, (last) => [last.failedAt, last._id]);
    return { items: items.map(toView), ...next };
  }

  @Get('causes')
  @Returns(200, DeadLetterCauses, 'Open ones by group, topic and cause, the most frequent first')
  async listDeadLetterCauses(): Promise<z.infer<typeof DeadLetterCauses>> {
    await this.index.catchUp();
    return { items: await this.letters.causes() };
  }

  /** @throws NotFound */
  @Get(':id')
  @Returns(200, WholeDeadLetter)
  async readDeadLetter(@Param('id', { schema: LetterId }) id: string): Promise<WholeDeadLetter> {
    await this.index.catchUp();
    const row = await this.letters.get(id);
    if (!row) throw new NotFound('dead letter');
    return { ...toView(row), ...(await this.#content(row)) };
  }

  async #content({ topic, group, partition, offset }: LetterRow) {
    const range = { partition, from: offset, until: offset + 1 };
    const [letter] = await this.deadLetters.read(topic, group, range, 1);
    const { headers = {}, value } = letter?.message ?? {};
    const personal = isPersonal(topic);
    const texts = Object.entries(headers).map(([name, text]) => [name, String(text)] as const);
    return {
      personal,
      headers: Object.fromEntries(texts),
      ...(value && !personal && { data: value.toString() }),
    };
  }
}
