import { MemberId, NotFound, StaleRevision } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Body, Controller, Get, Inject, Injectable, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { InPerson, Public, Roles } from '../auth/access.ts';
import { Actor } from '../auth/actor.ts';
import { baseSettings } from '../config.ts';
import { defineService } from '../definition.ts';
import { BodyLimit, bulkBodyLimit } from '../http/body-limit.ts';
import { decodeCursor, page, pageOf, pageQuery } from '../http/pages.ts';
import { IfMatch } from '../http/revision.ts';
import { Returns } from '../openapi/returns.ts';
import { Ids } from '../platform/ids.ts';
import { Config } from '../platform/tokens.ts';

const ShelfItem = z.object({ id: z.uuid(), title: z.string(), revision: z.int() }).meta({ id: 'ShelfItem' });
type ShelfItem = z.infer<typeof ShelfItem>;
const PutOnShelf = z.strictObject({ title: z.string().min(1).max(100) }).meta({ id: 'PutOnShelf' });
type PutOnShelf = z.infer<typeof PutOnShelf>;
const ShelfQuery = z.strictObject({ ...pageQuery({ max: 2 }), title: z.string().optional() });
type ShelfQuery = z.infer<typeof ShelfQuery>;
const PutManyOnShelf = z.strictObject({ items: z.array(PutOnShelf) });
type PutManyOnShelf = z.infer<typeof PutManyOnShelf>;

interface ItemRow {
  readonly _id: string;
  readonly owner: MemberId;
  readonly title: string;
  readonly revision: number;
}
const shown = ({ _id, title, revision }: ItemRow): ShelfItem => ({ id: _id, title, revision });
const settings = baseSettings.extend({ SHELF_NAME: z.string().default('first') });

@Injectable()
class Shelf {
  constructor(
    private readonly mongo: Mongo,
    private readonly ids: Ids,
  ) {}

  put(owner: MemberId, titles: readonly string[]): Promise<ShelfItem[]> {
    return this.mongo.transaction(async (tx) => {
      const rows = titles.map((title) => ({ _id: this.ids.next(), owner, title, revision: 1 }));
      await this.items.insertMany(rows, { session: tx.session });
      return rows.map(shown);
    });
  }

  async rename(owner: MemberId, id: string, title: string, revision: number): Promise<ShelfItem> {
    const row = await this.items.findOne({ _id: id, owner });
    if (!row) throw new NotFound('item');
    if (row.revision !== revision) throw new StaleRevision(row.revision);
    await this.items.updateOne({ _id: id, owner, revision }, { $set: { title }, $inc: { revision: 1 } });
    return shown({ ...row, title, revision: revision + 1 });
  }

  async list(owner: MemberId, { cursor, limit }: ShelfQuery) {
    const after = cursor === undefined ? '' : decodeCursor(z.string(), cursor);
    const query = this.items.find({ owner, _id: { $gt: after } });
    const found = await query
      .sort({ _id: 1 })
      .limit(limit + 1)
      .toArray();
    return pageOf(found.map(shown), limit, ({ id }) => id);
  }

  private get items() {
    return this.mongo.collection<ItemRow>('items');
  }
}

@Controller('api/v1/shelf')
class ShelfController {
  constructor(
    private readonly shelf: Shelf,
    @Inject(Config) private readonly config: z.infer<typeof settings>,
  ) {}

  @Get('name')
  @Public()
  @Returns(200, z.object({ name: z.string() }))
  name() {
    return { name: this.config.SHELF_NAME };
  }

  @Get()
  @Returns(200, page(ShelfItem))
  list(@Actor() actor: Actor, @Query({ schema: ShelfQuery }) query: ShelfQuery) {
    return this.shelf.list(actor.memberId, query);
  }

  @Get('own')
  @InPerson()
  @Returns(200, z.object({ memberId: z.string() }))
  own(@Actor() { memberId }: Actor) {
    return { memberId };
  }

  @Post()
  @Roles('exhibitor')
  @Returns(201, ShelfItem)
  async put(@Actor() actor: Actor, @Body({ schema: PutOnShelf }) { title }: PutOnShelf) {
    const [item] = await this.shelf.put(actor.memberId, [title]);
    return item;
  }

  @Post('bulk')
  @Roles('exhibitor')
  @BodyLimit(bulkBodyLimit)
  @Returns(200, z.object({ count: z.int() }))
  async putMany(@Actor() actor: Actor, @Body({ schema: PutManyOnShelf }) { items }: PutManyOnShelf) {
    const put = await this.shelf.put(
      actor.memberId,
      items.map(({ title }) => title),
    );
    return { count: put.length };
  }

  /** The process dies between the effect and the response. */
  @Post('crash')
  async crash(@Actor() actor: Actor) {
    await this.shelf.put(actor.memberId, ['lost']);
    throw new Error('secret of the inside');
  }

  @Put(':id')
  @Roles('exhibitor')
  @Returns(200, ShelfItem)
  rename(
    @Actor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() revision: number,
    @Body({ schema: PutOnShelf }) { title }: PutOnShelf,
  ) {
    return this.shelf.rename(actor.memberId, id, title, revision);
  }
}

/** A service with all that libs/service gives, for its specs. */
export const shelf = defineService({
  name: 'shelf',
  port: 0,
  settings,
  database: { collections: [{ name: 'items', indexes: [{ key: { owner: 1, _id: 1 } }] }] },
  controllers: [ShelfController],
  providers: [Shelf],
});
