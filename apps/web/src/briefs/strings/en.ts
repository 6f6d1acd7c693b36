export default {
  title: 'Briefs',
  paused: 'Paused',
  empty: { title: 'No brief yet', text: 'A brief says what you look for; what fits is brought to you.' },
} as const;
