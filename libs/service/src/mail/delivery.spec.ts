import { describe, expect, it } from 'vitest';
import { deliveryOf } from './delivery.ts';

const smtp = (fields: Record<string, unknown>) => Object.assign(new Error('it failed'), fields);
const refused = (command: string, response: string) =>
  smtp({ code: 'EENVELOPE', command, response, responseCode: Number(response.slice(0, 3)) });

describe('a mail server’s refusal', () => {
  it.each([
    ['an unknown recipient', refused('RCPT TO', '550 5.1.1 <x@y.example> no such user'), 'no-such-recipient'],
    [
      'an unknown recipient without a finer code',
      refused('RCPT TO', '550 no such user'),
      'no-such-recipient',
    ],
    ['an unknown recipient after the mail', refused('DATA', '550 5.1.1 no such user'), 'no-such-recipient'],
    ['a full mailbox', refused('RCPT TO', '552 5.2.2 mailbox full'), 'refused'],
    ['a policy', refused('RCPT TO', '550 5.7.1 not from you'), 'refused'],
    ['a mail taken for spam', refused('DATA', '554 5.7.1 spam'), 'refused'],
    ['greylisting', refused('RCPT TO', '451 4.7.1 come back later'), 'later'],
    ['a busy server', refused('DATA', '421 4.3.2 closing'), 'later'],
    ['what is wrong with us', refused('MAIL FROM', '530 5.7.0 sign in first'), 'later'],
    ['nobody there', smtp({ code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' }), 'later'],
    ['a name that does not resolve', smtp({ code: 'EDNS', command: 'CONN' }), 'later'],
    ['a wrong password', smtp({ code: 'EAUTH', command: 'AUTH PLAIN' }), 'later'],
    ['a connection that ended', smtp({ code: 'ECONNECTION', command: 'CONN' }), 'unknown'],
    ['a silence', smtp({ code: 'ETIMEDOUT', command: 'CONN' }), 'unknown'],
    ['what nobody foresaw', 'no error at all', 'unknown'],
  ])('by %s', (_, error, result) => expect(deliveryOf(error)).toMatchObject({ result }));

  it('S09 is kept without what the server said: that names addresses', () =>
    expect(
      JSON.stringify(deliveryOf(refused('RCPT TO', '550 5.1.1 <mei@example.com> unknown'))),
    ).not.toContain('mei'));
});
