import { scoreProfiles, workRecorded, type WorkFact } from '@marquee/contracts';
import { EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Jobs } from '@marquee/jobs';
import { Controller } from '@nestjs/common';
import { ProfileRepository } from '../profiles/persistence/profile-repository.ts';
import { TitleRepository } from '../titles/title-repository.ts';

@Controller()
export class LearnTitleWhenWorkRecorded {
  constructor(
    private readonly titles: TitleRepository,
    private readonly profiles: ProfileRepository,
    private readonly jobs: Jobs,
  ) {}

  /** Briefs that name the title are matched anew, since listings may be more like it than was known. */
  @EffectOf([workRecorded], { batch: 500 })
  async handle({ events, once }: EffectDelivery<typeof workRecorded>): Promise<void> {
    const works = latestOf(events.map(({ data }) => data));
    await this.titles.store(works);
    const naming = await this.profiles.naming(works.map(({ slug }) => slug));
    const chunks = Array.from({ length: Math.ceil(naming.length / 100) }, (_, at) => ({
      profileIds: naming.slice(at * 100, at * 100 + 100),
    }));
    await once(async (tx) => {
      if (chunks.length > 0) await this.jobs.want(tx, scoreProfiles, chunks);
    });
  }
}

function latestOf(works: readonly WorkFact[]): WorkFact[] {
  const latest = new Map<string, WorkFact>();
  for (const work of works) {
    const known = latest.get(work.slug);
    if (!known || known.version < work.version) latest.set(work.slug, work);
  }
  return [...latest.values()];
}
