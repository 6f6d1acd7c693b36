import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Role } from '@marquee/contracts';
import { type Bearer, signToken, TokenKeys } from '@marquee/testing/tokens';
import { personas } from './demo-market/personas.ts';
import { signingKey } from './keys/market-keys.ts';
import { orUsage, refuse } from './or-usage.ts';

const root = join(import.meta.dirname, '..');

/** The key set of this working copy; its `env` is what services need to accept its tokens. */
export const developmentKeys = () => TokenKeys.in(join(root, '.engines', 'dev-keys'));

/** By the keys of the market that the environment names, as compose does; else by those of this working copy. */
async function sign(bearer: Bearer, ttl: string): Promise<string> {
  const { MARQUEE_KEYS_PRIVATE: privateDir, AUTH_ISSUER: issuer } = process.env;
  if (!privateDir || !issuer) return (await developmentKeys()).sign(bearer, { ttl });
  return signToken({ key: await signingKey({ privateDir }), issuer }, bearer, { ttl });
}

const usage = `npm run token -- --as buyer|exhibitor|operator|organiser [--member ID] [--company ID] [--ttl 12h]
Prints an access token of the demo market's member in that role, or of the member given.`;

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = orUsage(usage, () =>
    parseArgs({
      options: {
        as: text,
        member: text,
        company: text,
        ttl: { ...text, default: '12h' },
        help: { type: 'boolean' },
      },
    }),
  );
  const role = Role.safeParse(values.as);
  if (!role.success) return refuse(usage);
  const { memberId, companyId, roles } = personas[role.data];
  const bearer = { memberId: values.member ?? memberId, companyId: values.company ?? companyId, roles };
  process.stdout.write(`${await sign(bearer, values.ttl)}\n`);
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
