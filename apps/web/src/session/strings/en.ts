export default {
  email: 'E-mail',
  password: 'Password',
  show: 'Show the password',
  tooMany: 'Too many attempts. Wait some minutes, then try again.',
  away: 'The market does not answer. Try again shortly.',
  signIn: {
    title: 'Sign in',
    action: 'Sign in',
    passkey: 'Sign in with a passkey',
    refused: 'E-mail and password do not go together.',
  },
  second: {
    title: 'Your code',
    text: 'Type the six digits that your authenticator app shows.',
    digit: 'Digit {{at}}',
    refused: 'That code is not right, or no longer. Type the present one.',
  },
} as const;
