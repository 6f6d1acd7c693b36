import { rounded } from '../amounts.ts';
import type { Currency } from '../companies/seller.ts';
import type { Random } from '../random.ts';
import type { ListingContentInput } from '../rows.ts';

type AskInput = NonNullable<ListingContentInput['ask']>;

/** Units for a hundred dollars, made up once: a demo needs no exchange. */
const perHundredDollars: Readonly<Record<Currency, number>> = {
  USD: 100,
  EUR: 92,
  GBP: 78,
  HKD: 780,
  CNY: 720,
  JPY: 15_000,
  KRW: 138_000,
};

/** Most sellers name a price, a third of them a band; those abroad half the time in their own currency. */
export function askOf(
  usd: number,
  basis: AskInput['basis'],
  local: Currency,
  random: Random,
): AskInput | undefined {
  if (random.chance(12)) return undefined;
  const currency = random.chance(50) ? local : 'USD';
  const inCurrency = (dollars: number) => rounded((dollars * perHundredDollars[currency]) / 100);
  const price = random.chance(35)
    ? { band: { lo: inCurrency(usd), hi: inCurrency(usd * 2) } }
    : { amount: inCurrency(usd) };
  const shownTo = random.weighted([
    ['all', 5],
    ['vetted', 4],
    ['on-request', 1],
  ] as const);
  return { ...price, currency, ...(currency === 'USD' ? {} : { usd: rounded(usd) }), basis, shownTo };
}
