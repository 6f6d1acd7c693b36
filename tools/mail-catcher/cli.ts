/** `node --conditions=@marquee/source tools/mail-catcher/cli.ts`: catches the mails of a market on this machine. */
import { join } from 'node:path';
import { enginesFolder } from '../engines/record.ts';
import { MailCatcher } from './mail-catcher.ts';
import { catcherPorts } from './ports.ts';

const catcher = await MailCatcher.start({ folder: join(enginesFolder, 'mail'), ...catcherPorts() });
process.stdout.write(`Mail is caught at ${catcher.smtpUrl} and shown at ${catcher.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void catcher.stop());
