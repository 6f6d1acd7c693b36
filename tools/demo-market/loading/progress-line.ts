interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const width = 24;
const number = new Intl.NumberFormat('en');

/** One line that is drawn again and again; where it is no terminal, a line for every tenth. */
export class ProgressLine {
  readonly #out: Terminal;
  readonly #total: number;
  readonly #started: { readonly at: number; readonly rows: number };
  readonly #now: () => number;
  #tenths: number;
  #note = '';

  /** @param rows that were there before; @param now milliseconds */
  constructor(out: Terminal, total: number, rows: number, now: () => number = Date.now) {
    this.#out = out;
    this.#total = total;
    this.#now = now;
    this.#started = { at: now(), rows };
    this.#tenths = Math.floor((10 * rows) / Math.max(1, total));
  }

  show(rows: number, label: string): void {
    if (this.#out.isTTY) {
      this.#out.write(`\r\u001b[2K${this.#text(rows, label).slice(0, (this.#out.columns ?? 120) - 1)}`);
      this.#note = '';
      return;
    }
    const tenths = Math.floor((10 * rows) / Math.max(1, this.#total));
    if (tenths > this.#tenths) this.#out.write(`${this.#text(rows, label)}\n`);
    this.#tenths = tenths;
  }

  /** Said once in a row. */
  note(text: string): void {
    if (text === this.#note) return;
    this.#note = text;
    this.#out.write(this.#out.isTTY ? `\r\u001b[2K${text}` : `${text}\n`);
  }

  /** Leaves the line for a last word. */
  end(text: string): void {
    this.#out.write(`${this.#out.isTTY ? '\r\u001b[2K' : ''}${text}\n`);
  }

  #text(rows: number, label: string): string {
    const share = this.#total === 0 ? 1 : rows / this.#total;
    const full = Math.round(share * width);
    const seconds = (this.#now() - this.#started.at) / 1_000;
    const rate = seconds > 0 ? (rows - this.#started.rows) / seconds : 0;
    const left = rate > 0 ? `, ${duration((this.#total - rows) / rate)} left` : '';
    return (
      `Demo market [${'#'.repeat(full)}${'.'.repeat(width - full)}] ${Math.floor(share * 100)} %  ` +
      `${number.format(rows)} of ${number.format(this.#total)} rows, ${label}, ${Math.round(rate)}/s${left}`
    );
  }
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 90 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}
