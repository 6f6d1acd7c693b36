import type { SignIn } from '../demo-market/sign-in/passwords.ts';

/** What a newcomer sees once the services are ready. */
export function whereToLook(base: string, people: readonly SignIn[], mails?: string): string {
  const signIns = people.map(
    ({ role, email, password }) => `  ${role.padEnd(12)}${email.padEnd(32)}${password}`,
  );
  return `
Marquee is ready at ${base}
  API and how to use it   ${base}/api/docs
  Is everything well?     ${base}/api/health/ready
  E-mail it would send    ${mails ?? 'goes to the server in SMTP_URL'}

Sign in as one of the market's people, once they are loaded:
${signIns.join('\n')}

Or act as one of them from a program: a token goes into the header "Authorization: Bearer ...".
  a buyer        npm run -s token -- --as buyer
  an exhibitor   npm run -s token -- --as exhibitor
  an operator    npm run -s token -- --as operator
For example, what a buyer has been matched with:
  curl -s -H "Authorization: Bearer $(npm run -s token -- --as buyer)" ${base}/api/v1/suggestions

Ctrl-C stops all of it; the data stay.
`;
}
