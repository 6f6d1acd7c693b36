export default {
  title: 'Catalogue',
  search: 'A title, or how it begins',
  more: 'Show more',
  clear: 'Take all filters away',
  someCompany: 'A company',
  filter: {
    kind: 'Kind',
    genre: 'Genre',
    stage: 'Stage',
    technique: 'Technique',
    seeking: 'Seeking',
    origin: 'Origin',
  },
  any: {
    kind: 'Any kind',
    genre: 'Any genre',
    stage: 'Any stage',
    technique: 'Any technique',
    seeking: 'Any deal',
    origin: 'From anywhere',
  },
  empty: { title: 'Nothing is like that', text: 'Take a filter away, or look for another title.' },
} as const;
