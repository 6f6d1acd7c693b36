/** What is wrong; stable, so that callers may switch on it. */
export type RightsErrorCode =
  | 'bad-day'
  | 'empty-period'
  | 'empty-list'
  | 'reserved-language'
  | 'from-missing'
  | 'floating-on-fixed-kind'
  | 'bad-plus-months';

/** The way from the argument to the bad field, as in `['lines', 0, 'until']`. */
export type Path = readonly (string | number)[];

/** Input that means nothing in the algebra; the message is a sentence a person can act on. */
export class RightsError extends Error {
  override readonly name = 'RightsError';
  readonly code: RightsErrorCode;
  readonly path: Path;

  constructor(code: RightsErrorCode, path: Path, message: string) {
    super(message);
    this.code = code;
    this.path = path;
  }
}
