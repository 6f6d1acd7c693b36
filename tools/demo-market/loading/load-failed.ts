/** Why the demo market cannot be loaded, as a sentence for whoever started it. */
export class LoadFailed extends Error {
  readonly code = 'load-failed';

  constructor(sentence: string) {
    super(sentence);
    this.name = 'LoadFailed';
  }
}
