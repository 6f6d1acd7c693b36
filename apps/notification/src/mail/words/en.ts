import type { Words } from './words.ts';

const s = (count: number) => (count === 1 ? '' : 's');

export const english: Words = {
  locale: 'en-GB',
  greeting: (name) => `Hello ${name},`,
  somebody: { buyer: 'A buyer', seller: 'A seller' },
  someCompany: 'A company',
  yourCompany: 'Your company',
  requestKinds: { meeting: 'a meeting', screener: 'a screener', avails: 'avails', question: 'an answer' },
  declineReasons: {
    'rights-gone': 'the rights are gone',
    'not-our-genre': 'not our genre',
    budget: 'the budget',
    timing: 'the timing',
    'already-met': 'we have met already',
    other: 'another reason',
  },
  reportReasons: { spam: 'spam', abuse: 'abuse', fraud: 'fraud', other: 'another reason' },
  standingReasons: {
    'not-in-the-trade': 'it does not seem to be in the trade',
    'cannot-be-verified': 'we could not verify it',
    'registered-already': 'it is registered already',
    'rights-in-dispute': 'its rights are in dispute',
    misleading: 'misleading listings',
    'unwanted-messages': 'unwanted messages',
    conduct: 'its conduct',
    unpaid: 'an unpaid invoice',
    other: 'another reason',
  },
  features: {
    rights: 'Rights',
    genres: 'Genres',
    themes: 'Themes',
    comparables: 'Like',
    budget: 'Budget',
    stage: 'Stage',
    audience: 'Audience',
  },
  stages: {
    concept: 'concept',
    development: 'development',
    financing: 'financing',
    production: 'production',
    completed: 'completed',
    released: 'released',
  },
  audiences: { kids: 'kids', youth: 'youth', family: 'family', adult: 'adult' },
  media: {
    theatrical: 'theatrical',
    'non-theatrical': 'non-theatrical',
    'free-tv': 'free TV',
    'pay-tv': 'pay TV',
    svod: 'SVOD',
    avod: 'AVOD',
    fast: 'FAST',
    tvod: 'TVOD',
    'home-video': 'home video',
    airborne: 'airborne',
    ship: 'ship',
    hotel: 'hotel',
    educational: 'educational',
    audio: 'audio',
    remake: 'remake',
    format: 'format',
    sequel: 'sequel',
    stage: 'stage',
    game: 'game',
    publishing: 'publishing',
    merchandising: 'merchandising',
    'location-based': 'location-based',
    'ai-training': 'AI training',
  },
  labelled: (label, value) => `${label}: ${value}`,

  matches: {
    subject: (count, title) =>
      count === 1 ? `A new match: ${title}` : `${count} new matches, first of all ${title}`,
    heading: (count) => (count === 1 ? 'A new match for your brief' : `${count} new matches for your briefs`),
    why: 'Why',
    free: 'Rights that are free',
    freeCell: ({ medium, territory, until }) =>
      [medium ?? 'all media', territory && `in ${territory}`, until && `until ${until}`]
        .filter(Boolean)
        .join(' '),
    more: (count) => `and ${count} more`,
    action: 'See the match',
    allOf: 'See all matches',
  },
  'matches-capped': ({ title, kept, fitting }) => ({
    subject: `${fitting} briefs fit ${title}`,
    title,
    lines: [`${fitting} buyers’ briefs fit; the best ${kept} of them are told.`],
    action: 'See the listing',
  }),
  'request-received': ({ title, kinds, news, words, expiresAt, asks }, company, formats) => {
    const what = formats.list(kinds.map((kind) => english.requestKinds[kind]));
    return {
      subject:
        news === 'reminded'
          ? `Still waiting: ${company} on ${title}`
          : `${company} asks for ${what}: ${title}`,
      title,
      lines: [
        `${company} asks you for ${what}${asks > 1 ? ` (${asks} people)` : ''}.`,
        ...(words ? [`“${words}”`] : []),
        `Please answer by ${formats.moment(expiresAt)}; after that the request expires.`,
      ],
      action: 'Answer',
    };
  },
  'request-answered': ({ title, news, reason, words }, company) => {
    const said = {
      accepted: `${company} accepts your request`,
      declined: `${company} declines your request`,
      expired: `${company} did not answer in time`,
      withdrawn: 'Your request was withdrawn',
    }[news];
    return {
      subject: `${said}: ${title}`,
      title,
      lines: [
        `${said}.`,
        ...(reason ? [`Reason: ${english.declineReasons[reason]}.`] : []),
        ...(words ? [`“${words}”`] : []),
      ],
      action: 'See the request',
    };
  },
  conversation: ({ title, count }, company) => ({
    subject: `${count === 1 ? 'A new message' : `${count} new messages`} from ${company}: ${title}`,
    title,
    lines: [`${count} unread message${s(count)} from ${company}.`],
    action: 'Read and answer',
  }),
  report: ({ reporter, reported, reason }) => ({
    subject: `A conversation was reported: ${english.reportReasons[reason]}`,
    title: `Reported for ${english.reportReasons[reason]}`,
    lines: [`${reporter.name ?? 'A company'} reports ${reported.name ?? 'another company'}.`],
    action: 'Review',
  }),
  'company-standing': ({ decision, reason }, company) => {
    const [said, then] = (
      {
        approved: [`${company} is approved`, 'From now on you can publish, ask and write.'],
        refused: [`${company} is not approved`, 'You can look around, but not publish, ask or write.'],
        suspended: [
          `${company} is suspended`,
          'Until it is reinstated nobody can act for it, and its listings are out of sight.',
        ],
        reinstated: [`${company} is reinstated`, 'You can act for it again, and its listings are back.'],
        closed: [`${company} is closed`, 'Its last member has left.'],
      } as const
    )[decision];
    return {
      subject: said,
      title: said,
      lines: [then, ...(reason ? [`Reason: ${english.standingReasons[reason]}.`] : [])],
      action: 'See your company',
    };
  },
  'acted-for': ({ by, reason, until }, formats) => {
    const who = by === 'operator' ? 'An operator of the market' : 'The organiser of the market';
    const why = {
      asked: 'as you have asked',
      correction: 'to put something right',
      look: 'to see what you see',
    };
    return {
      subject: `${who} acts in your name`,
      title: `${who} acts in your name`,
      lines: [
        `Until ${formats.moment(until)} at the latest, ${why[reason]}.`,
        'All that is done is recorded. Your messages and your password are out of reach.',
        'If you know nothing of it, tell the organiser.',
      ],
      action: 'See your notifications',
    };
  },
  several: {
    'matches-capped': (count) => `${count} of your listings fit more briefs than are told`,
    'request-received': (count) => `${count} requests wait for your answer`,
    'request-answered': (count) => `${count} of your requests have news`,
    conversation: (count) => `New messages in ${count} conversations`,
    report: (count) => `${count} conversations were reported`,
    'company-standing': () => 'The organiser has decided on your company',
    'acted-for': (count) => `Somebody has acted in your name ${count} times`,
  },
  digest: {
    subject: (parts) => `Marquee: ${parts}`,
    heading: 'What has come in',
    matches: (count) => `${count} new match${count === 1 ? '' : 'es'}`,
    requests: (count) => `${count} request${s(count)} to answer`,
    conversations: (count) => `${count} unread conversation${s(count)}`,
    others: (count) => `${count} more`,
  },
  footer: {
    whyNews: 'You get this at once because your preferences say so.',
    whyDigest: 'You get this digest because your preferences say so.',
    unsubscribe: 'No more e-mails of this kind',
    preferences: 'Preferences',
  },
};
