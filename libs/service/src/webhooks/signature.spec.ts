import { describe, expect, it } from 'vitest';
import { NotSigned, requireSignature, signed } from './signature.ts';

// the specification's own example: msg_p5jXN8AQM9LWM0D4loKWxJek, key MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
const at = new Date(1_614_265_330_000);
const body = '{"test": 2432232314}';
const headers = {
  'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  'webhook-timestamp': '1614265330',
  'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

describe('a webhook', () => {
  it('is signed as the Standard Webhooks specification has it', () =>
    expect(signed(secret, { id: headers['webhook-id'], at, body })).toEqual(headers));

  it('is known by its signature, among others while a secret is replaced', () => {
    const replaced = { ...headers, 'webhook-signature': `v1,AAAA v1a,BBBB ${headers['webhook-signature']}` };
    expect(() => requireSignature(secret, headers, body, at)).not.toThrow();
    expect(() => requireSignature(secret, replaced, body, at)).not.toThrow();
  });

  it.each([
    ['with another body', {}, `${body} `, at],
    [
      'by another secret',
      { 'webhook-signature': 'v1,Z0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' },
      body,
      at,
    ],
    ['with another id', { 'webhook-id': 'msg_2' }, body, at],
    ['without a signature', { 'webhook-signature': undefined }, body, at],
    [
      'with a signature of another kind',
      { 'webhook-signature': headers['webhook-signature'].slice(3) },
      body,
      at,
    ],
    ['without a time', { 'webhook-timestamp': 'soon' }, body, at],
    ['that is old', {}, body, new Date(at.getTime() + 300_001)],
    ['from the future', {}, body, new Date(at.getTime() - 300_001)],
  ])('%s is refused', (_, changed, text, now) =>
    expect(() => requireSignature(secret, { ...headers, ...changed }, text, now)).toThrow(NotSigned),
  );
});
