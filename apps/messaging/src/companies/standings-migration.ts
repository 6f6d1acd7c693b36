import type { Migration } from '@marquee/mongo';

/** What is stored of companies is as an event of the first version said it; newer events say more. */
export const standingsOfCompanies: Migration = {
  id: '2026-11-22-standings-of-companies',
  what: 'every company has a standing: approved where it was vetted, applied where it was not',
  async up({ mongo }) {
    const standing = { $cond: [{ $ifNull: ['$vetted', false] }, 'approved', 'applied'] };
    await mongo
      .collection('companies')
      .updateMany({ standing: { $exists: false } }, [{ $set: { standing } }]);
  },
};
