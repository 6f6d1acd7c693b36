import { JwkSet } from '@marquee/contracts';
import { Public, Returns } from '@marquee/service';
import { Controller, Get, Header } from '@nestjs/common';
import { SigningKeys } from '../persistence/signing-keys.ts';

/** The public keys (RFC 7517), for services and, by way of the gateway, for whoever verifies our tokens elsewhere. */
@Controller()
export class ReadKeysHttp {
  constructor(private readonly keys: SigningKeys) {}

  @Get(['internal/v1/jwks', 'api/auth/jwks'])
  @Public()
  @Header('cache-control', 'public, max-age=60')
  @Returns(200, JwkSet, 'Also of keys that are yet to sign, and of those whose tokens are still good')
  async read(): Promise<JwkSet> {
    const keys = await this.keys.all();
    return { keys: keys.map(({ publicKey }) => publicKey) };
  }
}
