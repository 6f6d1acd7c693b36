import { NotFound, Refusal, type AskDraft, type MemberId, type SuggestionId } from '@marquee/contracts';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { ListingRepository } from '../../listings/listing-repository.ts';
import { isOpen } from '../../listings/listing-view.ts';
import { ProfileRepository, type Owned } from '../../profiles/persistence/profile-repository.ts';
import { dayOf } from '../../scoring/day.ts';
import { SuggestionRepository } from '../persistence/suggestion-repository.ts';
import { freeRights, wantedRights } from './free-rights.ts';

/** What a buyer would ask for, so that one tap sends it. */
@Injectable()
export class DraftAsk {
  constructor(
    private readonly suggestions: SuggestionRepository,
    private readonly profiles: ProfileRepository,
    private readonly listings: ListingRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound (also for another member's), Refusal listing-off-the-market */
  async execute(command: { memberId: MemberId; suggestionId: SuggestionId }): Promise<AskDraft> {
    const { memberId, suggestionId } = command;
    const { listingId, profileId } = await this.suggestions.get(command);
    const listing = await this.listings.find(listingId);
    if (!listing || !isOpen(listing)) {
      throw new Refusal(
        'listing-off-the-market',
        409,
        'It is no longer on the market: there is nobody to ask.',
      );
    }
    const gate = await this.#rightsGate({ memberId, profileId });
    if (gate === 'brief deleted') return { listingId, suggestionId, kind: 'meeting' };
    const wanted = gate && wantedRights(gate);
    const free = gate && freeRights(gate, listing.form.avails, dayOf(this.clock.now()));
    const rights = free ?? wanted;
    return {
      listingId,
      suggestionId,
      profileId,
      kind: wanted && !free ? 'avails' : 'meeting',
      ...(rights && { rights }),
    };
  }

  /** What was kept stays on the shortlist when its brief goes. */
  async #rightsGate(owned: Owned) {
    try {
      return (await this.profiles.get(owned)).terms.gates?.rights;
    } catch (error) {
      if (error instanceof NotFound) return 'brief deleted';
      throw error;
    }
  }
}
