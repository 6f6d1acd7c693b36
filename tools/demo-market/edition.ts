import type { EditionChange } from '@marquee/contracts';

const rows = ['A', 'B', 'C', 'D'];
const tablesARow = 24;

/** Some weeks around four days in Hong Kong. */
export const edition: EditionChange = {
  name: 'Marquee Hong Kong 2027',
  opensOn: '2027-02-22',
  closesOn: '2027-04-18',
  showDays: { from: '2027-03-15', to: '2027-03-18' },
  zone: 'Asia/Hong_Kong',
  slotMinutes: 30,
  tables: rows.flatMap((row) => Array.from({ length: tablesARow }, (_, at) => `${row}${at + 1}`)),
};
