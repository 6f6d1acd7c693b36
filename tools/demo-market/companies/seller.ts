import type { CompanyInput } from '../rows.ts';

/** A company that exhibits. */
export interface Seller {
  readonly id: string;
  readonly name: string;
  readonly country: CompanyInput['country'];
  /** Where the films that it distributes are from: its country; the United States where it sells other people's. */
  readonly filmOrigin: CompanyInput['country'];
  /** ISO 4217: in which it names prices. */
  readonly currency: Currency;
}

export type Currency = 'USD' | 'EUR' | 'HKD' | 'CNY' | 'JPY' | 'KRW' | 'GBP';
