import { expect, it } from 'vitest';
import { signed } from './signature.ts';

it('a webhook is signed as the Standard Webhooks specification has it', () => {
  // the specification's own example: msg_p5jXN8AQM9LWM0D4loKWxJek, key MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
  const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
  const message = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    at: new Date(1_614_265_330_000),
    body: '{"test": 2432232314}',
  };
  expect(signed(secret, message)).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});
