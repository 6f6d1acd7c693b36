/** Whole, with two digits that count, as people name prices: 1,234,567 is 1,200,000. */
export function rounded(amount: number): number {
  let unit = 1;
  while (amount / unit >= 100) unit *= 10;
  return Math.round(amount / unit) * unit;
}
