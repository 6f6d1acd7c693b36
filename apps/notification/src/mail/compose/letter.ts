/** A part of a mail, as both its HTML and its plain text show it. */
export type Block =
  | { readonly is: 'section'; readonly title: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | {
      readonly is: 'item';
      readonly title: string;
      readonly url: string;
      readonly lines: readonly string[];
    }
  | { readonly is: 'button'; readonly label: string; readonly url: string };

export interface Link {
  readonly label: string;
  readonly url: string;
}

/** A mail in words, before it is HTML or plain text. */
export interface Letter {
  readonly language: string;
  readonly subject: string;
  /** What clients show beside the subject. */
  readonly preview: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
  readonly footer: { readonly why: string; readonly unsubscribe: Link; readonly preferences: Link };
}
