/** A person or a service, with an address in ASCII. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** A mail as it goes out. */
export interface OutgoingMail {
  /** With its angle brackets. */
  readonly messageId: string;
  readonly to: Mailbox;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Stands in no base64, and so in no part. */
const boundary = '=_alternative';
const lineEnd = '\r\n';

/**
 * A mail as bytes: plain text and HTML as alternatives, both in base64, which is shorter for Chinese than
 * quoted-printable (RFC 5322, 2045 to 2047). All mails have this one form: nodemailer, which can do any, takes six times
 * as long for it.
 */
export function mimeMessage(
  { messageId, to, subject, html, text, headers }: OutgoingMail,
  from: Mailbox,
  at: Date,
): Buffer {
  const head = {
    From: mailboxOf(from),
    To: mailboxOf(to),
    Subject: words(subject),
    'Message-ID': oneLine(messageId),
    Date: at.toUTCString().replace('GMT', '+0000'),
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, oneLine(value)])),
    'MIME-Version': '1.0',
    'Content-Type': `multipart/alternative; boundary="${boundary}"`,
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  const parts = [part('text/plain', text), part('text/html', html), `--${boundary}--`, ''];
  return Buffer.from([...lines, '', ...parts].join(lineEnd), 'latin1');
}

const part = (type: string, content: string): string =>
  [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(content).toString('base64').replace(/.{76}/g, `$&${lineEnd}`),
  ].join(lineEnd);

const isPlain = (text: string): boolean =>
  /^[\x20-\x7e]*$/.test(text) && !text.includes('=?') && text.length < 900;

/** Header values of ours are ASCII; whatever else there is could begin a header of its own. */
const oneLine = (value: string): string => value.replace(/[^\x20-\x7e]+/g, ' ');

function mailboxOf({ name, address }: Mailbox): string {
  const inBrackets = `<${address.replace(/[^\x21-\x7e]|[<>]/g, '')}>`;
  if (name.trim() === '') return inBrackets;
  const phrase = isPlain(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : encoded(name);
  return `${phrase} ${inBrackets}`;
}

/** Folded before spaces, as a line should have no more than 78 characters. */
const words = (text: string): string =>
  isPlain(text) ? text.replace(/(.{40,66}) (?=\S)/g, `$1${lineEnd} `) : encoded(text);

/** Of UTF-8 in one encoded word: with base64 and what surrounds it at most 75 characters. */
const mostBytes = 45;

/** RFC 2047: a character is never cut in two. */
function encoded(text: string): string {
  const chunks: string[] = [];
  let room = 0;
  for (const character of text.toWellFormed()) {
    const bytes = Buffer.byteLength(character);
    if (bytes > room) {
      chunks.push('');
      room = mostBytes;
    }
    room -= bytes;
    chunks[chunks.length - 1] += character;
  }
  return chunks.map((chunk) => `=?UTF-8?B?${Buffer.from(chunk).toString('base64')}?=`).join(`${lineEnd} `);
}
