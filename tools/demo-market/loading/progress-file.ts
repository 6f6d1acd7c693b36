import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const Progress = z.strictObject({
  /** Which market: seed, sizes, and how it is made. */
  market: z.string(),
  /** Rows that the services have, by section. */
  stored: z.record(z.string(), z.int().min(0)),
  total: z.int().min(0),
  /** Paths of the last rows that can be read back: were they wiped, so was the rest. */
  witnesses: z.record(z.string(), z.string()),
});
export type Progress = z.infer<typeof Progress>;

/** How far an earlier run came. It is a shortcut only: every row may be sent again. */
export class ProgressFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Undefined where there is none, or none that can be read. */
  async read(): Promise<Progress | undefined> {
    try {
      return Progress.parse(JSON.parse(await readFile(this.#path, 'utf8')));
    } catch {
      return undefined;
    }
  }

  async write(progress: Progress): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    await writeFile(`${this.#path}.new`, `${JSON.stringify(progress)}\n`);
    await rename(`${this.#path}.new`, this.#path);
  }

  async erase(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}

export const storedRows = ({ stored }: Pick<Progress, 'stored'>): number =>
  Object.values(stored).reduce((sum, rows) => sum + rows, 0);
