import type { ConversationId } from '@marquee/contracts';
import { Injectable } from '@nestjs/common';

/**
 * Changes of one conversation, one after the other within this process. The database would keep them apart as well, but
 * side by side all but one of them are done in vain each time, and begin again after a pause.
 */
@Injectable()
export class Turns {
  readonly #last = new Map<ConversationId, Promise<unknown>>();

  of<Result>(conversationId: ConversationId, work: () => Promise<Result>): Promise<Result> {
    const turn = (this.#last.get(conversationId) ?? Promise.resolve()).then(work);
    const ended = turn
      .catch(() => undefined)
      .then(() => {
        if (this.#last.get(conversationId) === ended) this.#last.delete(conversationId);
      });
    this.#last.set(conversationId, ended);
    return turn;
  }
}
