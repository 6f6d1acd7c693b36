/** `npm run keys -- --public DIR --private DIR [--rotate | --retire]`: the key set of a market that is not for development. */
import { parseArgs } from 'node:util';
import { orUsage, refuse } from '../or-usage.ts';
import { ensureKeys, retireKeys, rotateKeys } from './market-keys.ts';

const usage = `npm run keys -- --public DIR --private DIR [--rotate | --retire]

Makes a key to sign tokens with, where there is none, and writes the set of public keys to DIR/jwks.json, which is the
AUTH_JWKS_FILE of the services. Give the private folder to whoever signs, and to nobody else.
--rotate  makes another key: restart the services, then sign (the newest signs); the old key is still good
--retire  leaves the newest key only: when the tokens of the others have run out; restart the services afterwards`;

const { values } = orUsage(usage, () =>
  parseArgs({
    options: {
      public: { type: 'string', default: process.env['MARQUEE_KEYS_PUBLIC'] ?? '' },
      private: { type: 'string', default: process.env['MARQUEE_KEYS_PRIVATE'] ?? '' },
      rotate: { type: 'boolean', default: false },
      retire: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  }),
);

if (!values.public || !values.private || (values.rotate && values.retire)) refuse(usage);
const folders = { publicDir: values.public, privateDir: values.private };
const count = await (values.rotate ? rotateKeys : values.retire ? retireKeys : ensureKeys)(folders);
process.stdout.write(`${count} ${count === 1 ? 'key' : 'keys'} in ${values.public}/jwks.json\n`);
