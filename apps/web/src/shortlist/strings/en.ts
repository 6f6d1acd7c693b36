export default {
  title: 'Shortlist',
  private: 'Only you see what you keep.',
  more: 'Show more',
  empty: { title: 'Nothing kept yet', text: 'Press K on a match to keep it here.', action: 'To the matches' },
} as const;
