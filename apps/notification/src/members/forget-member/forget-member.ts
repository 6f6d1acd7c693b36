import type { MemberId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { digestPlansCollection } from '../../digests/persistence/digest-plans.ts';
import { countedSuggestionsCollection } from '../../inbox/persistence/counted-suggestions.ts';
import { entriesCollection } from '../../inbox/persistence/entry-documents.ts';
import { streamNumbersCollection } from '../../inbox/persistence/stream-numbers.ts';
import { mailsCollection } from '../../mail/persistence/mail-repository.ts';
import { stoppedChannelsCollection } from '../../mail/persistence/stopped-channels.ts';
import { preferencesCollection } from '../../preferences/persistence/preferences-repository.ts';
import { MemberDirectory } from '../member-directory.ts';

/** What is held of a person, and the field that says whose it is. */
const held: readonly (readonly [CollectionDefinition, '_id' | 'memberId'])[] = [
  [entriesCollection, 'memberId'],
  [countedSuggestionsCollection, 'memberId'],
  [mailsCollection, 'memberId'],
  [streamNumbersCollection, '_id'],
  [preferencesCollection, '_id'],
  [stoppedChannelsCollection, '_id'],
  [digestPlansCollection, '_id'],
];

/** All that an erased person was told, and how. */
@Injectable()
export class ForgetMember {
  constructor(
    private readonly mongo: Mongo,
    private readonly members: MemberDirectory,
  ) {}

  /** May be repeated. Who it was goes first: from then on nothing new is told to that person. */
  async execute(memberId: MemberId, version: number): Promise<void> {
    await this.members.forget(memberId, version);
    for (const [{ name }, field] of held)
      await this.mongo.collection<{ _id: string; memberId: string }>(name).deleteMany({ [field]: memberId });
  }
}
