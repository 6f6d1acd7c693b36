import type { ReceivedEvent } from './event.ts';
import type { Cause } from './failure.ts';
import type { EventHandler } from './registry.ts';

/** What is to be done with a message, found out before anything is done. */
export type Reaction =
  | { readonly do: 'skip' }
  | { readonly do: 'handle'; readonly event: ReceivedEvent; readonly handler: EventHandler }
  | { readonly do: 'bury'; readonly cause: Cause };

interface Item<Letter> {
  readonly event: ReceivedEvent;
  readonly letter: Letter;
}

/** A part of a batch that is settled at once; `last` is its last message. */
export type Step<Letter> =
  | { readonly do: 'skip'; last: Letter }
  | { readonly do: 'handle'; last: Letter; readonly handler: EventHandler; readonly items: Item<Letter>[] }
  | { readonly do: 'bury'; last: Letter; readonly cause: Cause };

/** A batch cut into what goes to one handler at a time, in order: nothing overtakes what stands before it. */
export function stepsOf<Letter>(
  letters: readonly Letter[],
  reactionTo: (letter: Letter) => Reaction,
): Step<Letter>[] {
  const steps: Step<Letter>[] = [];
  for (const letter of letters) {
    const reaction = reactionTo(letter);
    const open = steps.at(-1);
    if (open && joins(reaction, open)) {
      open.last = letter;
      if (open.do === 'handle' && reaction.do === 'handle')
        open.items.push({ event: reaction.event, letter });
    } else steps.push(stepWith(letter, reaction));
  }
  return steps;
}

function joins(reaction: Reaction, open: Step<unknown>): boolean {
  if (reaction.do === 'skip') return open.do !== 'bury'; // the dead letter is of one message
  if (reaction.do === 'bury' || open.do !== 'handle') return false;
  return open.handler === reaction.handler && open.items.length < open.handler.batch;
}

function stepWith<Letter>(letter: Letter, reaction: Reaction): Step<Letter> {
  if (reaction.do !== 'handle') return { ...reaction, last: letter };
  const { event, handler } = reaction;
  return { do: 'handle', last: letter, handler, items: [{ event, letter }] };
}
