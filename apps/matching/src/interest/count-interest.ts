import { randomBytes } from 'node:crypto';
import type { CompanyId } from '@marquee/contracts';
import { Injectable } from '@nestjs/common';
import type { ListingView } from '../listings/listing-view.ts';
import { RequestRepository } from '../requests/persistence/request-repository.ts';
import type { RequestView } from '../requests/request-view.ts';
import { aboutSoMany, questionOf } from './anonymity.ts';
import { InterestRepository, type CompanyCounts } from './persistence/interest-repository.ts';

export interface CountedInterest {
  /** By name, since they made themselves known. */
  readonly asked: readonly RequestView[];
  /** All other companies, as roughly as sellers may know (see `aboutSoMany`). */
  readonly others: Readonly<Record<keyof CompanyCounts, number | null>>;
}

/** Whom a published listing interests, as its seller may know it. */
@Injectable()
export class CountInterest {
  readonly #key = randomBytes(32);

  constructor(
    private readonly requests: RequestRepository,
    private readonly interest: InterestRepository,
  ) {}

  /** The seller may change the offer, or whom it excludes, and look again: that is another question. */
  async execute({ id: listingId, version }: ListingView, sellerId: CompanyId): Promise<CountedInterest> {
    const asked = await this.requests.about({ sellerId, listingId });
    const counts = await this.interest.countCompanies(
      listingId,
      asked.map(({ buyerId }) => buyerId),
    );
    // One question for the three counts: who kept it are some of whom it fits, and are told as no more.
    const question = questionOf({ listingId, version });
    const tell = (companies: number) => aboutSoMany(companies, { key: this.#key, question });
    const { fitting, kept, passed } = counts;
    return { asked, others: { fitting: tell(fitting), kept: tell(kept), passed: tell(passed) } };
  }
}
