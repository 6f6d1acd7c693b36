import { z } from 'zod';

/** What a mail server made of a mail. */
export type Delivery =
  | { readonly result: 'sent' }
  /** It will take no mail to this address. */
  | { readonly result: 'no-such-recipient'; readonly reason: string }
  /** It will not take this mail. */
  | { readonly result: 'refused'; readonly reason: string }
  /** It certainly did not take it, and may later. */
  | { readonly result: 'later'; readonly reason: string }
  /** The connection ended after it may have taken it. */
  | { readonly result: 'unknown'; readonly reason: string };

/** As much of nodemailer's errors as is needed. What the server said may name addresses: it is read, never kept. */
const SmtpError = z.object({
  code: z.string().default('unknown'),
  originalCode: z.string().optional(),
  command: z.string().default('none'),
  responseCode: z.int().optional(),
  response: z.string().default(''),
  message: z.string().default(''),
});
type SmtpError = z.infer<typeof SmtpError>;

/** Found out before anything of the mail was sent. */
const beforeData = new Set([
  'EDNS',
  'ETLS',
  'EAUTH',
  'ENOAUTH',
  'EENVELOPE',
  'ECONFIG',
  'EPROXY',
  'EREQUIRETLS',
]);
const notConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN']);

/** What a failed delivery means (RFC 5321, 4.2.1; enhanced codes of RFC 3463). In doubt it may have arrived. */
export function deliveryOf(error: unknown): Exclude<Delivery, { result: 'sent' }> {
  const parsed = SmtpError.safeParse(error);
  if (!parsed.success) return { result: 'unknown', reason: 'unknown' };
  const { code, command, responseCode } = parsed.data;
  const reason = [code, command.split(' ', 2).join('-'), ...(responseCode ? [responseCode] : [])].join(' ');
  if (responseCode !== undefined) return { result: ofResponse(parsed.data, responseCode), reason };
  return { result: neverSent(parsed.data) ? 'later' : 'unknown', reason };
}

function ofResponse(
  { command, response }: SmtpError,
  responseCode: number,
): 'no-such-recipient' | 'refused' | 'later' {
  // What is temporary, and what is wrong with us and not with the mail, will be better some day.
  if (responseCode < 500 || (command !== 'RCPT TO' && command !== 'DATA')) return 'later';
  const aboutAddress = /^5\d\d[ -]5\.(?:1\.\d|2\.1)\b/.test(response);
  if (command === 'RCPT TO') {
    // 5.7 is a policy, 5.2.2 a full mailbox: the address exists.
    return /^5\d\d[ -]5\.(?!1\.|2\.1\b)/.test(response) ? 'refused' : 'no-such-recipient';
  }
  return aboutAddress ? 'no-such-recipient' : 'refused';
}

const neverSent = ({ code, originalCode, message }: SmtpError): boolean =>
  beforeData.has(code) ||
  notConnected.has(originalCode ?? code) ||
  /^(?:connection timeout|greeting never received)/i.test(message);
