import type { Migration } from '@marquee/mongo';

/** Before there was a procedure a company was vetted, or not yet. */
export const companyStandings: Migration = {
  id: '2026-11-22-company-standings',
  what: 'every company has a standing: approved where it was vetted, applied where it was not',
  async up({ mongo }) {
    const isVetted = { $ifNull: ['$vetted', false] };
    await mongo.collection('companies').updateMany({ standing: { $exists: false } }, [
      {
        $set: {
          standing: { $cond: [isVetted, 'approved', 'applied'] },
          standingSince: '$updatedAt',
          approvedAt: { $cond: [isVetted, '$updatedAt', '$$REMOVE'] },
        },
      },
    ]);
  },
};

/** Before there were owners all members were alike: whoever was first owns. */
export const companyOwners: Migration = {
  id: '2026-11-22-company-owners',
  what: 'of each company with people the one who was there first is its owner, the others are members',
  async up({ mongo }) {
    const members = mongo.collection<{ _id: string; companyId: string; companyRole?: string }>('members');
    const first = members.aggregate<{ _id: string; memberId: string }>([
      { $match: { companyRole: { $exists: false } } },
      { $sort: { createdAt: 1, _id: 1 } },
      { $group: { _id: '$companyId', memberId: { $first: '$_id' } } },
    ]);
    for await (const { _id: companyId, memberId } of first) {
      const hasOwner = (await members.countDocuments({ companyId, companyRole: 'owner' })) > 0;
      if (!hasOwner) await members.updateOne({ _id: memberId }, { $set: { companyRole: 'owner' } });
    }
    await members.updateMany({ companyRole: { $exists: false } }, { $set: { companyRole: 'member' } });
  },
};
