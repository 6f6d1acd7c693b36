import type { Migration } from '@marquee/mongo';
import { personKeysOf } from '../name-keys.ts';

/** Before organisers looked for people by name, nothing was kept to find them by. */
export const searchKeysOfMembers: Migration = {
  id: '2026-11-22-search-keys-of-members',
  what: 'every member is found by the name and the address',
  async up({ mongo }) {
    const members = mongo.collection<{ _id: string; name: string; email: string }>('members');
    const without = members.find({ searchKeys: { $exists: false } }, { projection: { name: 1, email: 1 } });
    for await (const { _id, ...person } of without) {
      await members.updateOne({ _id }, { $set: { searchKeys: personKeysOf(person) } });
    }
  },
};
