interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** How far something is. */
export interface Step {
  readonly rows: number;
  readonly total: number;
  /** 0..1 of the work, which rows do not share evenly. */
  readonly share: number;
  /** What is being done. */
  readonly label: string;
}

const width = 12; // the whole line in 80 columns
const number = new Intl.NumberFormat('en');

/** One line that is drawn again and again; where it is no terminal, a line for every tenth. */
export class ProgressLine {
  readonly #out: Terminal;
  readonly #started: { readonly at: number; readonly rows: number; readonly share: number };
  readonly #now: () => number;
  #tenths: number;
  #note = '';

  /** @param start what was done before; @param now milliseconds */
  constructor(out: Terminal, start: Pick<Step, 'rows' | 'share'>, now: () => number = Date.now) {
    this.#out = out;
    this.#now = now;
    this.#started = { at: now(), ...start };
    this.#tenths = Math.floor(10 * start.share);
  }

  show(step: Step): void {
    this.#note = '';
    if (this.#out.isTTY) {
      this.#out.write(`\r\u001b[2K${this.#text(step).slice(0, (this.#out.columns ?? 120) - 1)}`);
      return;
    }
    const tenths = Math.floor(10 * step.share);
    if (tenths > this.#tenths) this.#out.write(`${this.#text(step)}\n`);
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

  #text({ rows, total, share, label }: Step): string {
    const full = Math.round(share * width);
    const seconds = (this.#now() - this.#started.at) / 1_000;
    const rate = seconds > 0 ? (rows - this.#started.rows) / seconds : 0;
    const gained = share - this.#started.share;
    const left = gained > 0 ? `, ${duration((seconds * (1 - share)) / gained)} left` : '';
    return (
      `Demo market [${'#'.repeat(full)}${'.'.repeat(width - full)}] ${Math.floor(share * 100)} %  ` +
      `${number.format(rows)} of ${number.format(total)}, ${label}, ${Math.round(rate)}/s${left}`
    );
  }
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 90 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}
