import { z } from 'zod';

/** For services that send mails themselves. */
export const mailSettings = {
  /** Of the mail server, as `smtps://name:password@host:465`; by default that of the catcher of `npm start`. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'expected smtp://...')
    .default('smtp://127.0.0.1:1025'),
  MAIL_FROM: z.string().min(3).default('Marquee <no-reply@marquee.localhost>'),
  /** Where people reach the market: what links in mails begin with. */
  PUBLIC_URL: z.url().default('http://localhost:4000'),
};
