import type { MemberId } from '@marquee/contracts';
import { Mongo, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { Entry } from '../../inbox/domain/entry.ts';
import type { Silence } from '../domain/preferences.ts';
import { preferencesCollection, type PreferencesDocument } from './preferences-repository.ts';

/** Who does not want to hear of what. Few choose so: the question finds next to nothing, in an index of its own. */
@Injectable()
export class Silences {
  constructor(private readonly mongo: Mongo) {}

  async of(members: readonly MemberId[], tx: Tx): Promise<MembersSilences> {
    const found = await this.mongo
      .collection<PreferencesDocument>(preferencesCollection.name)
      .find(
        { silences: true, _id: { $in: [...members] } },
        { session: tx.session, projection: { silence: 1 }, hint: 'silences' },
      )
      .toArray();
    return new MembersSilences(new Map(found.map(({ _id, silence }) => [_id, silence])));
  }
}

class MembersSilences {
  readonly #of: ReadonlyMap<MemberId, Silence>;

  constructor(of: ReadonlyMap<MemberId, Silence>) {
    this.#of = of;
  }

  /** An entry that tells news, as its member wants to hear of it. */
  heeded(entry: Entry): Entry {
    const silence = this.#of.get(entry.memberId);
    if (!silence) return entry;
    return {
      ...entry,
      ...(silence.unlisted.includes(entry.kind) ? { state: 'unlisted' as const } : {}),
      silent: silence.silent.includes(entry.kind),
    };
  }
}
