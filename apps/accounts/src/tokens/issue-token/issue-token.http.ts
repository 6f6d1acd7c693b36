import { SessionToken } from '@marquee/contracts';
import { Public, Returns, Unauthenticated } from '@marquee/service';
import { Controller, Headers, Post } from '@nestjs/common';
import { IssueToken } from './issue-token.ts';

/** For the gateway, which sends nobody here: whoever has the cookie could ask it as well. */
@Controller('internal/v1/session-tokens')
export class IssueTokenHttp {
  constructor(private readonly issueToken: IssueToken) {}

  @Post()
  @Public()
  @Returns(200, SessionToken, 'For the session of the cookie')
  issue(@Headers('cookie') cookie: string | undefined): Promise<SessionToken> {
    if (cookie === undefined) throw new Unauthenticated('There is no cookie of a session.');
    return this.issueToken.execute(cookie);
  }
}
