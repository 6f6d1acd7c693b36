import type { CompanyId, EditionId } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import { requestsCollection, type RequestDocument } from '../requests/persistence/request-collection.ts';
import { answeredShare, medianOf, middleOf } from './trust-facts.ts';

/** Settled requests, read from an index alone: exact whenever asked for, with nothing to be kept in step. */
@Injectable()
export class TrustCases {
  constructor(private readonly mongo: Mongo) {}

  async of(askedId: CompanyId, editionId: EditionId) {
    const cases = { askedId, editionId };
    const [answered, expired] = await Promise.all([
      this.#requests.countDocuments({ ...cases, 'trust.answered': true }),
      this.#requests.countDocuments({ ...cases, 'trust.answered': false }),
    ]);
    return {
      answeredShare: answeredShare({ answered, expired }),
      medianAnswerSeconds: await this.#median({ ...cases, 'trust.answered': true }, answered),
    };
  }

  async #median(which: Filter<RequestDocument>, answered: number): Promise<number | null> {
    const middle = middleOf(answered);
    if (!middle) return null;
    const found = await this.#requests
      .find<Pick<RequestDocument, 'trust'>>(which, { projection: { _id: 0, 'trust.seconds': 1 } })
      .sort({ 'trust.seconds': 1 })
      .skip(middle.skip)
      .limit(middle.take)
      .toArray();
    return medianOf(found.map(({ trust }) => trust?.seconds ?? 0));
  }

  get #requests() {
    return this.mongo.collection<RequestDocument>(requestsCollection.name);
  }
}
