import type { Failure } from './explanation.ts';
import type { Gate } from './gates.ts';
import type { PreparedListing } from './prepared-listing.ts';
import type { PreparedProfile } from './prepared-profile.ts';

/** What a gate that does not hold wanted, and what it found. */
export function explainFailure(gate: Gate, asked: PreparedProfile, { listing }: PreparedListing): Failure {
  switch (gate) {
    case 'active':
    case 'own-company':
    case 'excluded-company':
    case 'excluded-by-company':
      return { gate };
    case 'published':
      return { gate, found: listing.state };
    case 'kinds':
      return { gate, wanted: asked.kinds ?? [], found: listing.kind };
    case 'techniques':
      return { gate, wanted: asked.techniques ?? [], found: listing.technique ?? null };
    case 'modes':
      return { gate, wanted: asked.modes ?? [], found: listing.mode ?? null };
    case 'stages':
      return { gate, wanted: asked.stages ?? [], found: listing.stage };
    case 'originLanguages':
      return { gate, wanted: asked.originLanguages ?? [], found: listing.originalLanguage };
    case 'audiences':
      return { gate, wanted: asked.audiences ?? [], found: listing.audience };
    case 'dealTypes':
      return { gate, wanted: asked.dealTypes ?? [], found: listing.seeking };
    case 'budget':
      return { gate, wanted: asked.budget ?? {}, foundUsd: listing.budgetUsd ?? null };
    case 'ask':
      return { gate, wanted: asked.ask ?? {}, foundUsd: listing.askUsd ?? null };
    case 'excluded-genres':
      return { gate, found: listing.genres.filter((genre) => asked.excluded.genres?.includes(genre)) };
    case 'excluded-themes':
      return { gate, found: listing.themes.filter((theme) => asked.excluded.themes?.includes(theme)) };
    case 'excluded-origin':
      return { gate, found: listing.origin.filter((country) => asked.excluded.origin?.includes(country)) };
    case 'ai-use':
      return { gate, most: asked.profile.exclusions?.maxAiUse ?? 'generated', found: listing.aiUse };
    default:
      return gate satisfies never;
  }
}
