import type { Mail } from '../domain/mail.ts';

/** What one kind of mail says. */
export interface Said {
  readonly subject: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
  readonly notes: readonly string[];
}

/** One language. A kind of mail without words does not compile. */
export interface Words {
  readonly language: string;
  readonly mails: { readonly [Is in Mail['is']]: (mail: Extract<Mail, { is: Is }>) => Said };
  /** Why one gets it. */
  readonly why: string;
}
