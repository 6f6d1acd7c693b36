import { scoreProfiles } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import type { Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { ListingRepository } from '../../listings/listing-repository.ts';
import { ProfileRepository } from '../../profiles/persistence/profile-repository.ts';
import type { Suggestion } from '../../suggestions/domain/suggestion.ts';
import { judgement, traitsOf, withAnswer, type Experience } from '../domain/experience.ts';
import { withLessons } from '../domain/lesson.ts';
import { ExperienceRepository } from '../persistence/experience-repository.ts';

/** Takes an answer to a match, or its being taken back, to heart: wishes count as the answers have taught. */
@Injectable()
export class LearnFromAnswer {
  constructor(
    private readonly experiences: ExperienceRepository,
    private readonly listings: ListingRepository,
    private readonly profiles: ProfileRepository,
    private readonly jobs: Jobs,
  ) {}

  async execute(before: Suggestion, after: Suggestion, tx: Tx): Promise<void> {
    if (judgement(before) === judgement(after)) return;
    const listing = await this.listings.find(after.listingId, tx);
    if (!listing) return;
    const known = await this.experiences.get(after.profileId, tx);
    const experience = withAnswer(known, after, traitsOf(listing));
    await this.experiences.put(experience, tx);
    await this.relearn(experience, tx);
  }

  /** Matches the profile anew where what it has learnt changes how its wishes count. A deleted one learns nothing. */
  async relearn(experience: Experience, tx: Tx): Promise<void> {
    const profile = await this.profiles.find(experience.profileId, tx);
    if (!profile || profile.deleted) return;
    const taught = withLessons(profile, experience);
    if (JSON.stringify(taught.learnt) === JSON.stringify(profile.learnt)) return;
    await this.profiles.teach(taught, tx);
    await this.jobs.want(tx, scoreProfiles, { profileIds: [profile.id] });
  }
}
