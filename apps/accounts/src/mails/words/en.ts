import type { Words } from './words.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export const english: Words = {
  language: 'en',
  why: 'You get this mail because your address was given at Marquee, the marketplace for film, TV, animation and games.',
  mails: {
    'confirm-address': () => ({
      subject: 'Confirm your e-mail address',
      heading: 'Is this your address?',
      paragraphs: [
        'Somebody signed up to Marquee with this address. If that was you, confirm it, then sign in.',
      ],
      action: 'Confirm my address',
      notes: [
        'The link works for 24 hours.',
        'If it was not you, do nothing: without this, nobody signs in by your address.',
      ],
    }),
    'already-registered': () => ({
      subject: 'You are registered already',
      heading: 'You are registered already',
      paragraphs: [
        'Somebody signed up to Marquee with your address, which is registered. Nothing has changed.',
      ],
      action: 'Sign in',
      notes: [
        'If you have forgotten your password, you can set another one there.',
        'If it was not you, there is nothing to do.',
      ],
    }),
    'reset-password': () => ({
      subject: 'Set another password',
      heading: 'Set another password',
      paragraphs: ['Somebody asked to set another password for this address at Marquee.'],
      action: 'Set another password',
      notes: [
        'The link works once, for an hour.',
        'If it was not you, do nothing: your password stays as it is.',
      ],
    }),
    'password-changed': () => ({
      subject: 'Your password was changed',
      heading: 'Your password was changed',
      paragraphs: [
        'The password of your account at Marquee was changed, and you were signed out everywhere else.',
      ],
      action: 'It was not me: set another one',
      notes: ['If it was you, there is nothing to do.'],
    }),
    invitation: ({ inviter, company, until }) => ({
      subject: `${inviter} invites you to join ${company}`,
      heading: `Join ${company} on Marquee`,
      paragraphs: [
        `${inviter} invites you to act for ${company} on Marquee, the marketplace for film, TV, animation and games.`,
      ],
      action: 'Join',
      notes: [
        `The invitation is open until ${day.format(new Date(until))}.`,
        'If you do not know the company, do nothing.',
      ],
    }),
  },
};
