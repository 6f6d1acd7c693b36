/** `node --conditions=@marquee/source tools/mail-catcher/cli.ts`: catches mails for services that are run one by one. */
import { catchMails } from './catch-mails.ts';

const catcher = await catchMails(process.env);
process.stdout.write(`Mail is caught at ${catcher.smtpUrl} and shown at ${catcher.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void catcher.stop());
