export default {
  suspended: 'Your company is suspended. Write to the organiser of the market.',
  'company-not-approved':
    'The organiser has not approved your company. Until then you can look around and prepare.',

  'password-too-short': 'A password has at least 15 characters: take a sentence.',
  'password-too-long': 'A password has at most 128 characters.',
  'password-too-common': 'This password is among the first to be tried: take another.',
  'invalid-password': 'That is not your password.',
  'invalid-token': 'This link was used already, or is not whole. Ask for another one.',
  'token-expired': 'This link is too old. Ask for another one.',
  'session-not-fresh': 'Sign out and in again first: this is done soon after signing in.',
  'too-many-attempts': 'Too many attempts. Wait some minutes, then try again.',

  'email-taken': 'Somebody has this e-mail address here already.',
  'last-owner': 'You are the last owner of your company: make a colleague an owner first.',
  'invited-already': 'There is an open invitation for this address: send that one again.',
  'invitation-settled': 'This invitation was answered or taken back already.',
  'too-many-invitations': 'Your company has sent as many invitations as a day allows.',
  'sent-just-now': 'It was sent a moment ago: the mail may still be on its way.',

  'answered-already': 'It was answered already.',
  'request-withdrawn': 'It was withdrawn by those who asked.',
  'request-expired': 'Its time is over: ask anew.',
  'request-full': 'Your company has asked {{limit}} times on this work: write a message instead.',
  'they-asked-first': 'They ask you for the same on this work: answer that.',
  'has-not-asked': 'You can ask companies that have asked you, and briefs that are shown to you.',
  'buyer-excluded': 'You keep this listing from that company: change the listing first.',
  'blocked-by-them': 'This company wants to hear nothing from yours.',
  'blocked-by-you': 'Your company wants to hear nothing from this one: take that back first.',
  'open-requests-full':
    '{{used}} of your requests wait for an answer, as many as you may have: withdraw one, or wait.',
  'requests-a-day-used-up': 'You may send {{limit}} requests in 24 hours: the next one at {{freesAt}}.',
  'brief-asks-a-day-used-up': 'You may ask {{limit}} briefs in 24 hours: the next one at {{freesAt}}.',

  'listing-off-the-market': 'It is no longer on the market.',
  'suggestion-expired': 'It no longer fits your brief, so there is nothing to decide.',
  'nothing-to-undo': 'There is nothing to take back.',
  'already-done': 'It is done already.',

  'listing-incomplete': 'Something that is needed to publish is missing.',
  'published-already': 'The listing is on the market already.',
  'not-published': 'The listing is not on the market.',
  'listing-too-large': 'The listing is too large: shorten the synopses, or offer fewer windows.',
  'rights-too-scattered':
    'Too many different pieces: offer fewer windows, or the same languages and places in more of them.',
  'payload-too-large': 'That is too large.',

  'not-in-that-standing': 'The company does not stand as it did: look at it again.',
  'reported-already': 'You have reported this already: the organiser has not looked at it yet.',
  'reviewed-already': 'A colleague has decided on this report meanwhile: read it again.',
  'not-to-be-acted-for': 'Nobody acts for this member.',

  field: {
    'too-big': 'That is too long.',
    'too-small': 'Something is missing here.',
    'invalid-format': 'That is not written as it should be.',
    'invalid-type': 'Something is missing here.',
    website: 'An address of the web begins with https:// and has a domain, such as https://example.com.',
    email: 'That is no e-mail address.',
  },
} as const;
