import { expandTerritories } from '@marquee/contracts';
import type { BuyerCompany } from '../companies/buyers.ts';
import type { Offered } from '../catalogue.ts';
import type { Random } from '../random.ts';
import type { RightsLineInput } from '../rows.ts';
import type { Trade } from './trades.ts';

/**
 * What buyers like, drawn so that each offer is liked by about as many: every trade goes through the offers that suit
 * it in an order of its own, and takes the next one that is offered where the buyer is.
 */
export class Likings {
  readonly #queues = new Map<Trade, Queue>();
  readonly #byGenre: ReadonlyMap<string, readonly Offered[]>;
  readonly #crowds: ReadonlyMap<string, number>;
  readonly #offered: readonly Offered[];
  readonly #random: (name: string) => Random;

  constructor(offered: readonly Offered[], random: (name: string) => Random) {
    this.#offered = offered;
    this.#byGenre = Map.groupBy(offered, mainGenre);
    this.#crowds = new Map([...Map.groupBy(offered, niche)].map(([name, ones]) => [name, ones.length]));
    this.#random = random;
  }

  /** An offer for one of that company's people to build a brief on. */
  next({ trade, country }: BuyerCompany): Offered {
    const queue = this.#queues.get(trade) ?? this.#queueOf(trade);
    this.#queues.set(trade, queue);
    return queue.next((one) => isOfferedIn(one, country.code));
  }

  /** Others that someone who likes this one may like, too: of its genre, in another order each time. */
  likewise(liked: Offered, count: number, random: Random): Offered[] {
    return random.sample(this.#byGenre.get(mainGenre(liked)) ?? [], count);
  }

  /** How many offers there are of its kind and genre, itself among them. */
  crowd(liked: Offered): number {
    return this.#crowds.get(niche(liked)) ?? 1;
  }

  #queueOf(trade: Trade): Queue {
    const suiting = this.#offered.filter((one) => suits(one, trade));
    return new Queue(this.#random(trade.name).shuffle(suiting.length > 0 ? suiting : this.#offered));
  }
}

/** Goes round and round. */
class Queue {
  readonly #items: Offered[];

  constructor(items: Offered[]) {
    this.#items = items;
  }

  /** The first of the next few that will do, else the very next; whichever it is goes to the end. */
  next(willDo: (item: Offered) => boolean): Offered {
    const ahead = this.#items.slice(0, 24).findIndex(willDo);
    const [item] = this.#items.splice(Math.max(0, ahead), 1);
    if (item === undefined) throw new Error('A market needs a listing.');
    this.#items.push(item);
    return item;
  }
}

const mainGenre = ({ work }: Offered) => work.work.genres?.[0] ?? '';
const niche = (offered: Offered) => `${offered.work.work.kind} ${mainGenre(offered)}`;

function suits({ listing }: Offered, { deals, kinds, stages, media }: Trade): boolean {
  const { seeking = [], kind, stage } = listing.listing;
  const lines = listing.rights ?? [];
  return (
    deals.some((deal) => seeking.includes(deal)) &&
    (kinds === undefined || (kind !== undefined && kinds.includes(kind))) &&
    (stages === undefined || (stage !== undefined && stages.includes(stage))) &&
    (media.length === 0 || lines.some((line) => line.media.some((medium) => media.includes(medium))))
  );
}

/** Where any right is on offer, by what the lines say: few say what no other does. */
const places = new Map<string, ReadonlySet<string>>();

function isOfferedIn({ listing }: Offered, country: string): boolean {
  return (listing.rights ?? []).some((line) => placesOf(line).has(country));
}

function placesOf({ territories, except }: RightsLineInput): ReadonlySet<string> {
  const key = `${territories.join()} but ${except?.territories?.join() ?? 'none'}`;
  const known = places.get(key);
  if (known !== undefined) return known;
  const carvedOut = new Set(expandTerritories(except?.territories ?? []));
  const found = new Set(expandTerritories(territories).filter((code) => !carvedOut.has(code)));
  places.set(key, found);
  return found;
}
