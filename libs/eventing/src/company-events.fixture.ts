import { CompanyFact, companyChanged } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import type { NewEvent } from './event.ts';

export function engineUrl(variable: 'KAFKA_BROKERS' | 'MONGODB_URL'): string {
  const url = process.env[variable];
  if (url === undefined) throw new Error(`${variable} names the engine for this spec, and is not set`);
  return url;
}

export const brokers = () => engineUrl('KAFKA_BROKERS').split(',');

export const connectMongo = (prefix: string, url = engineUrl('MONGODB_URL')) =>
  Mongo.connect({ url, database: `${prefix}eventing` });

export type CompanyEvent = typeof companyChanged;

/** A change of a company, which these specs tell and hear of. */
export const change = (companyId: string, version: number, name = `v${version}`): NewEvent<CompanyEvent> => ({
  definition: companyChanged,
  aggregateId: companyId,
  version,
  data: CompanyFact.parse({ companyId, version, name, country: 'FR', standing: 'approved' }),
});
