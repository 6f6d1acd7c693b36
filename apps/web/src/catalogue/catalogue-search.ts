import type { DealType, Kind, Stage, Technique, Territory } from '../api/schema.ts';
import { dealTypes, kinds, stages, techniques, territories } from '../api/vocabulary.ts';

export interface CatalogueSearch {
  readonly title?: string;
  readonly kind?: Kind;
  readonly stage?: Stage;
  readonly technique?: Technique;
  readonly genre?: string;
  readonly origin?: Territory;
  readonly seeking?: DealType;
}

const among = <Item extends string>(known: readonly Item[], value: unknown) =>
  known.find((item) => item === value);
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Of what an address says, that which the catalogue can be asked. */
export function catalogueSearch(said: Readonly<Record<string, unknown>>): CatalogueSearch {
  const search = {
    title: text(said['title']),
    kind: among(kinds, said['kind']),
    stage: among(stages, said['stage']),
    technique: among(techniques, said['technique']),
    genre: text(said['genre']),
    origin: among(territories, said['origin']),
    seeking: among(dealTypes, said['seeking']),
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
