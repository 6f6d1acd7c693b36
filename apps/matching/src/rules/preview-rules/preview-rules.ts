import { setImmediate as breathe } from 'node:timers/promises';
import type { RulesChange, RulesPreview } from '@marquee/contracts';
import { matchExhaustively, type Rules } from '@marquee/match-engine';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { InterestRepository } from '../../interest/persistence/interest-repository.ts';
import { ListingRepository } from '../../listings/listing-repository.ts';
import type { ListingView } from '../../listings/listing-view.ts';
import { matchingFormOf, type Profile } from '../../profiles/domain/profile.ts';
import { ProfileRepository } from '../../profiles/persistence/profile-repository.ts';
import { dayOf } from '../../scoring/day.ts';
import { TitleRepository } from '../../titles/title-repository.ts';
import { previewOf, type Compared } from '../domain/preview.ts';

/** So many listings, and of each so many matches, are looked at. */
const listingsSampled = 50;
const matchesSampled = 10;

@Injectable()
export class PreviewRules {
  constructor(
    private readonly listings: ListingRepository,
    private readonly interest: InterestRepository,
    private readonly profiles: ProfileRepository,
    private readonly titles: TitleRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ weights, rarity }: RulesChange): Promise<RulesPreview> {
    const listings = await this.listings.sample(listingsSampled);
    const matches = await Promise.all(
      listings.map(({ id }) => this.interest.someFitting(id, matchesSampled)),
    );
    const found = await this.profiles.byId([...new Set(matches.flat().map(({ profileId }) => profileId))]);
    const profiles = new Map(found.map((profile) => [profile.id, profile]));
    const rules = { weights, rarity, titles: await this.titles.namedBy(found) };
    const compared: Compared[] = [];
    for (const [at, listing] of listings.entries()) {
      const scores = this.#scores(listing, matches[at] ?? [], profiles, rules);
      compared.push(
        ...(matches[at] ?? []).map(({ profileId, score }) => ({ score, then: scores.get(profileId) })),
      );
      // scoring takes a while: other requests go between
      await breathe();
    }
    return previewOf(compared);
  }

  #scores(
    listing: ListingView,
    matches: readonly { readonly profileId: Profile['id'] }[],
    profiles: ReadonlyMap<Profile['id'], Profile>,
    rules: Rules,
  ): Map<string, number> {
    const forms = matches.flatMap(({ profileId }) => {
      const profile = profiles.get(profileId);
      return profile ? [matchingFormOf(profile)] : [];
    });
    const scored = matchExhaustively(listing.form, forms, { rules, asOf: dayOf(this.clock.now()) });
    return new Map(scored.map(({ profileId, score }) => [profileId, score]));
  }
}
