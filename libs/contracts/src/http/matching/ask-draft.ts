import { z } from 'zod';
import { ListingId, ProfileId, SuggestionId } from '../../vocabulary/ids.ts';
import { ExpandedRightsAsk, RequestKind } from '../../vocabulary/request-terms.ts';

/** A request that could be sent as it stands: its fields are those of `POST /api/v1/requests`. */
export const AskDraft = z
  .object({
    listingId: ListingId,
    suggestionId: SuggestionId,
    profileId: ProfileId.optional(),
    kind: RequestKind.describe('"avails" where nothing of what the brief wants is free, else "meeting"'),
    rights: ExpandedRightsAsk.optional().describe('What the brief wants, cut to what is free now'),
  })
  .meta({ id: 'AskDraft' });
export type AskDraft = z.infer<typeof AskDraft>;
