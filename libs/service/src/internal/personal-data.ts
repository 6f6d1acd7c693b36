import type { PersonalData, PersonalDataHolder } from '@marquee/contracts';
import type { Mongo } from '@marquee/mongo';
import type { Document, Filter } from 'mongodb';

/** Where something of a person stands, and which of it is his. */
export interface Held {
  readonly collection: string;
  readonly filter: Filter<Document>;
  /** Fields that are our own means, or of somebody else. */
  readonly without?: readonly string[];
  /** Or the fields that are his, where others stand beside them. */
  readonly only?: readonly string[];
}

/** What a service holds of a person, as it is stored. */
export async function personalData(
  mongo: Mongo,
  service: PersonalDataHolder,
  now: Date,
  holdings: Readonly<Record<string, Held>>,
): Promise<PersonalData> {
  const held: PersonalData['held'] = {};
  for (const [what, { collection, filter, without = [], only = [] }] of Object.entries(holdings)) {
    const projection = Object.fromEntries([
      ...without.map((field) => [field, 0] as const),
      ...only.map((field) => [field, 1] as const),
    ]);
    held[what] = await mongo.collection(collection).find(filter, { projection }).toArray();
  }
  return { service, at: now.toISOString(), held };
}
