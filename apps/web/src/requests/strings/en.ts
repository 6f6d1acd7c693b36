export default {
  title: 'Requests',
  ask: {
    title: 'Ask about {{title}}',
    for: 'What do you ask for?',
    kind: { meeting: 'A meeting', screener: 'A screener', avails: 'Avails', question: 'A question' },
    rights: 'For these rights',
    words: 'A word to the seller (optional)',
    question: 'Your question',
    seen: 'The seller sees your name, your company and this ask; never your brief, what you keep or what you pass.',
    send: 'Send',
    sent: 'Asked: {{title}}',
  },
  rights: {
    of: '{{media}} in {{places}}',
    anyMedia: 'any medium',
    anywhere: 'any country or region',
    window: '{{from}} to {{until}}',
    comma: ', ',
  },
} as const;
