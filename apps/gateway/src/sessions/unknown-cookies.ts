const windowMs = 60_000;
const most = 30;

/** How many cookies of no session came from an address lately: whoever makes them up costs `accounts` a look each. */
export class UnknownCookies {
  readonly #counts = new Map<string, number>();
  #since = Date.now();

  count(address: string): void {
    this.#forget();
    this.#counts.set(address, (this.#counts.get(address) ?? 0) + 1);
  }

  areTooMany(address: string): boolean {
    this.#forget();
    return (this.#counts.get(address) ?? 0) >= most;
  }

  #forget(): void {
    if (Date.now() - this.#since < windowMs) return;
    this.#counts.clear();
    this.#since = Date.now();
  }
}
