import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Role } from '@marquee/contracts';
import { TokenKeys } from '@marquee/testing/tokens';
import { personas } from './demo-market/personas.ts';

const root = join(import.meta.dirname, '..');

/** The key set of this working copy; its `env` is what services need to accept its tokens. */
export const developmentKeys = () => TokenKeys.in(join(root, '.engines', 'dev-keys'));

const usage = `npm run token -- --as buyer|exhibitor|operator|organiser [--member ID] [--company ID] [--ttl 12h]
Prints an access token of the demo market's member in that role, or of the member given.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      as: { type: 'string' },
      member: { type: 'string' },
      company: { type: 'string' },
      ttl: { type: 'string', default: '12h' },
    },
  });
  const role = Role.safeParse(values.as);
  if (!role.success) throw new Error(usage);
  const { memberId, companyId, roles } = personas[role.data];
  const bearer = { memberId: values.member ?? memberId, companyId: values.company ?? companyId, roles };
  process.stdout.write(`${await (await developmentKeys()).sign(bearer, { ttl: values.ttl })}\n`);
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
