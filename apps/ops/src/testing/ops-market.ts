import { randomUUID } from 'node:crypto';
import { CompanyFact, companyRegistered, services } from '@marquee/contracts';
import { upstreamEnvironment } from '@marquee/service';
import { TestMarket, type Call } from '@marquee/testing';
import { ops } from '../service.ts';
import { catalogueStandIn, matchingStandIn } from './stand-ins.ts';

export const operator = { memberId: randomUUID(), roles: ['operator'] } as const;

export type OpsMarket = Awaited<ReturnType<typeof openOpsMarket>>;

/** The operator's service, with stand-ins for two others unless said otherwise; the rest of the market does not answer. */
export async function openOpsMarket(
  settings: Readonly<Record<string, string>> = {},
  startOthers = (market: TestMarket) => market.start(catalogueStandIn, matchingStandIn),
) {
  const url = 'http://127.0.0.1:9';
  const everything = [...Object.keys(services), 'matching-worker'].map((name) => ({ name, url }));
  const market = await TestMarket.open(upstreamEnvironment(everything));
  await startOthers(market);
  await market.startWith(settings, ops);
  const accounts = await market.speaker('accounts');
  return {
    market,
    accounts,
    effects: (service: string) => market.database(service).collection('effects').find().toArray(),
    /** As the operator, unless said otherwise; an answer that is no success is an error. */
    async done<Body>(route: string, call: Call = {}): Promise<Body> {
      const answer = await market.call<Body>('ops', route, { as: operator, ...call });
      if (answer.status >= 300) throw new Error(`${route}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    /** @returns the company's id */
    async register(name: string): Promise<string> {
      const companyId = randomUUID();
      const data = CompanyFact.parse({ companyId, version: 1, name, country: 'FR', standing: 'approved' });
      const event = { definition: companyRegistered, aggregateId: companyId, version: 1, data };
      await accounts.mongo.transaction((tx) => accounts.eventing.outbox.add(tx, event));
      return companyId;
    },
    async [Symbol.asyncDispose]() {
      await accounts.stop();
      await market[Symbol.asyncDispose]();
    },
  };
}
