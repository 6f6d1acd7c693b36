/** Where the catcher listens, and where its mails are seen; both may be chosen. */
export const catcherPorts = (env: NodeJS.ProcessEnv = process.env) => ({
  smtpPort: Number(env['MAIL_SMTP_PORT'] ?? 1025),
  httpPort: Number(env['MAIL_HTTP_PORT'] ?? 8025),
});
