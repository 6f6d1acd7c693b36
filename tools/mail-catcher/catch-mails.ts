import { join } from 'node:path';
import { enginesFolder } from '../engines/record.ts';
import { MailCatcher } from './mail-catcher.ts';

/** Where the catcher listens, and where its mails are seen, unless another program is there. */
const portsOf = (env: NodeJS.ProcessEnv) => ({
  smtpPort: Number(env['MAIL_SMTP_PORT'] ?? 1025),
  httpPort: Number(env['MAIL_HTTP_PORT'] ?? 8025),
});

/** Catches the mails of a market on this machine, on its usual ports or, where they are taken, on free ones. */
export async function catchMails(env: NodeJS.ProcessEnv): Promise<MailCatcher> {
  const folder = join(enginesFolder, 'mail');
  try {
    return await MailCatcher.start({ folder, ...portsOf(env) });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return MailCatcher.start({ folder: `${folder}-${process.pid}`, smtpPort: 0, httpPort: 0 });
  }
}
