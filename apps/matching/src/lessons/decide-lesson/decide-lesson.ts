import {
  NotFound,
  scoreProfiles,
  type LessonChoice,
  type LessonList,
  type MemberId,
  type ProfileId,
  type ProfileTerms,
} from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { changeProfile, type Profile } from '../../profiles/domain/profile.ts';
import { ProfileRepository } from '../../profiles/persistence/profile-repository.ts';
import { exclude, include } from '../domain/exclusion.ts';
import { withDecision, withoutDecision, type Experience } from '../domain/experience.ts';
import { lessonsOf, withLessons } from '../domain/lesson.ts';
import { LearnFromAnswer } from '../learn-from-answer/learn-from-answer.ts';
import { ExperienceRepository } from '../persistence/experience-repository.ts';

export interface DecideLessonCommand {
  readonly memberId: MemberId;
  readonly profileId: ProfileId;
  readonly choice: LessonChoice;
  readonly act: 'accept' | 'dismiss' | 'undo';
}

interface Decided {
  readonly experience: Experience;
  /** Where the decision changes them. */
  readonly terms?: ProfileTerms;
}

@Injectable()
export class DecideLesson {
  constructor(
    private readonly mongo: Mongo,
    private readonly profiles: ProfileRepository,
    private readonly experiences: ExperienceRepository,
    private readonly learning: LearnFromAnswer,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound: of another member's brief, and of a lesson that there is nothing to do about */
  execute({ memberId, profileId, choice, act }: DecideLessonCommand): Promise<LessonList> {
    return this.mongo.transaction(async (tx) => {
      const profile = await this.profiles.get({ memberId, profileId }, tx);
      const { experience, terms } = decide(profile, await this.experiences.get(profileId, tx), choice, act);
      await this.experiences.put(experience, tx);
      const decided = terms ? await this.#change(profile, terms, experience, tx) : profile;
      if (!terms) await this.learning.relearn(experience, tx);
      return { profileId, revision: decided.revision, items: lessonsOf(decided.terms, experience) };
    });
  }

  async #change(profile: Profile, terms: ProfileTerms, experience: Experience, tx: Tx): Promise<Profile> {
    const changed = changeProfile(profile, { terms }, this.clock.now());
    await this.jobs.want(tx, scoreProfiles, { profileIds: [profile.id] });
    return this.profiles.replace(withLessons(changed, experience), tx);
  }
}

/** @throws NotFound */
function decide(
  { terms }: Profile,
  experience: Experience,
  { facet, value }: LessonChoice,
  act: DecideLessonCommand['act'],
): Decided {
  const lesson = lessonsOf(terms, experience).find((each) => each.facet === facet && each.value === value);
  if (!lesson) throw new NotFound('lesson');
  switch (act) {
    case 'accept': {
      if (lesson.state === 'accepted') return { experience };
      if (!lesson.exclude) throw new NotFound('proposal');
      const accepted = exclude(terms, facet, value);
      return { terms: accepted.terms, experience: withDecision(experience, accepted.decision) };
    }
    case 'dismiss':
      if (lesson.state !== 'open') throw new NotFound('open lesson');
      return { experience: withDecision(experience, { facet, value, is: 'dismissed' }) };
    case 'undo': {
      const decision = experience.decisions.find((each) => each.facet === facet && each.value === value);
      if (!decision) throw new NotFound('decision');
      const left = withoutDecision(experience, decision);
      if (lesson.state !== 'accepted') return { experience: left };
      return { terms: include(terms, decision), experience: left };
    }
    default:
      return act satisfies never;
  }
}
